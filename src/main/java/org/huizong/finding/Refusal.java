package org.huizong.finding;

/** We cannot go on, and the findings say why; never used for what a filler wrote into a form. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    /** Refuses for these reasons. */
    public Refusal(Findings findings) {
        super(findings.stream()
                .findFirst()
                .map(first -> first.code() + " " + first.message(Language.ENGLISH))
                .orElse(""));
        this.findings = findings;
    }

    /** Refuses for one reason. */
    public Refusal(Finding finding) {
        this(Findings.of(finding));
    }

    /** Why. */
    public Findings findings() {
        return findings == null ? Findings.NONE : findings;
    }
}
