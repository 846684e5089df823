package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.Position;

/** Reads the lines of one list: a row is a line when any column but the group columns is filled in it. */
final class ListReader {
    private final Grid grid;
    private final Map<Field, Integer> columns;
    private final BiFunction<Field, Position, Value> reader;
    private final Map<Field, Value> above = new HashMap<>();

    ListReader(Grid grid, Map<Field, Integer> columns, BiFunction<Field, Position, Value> reader) {
        this.grid = grid;
        this.columns = columns;
        this.reader = reader;
    }

    /** The lines of the rows from start to before end; blank rows in between are passed over. */
    List<Line> read(int start, int end) {
        List<Line> lines = new ArrayList<>();
        for (int row = start; row < end; row++) {
            rememberGroups(row);
            if (isLine(row)) {
                lines.add(line(lines.size() + 1, row));
            }
        }
        return lines;
    }

    private void rememberGroups(int row) {
        columns.forEach((field, column) -> {
            Value value = reader.apply(field, new Position(row, column));
            if (field.role() == FieldRole.GROUP && !value.isBlank()) {
                above.put(field, value);
            }
        });
    }

    /** A row whose filled cells all continue a merge from above is the same line, not another one. */
    private boolean isLine(int row) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().role() != FieldRole.GROUP)
                .map(column -> new Position(row, column.getValue()))
                .anyMatch(spot ->
                        !grid.at(spot).isBlank() && grid.area(spot).first().row() == row);
    }

    private Line line(int number, int row) {
        Map<String, Value> values = new LinkedHashMap<>();
        columns.forEach((field, column) -> {
            Value own = reader.apply(field, new Position(row, column));
            boolean repeats = own.isBlank() && field.role() == FieldRole.GROUP;
            values.put(field.name(), repeats ? above.getOrDefault(field, own) : own);
        });
        return new Line(number, values);
    }
}
