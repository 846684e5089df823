package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.form.Anchor;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Field;
import org.huizong.form.Position;

/** Where the values of a form stand on a filled sheet, seen from the captions that were found. */
final class Spots {
    /** As far as somebody may have pushed a value away from its label. */
    private static final int REACH = 12;

    private final Grid grid;
    private final Alignment alignment;
    private final Map<Integer, List<Map.Entry<Caption, Area>>> byRow = new HashMap<>();
    private final Hidden unread;

    Spots(Alignment alignment, Hidden unread) {
        this.grid = alignment.grid();
        this.alignment = alignment;
        this.unread = unread;
        alignment.found().entrySet().forEach(this::index);
    }

    /** Values are looked for row by row, and a row has few captions. */
    private void index(Map.Entry<Caption, Area> caption) {
        int last = Math.min(caption.getValue().last().row(), grid.lastRow() + REACH);
        for (int row = caption.getValue().first().row(); row <= last; row++) {
            byRow.computeIfAbsent(row, number -> new ArrayList<>()).add(caption);
        }
    }

    /** The spot of a field that stands once; empty when a label is missing or nothing is left of its place. */
    Optional<Position> find(Field field, Anchor anchor) {
        Position place = field.place().first();
        Optional<Area> label = alignment.area(anchor.caption());
        return switch (anchor.side()) {
            case BELOW -> label.flatMap(area -> below(anchor.caption().area(), area, place));
            case RIGHT -> label.flatMap(area -> right(anchor.caption().area(), area, place));
            case CROSSING ->
                label.flatMap(row ->
                        header(anchor, place).map(columns -> filled(row(anchor.caption(), row, place), columns)));
        };
    }

    /** In a row, the first filled spot among the columns of a header, or the header's own column. */
    Position filled(int row, Area columns) {
        for (int column = columns.first().column(); column <= columns.last().column(); column++) {
            Position spot = new Position(row, column);
            if (isValue(spot)) {
                return spot;
            }
        }
        return new Position(row, columns.first().column());
    }

    private Optional<Area> header(Anchor anchor, Position place) {
        Caption header = anchor.header();
        if (header == null) {
            return Optional.empty();
        }
        int shift = place.column() - header.area().first().column();
        return alignment.area(header).map(area -> {
            int first = Math.min(
                    area.first().column() + shift,
                    Math.max(area.last().column(), area.first().column()));
            return new Area(
                    new Position(area.first().row(), first),
                    new Position(area.last().row(), Math.max(first, area.last().column())));
        });
    }

    private static int row(Caption caption, Area filled, Position place) {
        int down = place.row() - caption.area().first().row();
        boolean last = down > 0 && down == caption.area().height() - 1;
        return last ? filled.last().row() : filled.first().row() + down;
    }

    private Optional<Position> right(Area blank, Area label, Position place) {
        Predicate<Map.Entry<Caption, Area>> between =
                caption -> caption.getKey().area().coversRow(place.row())
                        && caption.getKey().area().first().column()
                                > blank.last().column()
                        && caption.getKey().area().last().column() < place.column();
        int row = label.first().row() + place.row() - blank.first().row();
        int skipped = 0;
        int start = label.last().column() + 1;
        for (Map.Entry<Caption, Area> caption : byRow.getOrDefault(row, List.of())) {
            if (between.test(caption)) {
                start = Math.max(start, caption.getValue().last().column() + 1);
                skipped = Math.max(
                        skipped,
                        caption.getKey().area().last().column() - blank.last().column());
            }
        }
        int expected = start + place.column() - blank.last().column() - skipped - 1;
        int limit = byRow.getOrDefault(row, List.of()).stream()
                .map(caption -> caption.getValue().first().column())
                .filter(column -> column > label.last().column())
                .filter(column -> column >= expected)
                .min(Integer::compare)
                .orElse(expected + REACH);
        return scan(new Position(row, expected), new Position(row, Math.min(limit, expected + REACH)), label);
    }

    private Optional<Position> below(Area blank, Area label, Position place) {
        int column = label.first().column() + place.column() - blank.first().column();
        int expected = label.last().row() + place.row() - blank.last().row();
        int limit = alignment.endOfList(
                blank.first().row(), place.row(), label.last().row() + 1);
        int end = Math.min(limit, expected + REACH);
        return scan(new Position(expected, column), new Position(Math.max(end, expected), column), label);
    }

    /** The first spot from one to before the other that holds a value, or else the first one. */
    private Optional<Position> scan(Position from, Position to, Area label) {
        boolean down = from.column() == to.column();
        String own = grid.at(label.first()).shown();
        Position first = to;
        for (Position spot = from; spot.compareTo(to) < 0; spot = next(spot, down)) {
            boolean repeats = !own.isBlank() && grid.at(spot).shown().equals(own);
            if (isValue(spot) && !repeats) {
                return Optional.of(spot);
            }
            if (!repeats && spot.compareTo(first) < 0) {
                first = spot;
            }
        }
        return first.compareTo(to) < 0 ? Optional.of(first) : Optional.empty();
    }

    private static Position next(Position spot, boolean down) {
        return down ? new Position(spot.row() + 1, spot.column()) : new Position(spot.row(), spot.column() + 1);
    }

    /** What stands there; nothing where it is hidden and not to be read. */
    Entry entry(Position spot) {
        boolean skipped = unread.whole() || unread.row(spot.row()) || unread.column(spot.column());
        return skipped ? Entry.BLANK : grid.at(spot);
    }

    private boolean isValue(Position spot) {
        return !grid.at(spot).isBlank() && !alignment.isCaption(grid.area(spot));
    }
}
