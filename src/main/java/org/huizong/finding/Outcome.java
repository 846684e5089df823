package org.huizong.finding;

/** How a submission ended. */
public enum Outcome {
    ACCEPTED("通过", "accepted"),
    /** Accepted, with warnings to explain. */
    WARNED("有提示", "warned"),
    RETURNED("退回", "returned"),
    UNREADABLE("无法读取", "unreadable");

    private final String chinese;
    private final String english;

    Outcome(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The outcome of a form that was read, with these findings. */
    public static Outcome of(Findings findings) {
        return findings.hasErrors() ? RETURNED : findings.hasWarnings() ? WARNED : ACCEPTED;
    }

    /** The officials' word. */
    public String word(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }
}
