package org.huizong.workbook.grid;

import java.util.Comparator;
import java.util.List;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/**
 * The merges of a sheet, found by any spot inside: row by row, or by a balanced tree over the rows of a long sheet.
 *
 * <p>Where two merges overlap, which no spreadsheet program writes, the later one of the file covers the spot.
 */
final class Merges {
    /** So many rows are listed one by one; a sheet with more is searched in the tree. */
    private static final int MOST = 1 << 14;

    private final Area[] areas;
    private final int[] order;
    private final int[] lowest;
    /** For each row the merges that pass through it; empty when there are too many rows for that. */
    private final int[][] byRow;

    Merges(List<Area> merged) {
        Integer[] sorted = new Integer[merged.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = i;
        }
        java.util.Arrays.sort(
                sorted, Comparator.comparingInt(i -> merged.get(i).first().row()));
        areas = new Area[sorted.length];
        order = new int[sorted.length];
        lowest = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            areas[i] = merged.get(sorted[i]);
            order[i] = sorted[i];
        }
        lowest(0, areas.length);
        this.byRow = byRow();
    }

    /** All of them, by their first rows. */
    List<Area> all() {
        return List.of(areas);
    }

    /** The merge that covers a spot, or null. */
    @Nullable
    Area at(int row, int column) {
        int found = byRow.length == 0 ? find(0, areas.length, row, column) : inRow(row, column);
        return found < 0 ? null : areas[found];
    }

    private int inRow(int row, int column) {
        int found = -1;
        if (row < byRow.length) {
            for (int merge : byRow[row]) {
                found = later(found, covers(areas[merge], row, column) ? merge : -1);
            }
        }
        return found;
    }

    private int[][] byRow() {
        int rows = 0;
        long entries = 0;
        for (Area area : areas) {
            rows = Math.max(rows, area.last().row() + 1);
            entries += area.height();
        }
        if (rows > MOST || entries > MOST) {
            return new int[0][];
        }
        int[] counts = new int[rows];
        for (Area area : areas) {
            for (int row = area.first().row(); row <= area.last().row(); row++) {
                counts[row]++;
            }
        }
        int[][] merges = new int[rows][];
        for (int row = 0; row < rows; row++) {
            merges[row] = new int[counts[row]];
        }
        for (int merge = 0; merge < areas.length; merge++) {
            for (int row = areas[merge].first().row();
                    row <= areas[merge].last().row();
                    row++) {
                merges[row][--counts[row]] = merge;
            }
        }
        return merges;
    }

    private int find(int from, int to, int row, int column) {
        if (from >= to) {
            return -1;
        }
        int middle = (from + to) >>> 1;
        if (lowest[middle] < row) {
            return -1;
        }
        int found = find(from, middle, row, column);
        if (areas[middle].first().row() <= row) {
            found = later(found, covers(areas[middle], row, column) ? middle : -1);
            found = later(found, find(middle + 1, to, row, column));
        }
        return found;
    }

    private int later(int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(one, other);
        }
        return order[one] > order[other] ? one : other;
    }

    private static boolean covers(Area area, int row, int column) {
        Position first = area.first();
        Position last = area.last();
        return first.row() <= row && row <= last.row() && first.column() <= column && column <= last.column();
    }

    /** Notes at the middle of every range how low its merges reach. */
    private int lowest(int from, int to) {
        if (from >= to) {
            return -1;
        }
        int middle = (from + to) >>> 1;
        int below = Math.max(lowest(from, middle), lowest(middle + 1, to));
        lowest[middle] = Math.max(areas[middle].last().row(), below);
        return lowest[middle];
    }
}
