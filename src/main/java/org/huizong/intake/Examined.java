package org.huizong.intake;

import java.util.Comparator;
import java.util.List;
import org.huizong.finding.Outcome;

/**
 * One examined file: a submission for each form in it, at least one.
 *
 * @param parts in the file's order, all of the same receipt, each with a part name of its own when there are several
 */
public record Examined(List<Submission> parts) {
    /** Copies. */
    public Examined {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no parts");
        }
    }

    /** A file that holds one form, or none. */
    public static Examined of(Submission only) {
        return new Examined(List.of(only));
    }

    /** The file. */
    public Receipt receipt() {
        return parts.get(0).receipt();
    }

    /** How the file ended: as its worst part. */
    public Outcome outcome() {
        return parts.stream()
                .map(Submission::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.UNREADABLE);
    }
}
