package org.huizong.form;

/**
 * One fixed text of a blank.
 *
 * @param text as printed
 * @param area the merged cells it fills, or its one cell
 * @param letters what it is compared by, see {@link LabelText#reduce}
 */
public record Caption(String text, Area area, String letters) {
    /** A text where it stands. */
    public Caption(String text, Area area) {
        this(text, area, LabelText.reduce(text));
    }
}
