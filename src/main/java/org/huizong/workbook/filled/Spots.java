package org.huizong.workbook.filled;

import java.util.Arrays;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.huizong.workbook.filled.Sought.Hanging;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.Hidden;
import org.jspecify.annotations.Nullable;

/** Where the values of a form stand on a filled sheet, seen from the captions that were found. */
final class Spots {
    /** As far as somebody may have pushed a value away from its label. */
    private static final int REACH = 12;

    private static final int[] NONE = {};

    private final Grid grid;
    private final Alignment alignment;
    /** For each row the columns at which the captions begin that pass through it: a row has few. */
    private final int[][] columns;

    private final Hidden unread;
    private final boolean readsAll;

    Spots(Alignment alignment, Hidden unread) {
        this.grid = alignment.grid();
        this.alignment = alignment;
        this.unread = unread;
        this.readsAll = unread.isNothing();
        this.columns = new int[grid.lastRow() + REACH + 1][];
        for (int caption = 0; caption < alignment.blank().captions().size(); caption++) {
            index(alignment.area(caption));
        }
    }

    private void index(@Nullable Area area) {
        int last = area == null ? -1 : Math.min(area.last().row(), columns.length - 1);
        for (int row = area == null ? 0 : area.first().row(); area != null && row <= last; row++) {
            int[] before = columns[row] == null ? NONE : columns[row];
            columns[row] = Arrays.copyOf(before, before.length + 1);
            columns[row][before.length] = area.first().column();
        }
    }

    /** The spot of a field that stands once; null when a label is missing or nothing is left of its place. */
    @Nullable
    Position find(Sought sought) {
        Hanging hanging = sought.anchor();
        Area label = hanging == null ? null : alignment.area(hanging.caption());
        if (hanging == null || label == null) {
            return null;
        }
        Area blank = alignment.blank().captions().get(hanging.caption()).area();
        Position place = sought.field().place().first();
        return switch (hanging.side()) {
            case BELOW -> below(blank, label, place);
            case RIGHT -> right(sought, blank, label);
            case CROSSING -> crossing(hanging.header(), blank, label, place);
        };
    }

    private @Nullable Position crossing(int header, Area blank, Area label, Position place) {
        Area filled = header < 0 ? null : alignment.area(header);
        if (filled == null) {
            return null;
        }
        Area onBlank = alignment.blank().captions().get(header).area();
        int shift = place.column() - onBlank.first().column();
        int first = Math.min(
                filled.first().column() + shift,
                Math.max(filled.last().column(), filled.first().column()));
        int last = Math.max(first, filled.last().column());
        return filled(row(blank, label, place), first, last);
    }

    /** In a row, the first filled spot among some columns, or the first of them. */
    Position filled(int row, int first, int last) {
        for (int column = first; column <= last; column++) {
            if (isValue(grid.index(row, column))) {
                return new Position(row, column);
            }
        }
        return new Position(row, first);
    }

    private static int row(Area blank, Area filled, Position place) {
        int down = place.row() - blank.first().row();
        boolean last = down > 0 && down == blank.height() - 1;
        return last ? filled.last().row() : filled.first().row() + down;
    }

    private @Nullable Position right(Sought sought, Area blank, Area label) {
        Position place = sought.field().place().first();
        int row = label.first().row() + place.row() - blank.first().row();
        int skipped = 0;
        int start = label.last().column() + 1;
        for (int between : sought.between()) {
            Area area = alignment.area(between);
            if (area != null && area.coversRow(row) && row < columns.length) {
                start = Math.max(start, area.last().column() + 1);
                int end =
                        alignment.blank().captions().get(between).area().last().column();
                skipped = Math.max(skipped, end - blank.last().column());
            }
        }
        int expected = start + place.column() - blank.last().column() - skipped - 1;
        int limit = expected + REACH;
        for (int column : row < columns.length && columns[row] != null ? columns[row] : NONE) {
            if (column > label.last().column() && column >= expected) {
                limit = Math.min(limit, column);
            }
        }
        return toTheRight(row, expected, limit, own(label));
    }

    private @Nullable Position below(Area blank, Area label, Position place) {
        int column = label.first().column() + place.column() - blank.first().column();
        int expected = label.last().row() + place.row() - blank.last().row();
        int limit = alignment.endOfList(
                blank.first().row(), place.row(), label.last().row() + 1);
        int end = Math.min(limit, expected + REACH);
        return down(expected, end, column, label);
    }

    private String own(Area label) {
        return grid.at(label.first()).shown();
    }

    /** The first column from one to before another that holds a value, or else the first one; none that repeats the label. */
    private @Nullable Position toTheRight(int row, int from, int to, String own) {
        int first = to;
        for (int column = from; column < to; column++) {
            int index = grid.index(row, column);
            boolean repeats = repeats(index, own);
            if (isValue(index) && !repeats) {
                return new Position(row, column);
            }
            first = repeats ? first : Math.min(first, column);
        }
        return first < to ? new Position(row, first) : null;
    }

    /** The same down a column, past notes that are written right across, from the left of the label on. */
    private @Nullable Position down(int from, int to, int column, Area label) {
        String own = own(label);
        int first = to;
        for (int row = from; row < to; row++) {
            if (grid.first(new Position(row, column)).column() < label.first().column()) {
                continue;
            }
            int index = grid.index(row, column);
            boolean repeats = repeats(index, own);
            if (isValue(index) && !repeats) {
                return new Position(row, column);
            }
            first = repeats ? first : Math.min(first, row);
        }
        return first < to ? new Position(first, column) : null;
    }

    /** A label may stand in every spot of a merge that was taken apart. */
    private boolean repeats(int index, String own) {
        return index >= 0 && !own.isBlank() && grid.entry(index).shown().equals(own);
    }

    /** What stands there; nothing where it is hidden and not to be read. */
    Entry entry(Position spot) {
        boolean skipped = !readsAll && (unread.whole() || unread.row(spot.row()) || unread.column(spot.column()));
        return skipped ? Entry.BLANK : grid.at(spot);
    }

    private boolean isValue(int index) {
        return index >= 0 && !grid.entry(index).isBlank() && !alignment.isCaption(index);
    }
}
