package org.huizong.intake;

import java.util.List;

/**
 * What a form, its unit and its period were told by.
 *
 * @param stamped whether it carries the stamp of the form that it was read as
 * @param confidence the share of the form's labels that it has, 0 to 1
 * @param missing the labels of the form that it lacks
 * @param corrections what people said against it, and what stands in its place
 */
public record Evidence(
        boolean stamped,
        double confidence,
        List<String> missing,
        Clue unit,
        Clue period,
        List<Correction> corrections) {
    /** Nothing was told. */
    public static final Evidence NONE = new Evidence(false, 0, List.of(), Clue.NONE, Clue.NONE, List.of());

    /** Copies. */
    public Evidence {
        missing = List.copyOf(missing);
        corrections = List.copyOf(corrections);
    }

    /** Where something was read. */
    public enum Source {
        CELL,
        SHEET_NAME,
        FILE_NAME,
        FOLDER,
        NOWHERE
    }

    /**
     * What told a unit or a period.
     *
     * @param text as it stands there
     * @param cell its address, or the empty string
     */
    public record Clue(Source source, String text, String cell) {
        /** None. */
        public static final Clue NONE = new Clue(Source.NOWHERE, "", "");
    }
}
