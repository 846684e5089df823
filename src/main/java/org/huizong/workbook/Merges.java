package org.huizong.workbook;

import java.util.Comparator;
import java.util.List;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/**
 * The merges of a sheet, found by any spot inside: a balanced tree over their rows, held in arrays.
 *
 * <p>Where two merges overlap, which no spreadsheet program writes, the later one of the file covers the spot.
 */
final class Merges {
    private final Area[] areas;
    private final int[] order;
    private final int[] lowest;

    Merges(List<Area> merged) {
        Integer[] byRow = new Integer[merged.size()];
        for (int i = 0; i < byRow.length; i++) {
            byRow[i] = i;
        }
        java.util.Arrays.sort(
                byRow, Comparator.comparingInt(i -> merged.get(i).first().row()));
        areas = new Area[byRow.length];
        order = new int[byRow.length];
        lowest = new int[byRow.length];
        for (int i = 0; i < byRow.length; i++) {
            areas[i] = merged.get(byRow[i]);
            order[i] = byRow[i];
        }
        lowest(0, areas.length);
    }

    /** The merge that covers a spot, or null. */
    @Nullable
    Area at(int row, int column) {
        int found = find(0, areas.length, row, column);
        return found < 0 ? null : areas[found];
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
