package org.huizong.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell looks; two cells of one look share one style.
 *
 * @param font named in every style, since the default font is not obeyed everywhere
 * @param colour of the text, six hexadecimal digits
 * @param fill of the cell, or the empty string
 * @param indent in steps of one character
 * @param format of numbers, or the empty string
 * @param quoted whether the text stays text when it is typed again
 * @param top whether a text that no row can hold shows its beginning instead of its middle
 * @param shrunk whether a text too wide for its column is printed smaller, in one line
 */
record Look(
        String font,
        int points,
        boolean bold,
        String colour,
        String fill,
        HorizontalAlignment align,
        int indent,
        String format,
        boolean framed,
        boolean wrapped,
        boolean quoted,
        boolean top,
        boolean shrunk) {
    static final String SONG = "宋体";
    static final String HEI = "黑体";
    static final String BLACK = "000000";
    static final String GREY = "7F7F7F";
    static final String QUIET = "595959";
    static final String RED = "9C0006";
    static final String BLUE = "1F4E79";

    private static final Look PLAIN =
            new Look(SONG, 10, false, BLACK, "", HorizontalAlignment.LEFT, 0, "", false, true, false, false, false);

    static final Look TITLE = PLAIN.with(HEI, 18).bolder().centred();
    static final Look CAPTION = PLAIN.with(HEI, 13).bolder();
    static final Look REMARK = PLAIN;
    static final Look HEAD = PLAIN.with(HEI, 10).centred().boxed().filled("DCE6F1");
    static final Look WORD = PLAIN.boxed();
    static final Look NUMBER = WORD.right().flat();

    Look with(String newFont, int newPoints) {
        return new Look(
                newFont, newPoints, bold, colour, fill, align, indent, format, framed, wrapped, quoted, top, shrunk);
    }

    Look bolder() {
        return new Look(font, points, true, colour, fill, align, indent, format, framed, wrapped, quoted, top, shrunk);
    }

    Look coloured(String newColour) {
        return new Look(
                font, points, bold, newColour, fill, align, indent, format, framed, wrapped, quoted, top, shrunk);
    }

    Look filled(String newFill) {
        return new Look(
                font, points, bold, colour, newFill, align, indent, format, framed, wrapped, quoted, top, shrunk);
    }

    Look centred() {
        return aligned(HorizontalAlignment.CENTER);
    }

    Look right() {
        return aligned(HorizontalAlignment.RIGHT);
    }

    private Look aligned(HorizontalAlignment newAlign) {
        return new Look(
                font, points, bold, colour, fill, newAlign, indent, format, framed, wrapped, quoted, top, shrunk);
    }

    Look indented(int steps) {
        return new Look(font, points, bold, colour, fill, align, steps, format, framed, wrapped, quoted, top, shrunk);
    }

    Look formatted(String newFormat) {
        return new Look(
                font, points, bold, colour, fill, align, indent, newFormat, framed, wrapped, quoted, top, shrunk);
    }

    Look boxed() {
        return new Look(font, points, bold, colour, fill, align, indent, format, true, wrapped, quoted, top, shrunk);
    }

    Look flat() {
        return new Look(font, points, bold, colour, fill, align, indent, format, framed, false, quoted, top, shrunk);
    }

    Look quote() {
        return new Look(font, points, bold, colour, fill, align, indent, format, framed, wrapped, true, top, shrunk);
    }

    Look atTop() {
        return new Look(font, points, bold, colour, fill, align, indent, format, framed, wrapped, quoted, true, shrunk);
    }

    /** In one line, smaller when its column is too narrow. */
    Look shrink() {
        return new Look(font, points, bold, colour, fill, align, indent, format, framed, false, quoted, top, true);
    }
}
