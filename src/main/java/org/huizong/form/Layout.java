package org.huizong.form;

import java.util.List;

/**
 * The printable blank: which texts stand where, input areas left out.
 *
 * @param sheet name of the blank's sheet
 * @param captions its fixed texts in reading order
 */
public record Layout(String sheet, List<Caption> captions) {
    /** Copies. */
    public Layout {
        captions = List.copyOf(captions);
    }

    /**
     * One fixed text of the blank.
     *
     * @param text as printed
     * @param area the merged cells it fills, or its one cell
     */
    public record Caption(String text, Area area) {}
}
