package org.huizong.workbook.returned;

/**
 * How a cell of the sheet of problems looks.
 *
 * @param face name of the font
 * @param colour of the text, six hexadecimal digits
 * @param fill of the cell, or the empty string
 * @param align {@code left} or {@code center}
 * @param quoted whether the text stays text when it is typed again
 */
record ListLook(
        String face,
        int points,
        boolean bold,
        String colour,
        String fill,
        String align,
        boolean framed,
        boolean quoted) {
    /** The colour of its lines. */
    static final String LINE = "A6A6A6";

    private static final String EDGE = "<%1$s style=\"thin\"><color rgb=\"FF" + LINE + "\"/></%1$s>";

    static final String FRAME = "<border>" + EDGE.formatted("left") + EDGE.formatted("right") + EDGE.formatted("top")
            + EDGE.formatted("bottom") + "<diagonal/></border>";

    static final ListLook TITLE = new ListLook("黑体", 16, true, "000000", "", "left", false, false);
    static final ListLook REMARK = new ListLook("宋体", 10, false, "404040", "", "left", false, false);
    static final ListLook HEAD = new ListLook("黑体", 10, true, "000000", "DCE6F1", "center", true, false);
    static final ListLook WORD = new ListLook("宋体", 10, false, "000000", "", "left", true, false);
    static final ListLook CENTRED = new ListLook("宋体", 10, false, "000000", "", "center", true, false);
    static final ListLook LINK = new ListLook("宋体", 10, false, "0563C1", "", "center", true, false);
    /** To be filled in. */
    static final ListLook ANSWER = new ListLook("宋体", 10, false, "000000", "FFF9E5", "left", true, true);
    /** Nothing to be filled in. */
    static final ListLook NO_ANSWER = new ListLook("宋体", 10, false, "A6A6A6", "F2F2F2", "center", true, false);

    ListLook filled(String newFill) {
        return new ListLook(face, points, bold, colour, newFill, align, framed, quoted);
    }

    ListLook quote() {
        return new ListLook(face, points, bold, colour, fill, align, framed, true);
    }

    boolean isLink() {
        return colour.equals(LINK.colour);
    }

    /** The font as a styles part writes it. */
    String font() {
        return "<font>" + (bold ? "<b/>" : "") + (isLink() ? "<u/>" : "") + "<sz val=\"" + points
                + "\"/><color rgb=\"FF" + colour + "\"/><name val=\"" + face
                + "\"/><family val=\"3\"/><charset val=\"134\"/></font>";
    }

    /** The style as a styles part writes it; numbers are those of font, fill and border. */
    String style(int font, int fillNumber, int border) {
        return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\"%s xfId=\"0\" applyNumberFormat=\"1\" "
                        .formatted(quoted ? 49 : 0, font, fillNumber, border, quoted ? " quotePrefix=\"1\"" : "")
                + "applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">"
                + "<alignment horizontal=\"" + align + "\" vertical=\"center\" wrapText=\"1\"/>"
                + "<protection locked=\"0\"/></xf>";
    }
}
