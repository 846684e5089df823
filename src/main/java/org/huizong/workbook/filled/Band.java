package org.huizong.workbook.filled;

import org.huizong.workbook.grid.Grid;

/**
 * The rows of a sheet that one form stands on.
 *
 * @param from zero-based, the first one
 * @param to the one after the last
 */
record Band(int from, int to) {
    /** A whole sheet. */
    static Band of(Grid grid) {
        return new Band(0, grid.lastRow() + 1);
    }

    boolean covers(int row) {
        return from <= row && row < to;
    }
}
