package org.huizong.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.intake.Correction.Subject;

/**
 * What was said at the desk of the forms of an assignment. The same bytes of a sender are always answered as they were
 * answered before; other files of his where the same words told nothing.
 *
 * @param list the oldest first; of several about one thing the last counts
 */
public record Corrections(List<Correction> list) {
    /** Nothing was said. */
    public static final Corrections NONE = new Corrections(List.of());

    /** Copies. */
    public Corrections {
        list = List.copyOf(list);
    }

    /** Those that may say anything about a file, whether they still count or not. */
    public Corrections bearingOn(Receipt receipt) {
        return list.isEmpty()
                ? NONE
                : new Corrections(list.stream()
                        .filter(correction -> correction.bearsOn(receipt))
                        .toList());
    }

    /**
     * What counts of a form.
     *
     * @param given the words of a cell that told nothing, or the empty string
     */
    Optional<Correction> of(Subject subject, Receipt receipt, String part, String given) {
        return last(correction -> correction.subject() == subject && correction.isAbout(receipt, part))
                .or(() -> last(correction -> correction.subject() == subject
                        && !given.isEmpty()
                        && correction.given().equals(given)
                        && receipt.file().startsWith(correction.inside())))
                .filter(correction -> !correction.said().isEmpty());
    }

    private Optional<Correction> last(Predicate<Correction> which) {
        return list.stream().filter(which).reduce((earlier, later) -> later);
    }
}
