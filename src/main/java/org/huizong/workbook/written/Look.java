package org.huizong.workbook.written;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks: a sample of the layout, and what the cell adds to it. Two cells of one look share one style.
 *
 * @param base the sample
 * @param row the sample of the row that it stands in, which gives font, fill and border; null when the row is like others
 * @param ink the sample that gives the colour of the text; null for the base's own
 * @param bold whether it is bold, be the sample so or not
 * @param align null for the sample's own
 * @param indent in steps of one character, 0 for the sample's own
 * @param format of numbers, or the empty string for the sample's own
 * @param line whether it is wrapped, in one line, or printed smaller in one line
 * @param quoted whether the text stays text when it is typed again
 * @param top whether a text that no row can hold shows its beginning instead of its middle
 */
public record Look(
        Swatch base,
        @Nullable Swatch row,
        @Nullable Swatch ink,
        boolean bold,
        @Nullable HorizontalAlignment align,
        int indent,
        String format,
        Line line,
        boolean quoted,
        boolean top) {
    public static final Swatch RED = Swatch.ALERT;
    public static final Swatch BLUE = Swatch.LINK;
    public static final Swatch GREY = Swatch.QUIET;
    public static final Swatch QUIET = Swatch.QUIET;

    public static final Look CAPTION = of(Swatch.CAPTION);
    public static final Look REMARK = of(Swatch.REMARK);
    public static final Look HEAD = of(Swatch.HEAD);
    public static final Look WORD = of(Swatch.WORD);
    public static final Look NUMBER = of(Swatch.NUMBER);

    /** What a text does that is wider than its column. */
    enum Line {
        /** What the sample says. */
        AS_SAMPLE,
        /** Goes on beside it, or is cut. */
        FLAT,
        /** Is printed smaller. */
        SHRUNK
    }

    /** A cell like the sample. */
    public static Look of(Swatch base) {
        return new Look(base, null, null, false, null, 0, "", Line.AS_SAMPLE, false, false);
    }

    public Look bolder() {
        return new Look(base, row, ink, true, align, indent, format, line, quoted, top);
    }

    /** In the colour of a sample. */
    public Look coloured(Swatch newInk) {
        return new Look(base, row, newInk, bold, align, indent, format, line, quoted, top);
    }

    /** In a row of this kind. */
    public Look in(Swatch newRow) {
        return new Look(base, newRow, ink, bold, align, indent, format, line, quoted, top);
    }

    public Look centred() {
        return aligned(HorizontalAlignment.CENTER);
    }

    public Look right() {
        return aligned(HorizontalAlignment.RIGHT);
    }

    private Look aligned(HorizontalAlignment newAlign) {
        return new Look(base, row, ink, bold, newAlign, indent, format, line, quoted, top);
    }

    public Look indented(int steps) {
        return new Look(base, row, ink, bold, align, steps, format, line, quoted, top);
    }

    /** With a format of {@link Numbers}; a number of a kind that has a sample of its own looks like that. */
    public Look formatted(String newFormat) {
        Swatch kind = base == Swatch.NUMBER ? kind(newFormat) : base;
        return new Look(kind, row, ink, bold, align, indent, newFormat, line, quoted, top);
    }

    private static Swatch kind(String format) {
        if (format.equals(Numbers.AMOUNT)) {
            return Swatch.AMOUNT;
        }
        if (format.equals(Numbers.COUNT)) {
            return Swatch.COUNT;
        }
        return format.equals(Numbers.RATE) ? Swatch.RATE : Swatch.NUMBER;
    }

    public Look flat() {
        return new Look(base, row, ink, bold, align, indent, format, Line.FLAT, quoted, top);
    }

    Look quote() {
        return new Look(base, row, ink, bold, align, indent, format, line, true, top);
    }

    public Look atTop() {
        return new Look(base, row, ink, bold, align, indent, format, line, quoted, true);
    }

    /** In one line, smaller when its column is too narrow. */
    public Look shrink() {
        return new Look(base, row, ink, bold, align, indent, format, Line.SHRUNK, quoted, top);
    }
}
