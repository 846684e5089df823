package org.huizong.workbook.grid;

import java.util.Arrays;

/** The spots of a grid in reading order, each found among those of its row. Immutable. */
final class SortedSpots {
    /** So many rows are kept a start for, and so many more for each spot; sparse sheets are searched as a whole. */
    private static final int ROWS = 1 << 10;

    private static final int ROWS_A_SPOT = 4;

    private final long[] spots;
    /** For each row the number of its first spot, and at the end that of all; empty for a sparse sheet. */
    private final int[] starts;

    /** Takes spots that grow. */
    SortedSpots(long[] spots) {
        this.spots = spots;
        int rows = spots.length == 0 ? 0 : row(spots[spots.length - 1]) + 1;
        this.starts = rows > ROWS + ROWS_A_SPOT * spots.length ? new int[0] : starts(rows);
    }

    private int[] starts(int rows) {
        int[] first = new int[rows + 1];
        int spot = 0;
        for (int row = 0; row < rows; row++) {
            first[row] = spot;
            while (spot < spots.length && row(spots[spot]) == row) {
                spot++;
            }
        }
        first[rows] = spots.length;
        return first;
    }

    /** The number of a spot; negative when it is none of these. */
    int find(long spot) {
        if (starts.length == 0) {
            return Arrays.binarySearch(spots, spot);
        }
        int row = row(spot);
        return row < 0 || row >= starts.length - 1
                ? -1
                : Arrays.binarySearch(spots, starts[row], starts[row + 1], spot);
    }

    /** The spot of a number. */
    long at(int index) {
        return spots[index];
    }

    int size() {
        return spots.length;
    }

    private static int row(long spot) {
        return (int) (spot >>> 14);
    }
}
