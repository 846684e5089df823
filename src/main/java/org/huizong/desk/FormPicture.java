package org.huizong.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;

/**
 * A blank as a table: its fixed texts where they stand, and the names of its fields where they are filled in.
 *
 * @param whole whether all of it is shown
 */
record FormPicture(List<String> columns, List<Row> rows, boolean whole) {
    private static final int MOST_ROWS = 150;
    private static final int MOST_COLUMNS = 30;

    FormPicture {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A row of the sheet. */
    record Row(int number, List<Spot> spots) {
        Row {
            spots = List.copyOf(spots);
        }
    }

    /**
     * A cell, or several that are merged.
     *
     * @param look {@code text}, {@code field} or {@code empty}
     */
    record Spot(String look, String text, int rowspan, int colspan) {}

    static FormPicture of(FormTemplate form) {
        return new Drawing(form).picture();
    }

    private static final class Drawing {
        private final Map<Position, Caption> captions = new HashMap<>();
        private final Map<Position, String> fields = new HashMap<>();
        private final Set<Position> covered = new HashSet<>();
        private int height;
        private int width;

        Drawing(FormTemplate form) {
            form.layout().captions().forEach(this::place);
            form.fields().forEach(this::place);
        }

        private void place(Caption caption) {
            captions.put(caption.area().first(), caption);
            each(caption.area(), covered::add);
            grow(caption.area());
        }

        private void place(Field field) {
            each(
                    field.place(),
                    spot -> fields.put(spot, spot.row() == field.place().first().row() ? field.name() : ""));
            grow(field.place());
        }

        private static void each(Area area, java.util.function.Consumer<Position> spots) {
            for (int row = area.first().row(); row <= Math.min(area.last().row(), MOST_ROWS); row++) {
                for (int column = area.first().column();
                        column <= Math.min(area.last().column(), MOST_COLUMNS);
                        column++) {
                    spots.accept(new Position(row, column));
                }
            }
        }

        private void grow(Area area) {
            height = Math.max(height, area.last().row() + 1);
            width = Math.max(width, area.last().column() + 1);
        }

        FormPicture picture() {
            int columns = Math.min(width, MOST_COLUMNS);
            int rows = Math.min(height, MOST_ROWS);
            List<Row> drawn = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                drawn.add(row(row, columns, rows));
            }
            List<String> names = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                names.add(Position.columnName(column));
            }
            return new FormPicture(names, drawn, rows == height && columns == width);
        }

        private Row row(int row, int columns, int rows) {
            List<Spot> spots = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                Position spot = new Position(row, column);
                Caption caption = captions.get(spot);
                if (caption != null) {
                    Area area = caption.area();
                    spots.add(new Spot(
                            "text",
                            caption.text(),
                            Math.min(area.last().row() + 1, rows) - row,
                            Math.min(area.last().column() + 1, columns) - column));
                } else if (!covered.contains(spot)) {
                    String field = fields.get(spot);
                    spots.add(new Spot(field == null ? "empty" : "field", field == null ? "" : field, 1, 1));
                }
            }
            return new Row(row + 1, spots);
        }
    }
}
