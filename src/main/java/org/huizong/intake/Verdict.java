package org.huizong.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;

/**
 * What became of one received file, as its submitter is told.
 *
 * @param file path inside the inbox
 * @param parts one for each form in it, at least one
 */
public record Verdict(String file, List<Part> parts) {
    /** Copies. */
    public Verdict {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no parts");
        }
    }

    /**
     * One form of the file.
     *
     * @param unit code or name of the unit, or the empty string
     * @param project which of its unit's forms it is, where there is one for each project
     */
    public record Part(
            Optional<FormId> form,
            String unit,
            Optional<Period> period,
            Project project,
            Outcome outcome,
            Findings findings,
            List<Explanation> explanations) {
        /** Copies. */
        public Part {
            explanations = List.copyOf(explanations);
        }
    }

    /** What examining a file came to. */
    public static Verdict of(Examined examined) {
        return new Verdict(
                examined.receipt().file(),
                examined.parts().stream()
                        .map(part -> new Part(
                                part.form(),
                                part.unit(),
                                part.period(),
                                part.project(),
                                part.outcome(),
                                part.findings(),
                                part.explanations()))
                        .toList());
    }

    /** How the file ended: as its worst part. */
    public Outcome outcome() {
        return parts.stream().map(Part::outcome).max(Comparator.naturalOrder()).orElse(Outcome.UNREADABLE);
    }

    /** The findings of all parts; what is told of the whole file once. */
    public List<Finding> findings() {
        return parts.stream()
                .flatMap(part -> part.findings().stream())
                .distinct()
                .toList();
    }

    /** The explanation given for a finding, or the empty string. */
    String explanation(Finding finding) {
        return parts.stream()
                .flatMap(part -> part.explanations().stream())
                .filter(explanation -> explanation.answers(finding))
                .map(Explanation::text)
                .findFirst()
                .orElse("");
    }
}
