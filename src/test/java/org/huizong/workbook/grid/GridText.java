package org.huizong.workbook.grid;

import org.huizong.form.Position;

/** All that a workbook's grids say as text, one line a spot: what two readers must agree on. */
public final class GridText {
    private static final int BEYOND = 3;

    private GridText() {}

    public static String of(GridBook book) {
        StringBuilder text = new StringBuilder(book.stamp() + " " + book.from1904() + "\n");
        book.grids().forEach(grid -> write(grid, text));
        return text.toString();
    }

    /** What an opening ends in: the grids, or the code that refuses it. */
    public static String of(Opening opening) {
        return opening instanceof Opening.Opened opened
                ? of(opened.book())
                : ((Opening.Refused) opening).reason().code().toString();
    }

    private static void write(Grid grid, StringBuilder text) {
        text.append(grid.name() + " " + grid.hidden() + " " + grid.lastRow() + " " + grid.lastColumn() + "\n");
        for (int row = 0; row <= grid.lastRow() + BEYOND; row++) {
            for (int column = 0; column <= grid.lastColumn() + BEYOND; column++) {
                Position spot = new Position(row, column);
                if (!grid.at(spot).isNothing() || grid.area(spot).height() > 1) {
                    text.append(spot.a1() + " " + grid.area(spot).a1() + " " + grid.at(spot) + "\n");
                }
            }
        }
    }
}
