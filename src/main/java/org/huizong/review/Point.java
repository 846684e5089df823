package org.huizong.review;

import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.Place;

/**
 * What of a form a decision is about: a finding as it stood, or a cell.
 *
 * @param about id of the finding's rule, or its code; the empty string for a cell, or for the whole form
 * @param sheet name of the sheet, or the empty string
 * @param cell A1 address, or the empty string
 * @param found the value that was found
 * @param expected the value that was expected: when it becomes another, the finding is another
 */
public record Point(String about, String sheet, String cell, String found, String expected) {
    /** The whole form. */
    public static final Point FORM = new Point("", "", "", "", "");

    /** A finding. */
    public static Point of(Finding finding) {
        Place place = finding.place();
        return new Point(
                Explanation.about(finding),
                place.sheet(),
                place.cell(),
                finding.detail().found(),
                finding.detail().expected());
    }

    /** A cell. */
    public static Point of(String sheet, String cell) {
        return new Point("", sheet, cell, "", "");
    }

    /** Whether it is about this very finding. */
    public boolean is(Finding finding) {
        return equals(of(finding));
    }

    /** Its sheet and cell. */
    public Place place() {
        return Place.ofCell(sheet, cell, "");
    }
}
