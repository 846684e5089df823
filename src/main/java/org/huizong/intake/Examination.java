package org.huizong.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.finding.Findings;

/**
 * Looks inside one received file: recognises, reads and checks it; and confronts what was declared with what others
 * declared.
 *
 * <p>Never throws for what is in the file: a bad file is a submission with findings. Safe for several threads; the same
 * bytes under the same name always give equal submissions.
 */
@FunctionalInterface
public interface Examination {
    /** Examines the bytes of one file; every form in it is a part of its own. */
    Examined examine(Receipt receipt, byte[] bytes);

    /** The same that knows what people said of received forms. */
    default Examination knowing(Corrections corrections) {
        return this;
    }

    /**
     * The forms whose declarations are needed to confront those on some forms; nothing when no rule names others.
     *
     * @param received codes of the forms that were received
     */
    default Involved involved(Set<String> received) {
        return Involved.NOTHING;
    }

    /**
     * Confronts declarations with each other by the rules that name others.
     *
     * @param present those to be confronted, and those beside them in the assignment
     * @param others those of other assignments, such as the year before
     * @return what is to be said about each of them, by its id; nothing about those that are not named
     */
    default Map<Long, Findings> confront(List<Kept> present, List<Kept> others) {
        return Map.of();
    }
}
