package org.huizong.workbook.returned;

import java.util.function.IntToDoubleFunction;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.written.Widths;

/**
 * Where the box of a note lies: its corners as columns and rows with pixels inside them, wide and high enough for its text.
 */
record NoteBox(
        int left, int leftPixels, int top, int topPixels, int right, int rightPixels, int bottom, int bottomPixels) {
    private static final int WIDTH = 300;
    private static final int LINE = 17;
    private static final int MARGIN = 14;
    private static final int MOST_LINES = 40;
    private static final int GAP = 12;
    /** Characters of half width that a line of the box holds. */
    private static final int CHARACTERS = 44;

    private record Spot(int number, int pixels) {}

    /** The box beside the columns up to one, level with a row. */
    static NoteBox of(int row, int column, String text, IntToDoubleFunction widths, IntToDoubleFunction heights) {
        int lines = Math.min(MOST_LINES, Widths.lines(text, CHARACTERS));
        int left = Math.min(column + 1, Grid.COLUMNS - 2);
        Spot right = reach(left, GAP + WIDTH, widths, Grid.COLUMNS - 1);
        Spot bottom = reach(row, 2 + MARGIN + lines * LINE, heights, Grid.ROWS - 1);
        return new NoteBox(left, GAP, row, 2, right.number(), right.pixels(), bottom.number(), bottom.pixels());
    }

    private static Spot reach(int from, double pixels, IntToDoubleFunction size, int last) {
        double rest = pixels;
        int at = from;
        while (at < last && rest > size.applyAsDouble(at)) {
            rest -= size.applyAsDouble(at);
            at++;
        }
        return new Spot(at, (int) Math.round(Math.min(rest, 1_000)));
    }

    /** As a drawing of notes writes it. */
    String anchor() {
        return left + ", " + leftPixels + ", " + top + ", " + topPixels + ", " + right + ", " + rightPixels + ", "
                + bottom + ", " + bottomPixels;
    }
}
