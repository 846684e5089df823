package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.form.Position;

/**
 * Reads the lines of one list: a row is a line when any column but the group columns is filled in it. The list ends at a
 * total or a foot below its lines, never at a blank row.
 */
final class ListReader {
    private final ListColumns columns;
    private final Cells cells;
    private final Groups groups;
    /** Where merges begin whose values a line has already, and whether that was told. */
    private final Map<Position, Boolean> counted = new HashMap<>();

    /** What reads the cells of a list and tells what is odd about them. */
    interface Cells {
        Value value(Sought sought, Position spot);

        /** The value of a number whose cell was merged with another field's. */
        Value shared(Sought owner, Sought other, Position spot);

        /** The value of a cell that was merged down from a line above, which it counts for; told once for each merge. */
        Value spread(Sought sought, Position spot, boolean told);

        /** Tells of a row that says what a part of the line above is. */
        void part(Position name);

        /** Tells of a row that is taken for a total by the end of its name only. */
        void total(Position name);

        /** Tells of a row that looks like a line and stands below the row that ended the list. */
        void lost(Position name, Position end);
    }

    ListReader(ListColumns columns, Cells cells, Groups groups) {
        this.columns = columns;
        this.cells = cells;
        this.groups = groups;
    }

    /** The lines of the rows of a band. */
    List<Line> read(Band band) {
        List<Map<String, Value>> lines = new ArrayList<>();
        Map<String, Value> waiting = new LinkedHashMap<>();
        int ended = band.from();
        for (int row = band.from(); row < band.to() && !ends(row, band.to(), lines.isEmpty()); row++) {
            ended = row + 1;
            if (columns.isTotal(row) || columns.isFoot(row) || columns.isHeader(row)) {
                tell(row);
                continue;
            }
            if (columns.isPart(row) && !lines.isEmpty()) {
                cells.part(columns.name(row));
                continue;
            }
            boolean line = columns.isLine(row);
            Map<String, Value> values = values(row, line);
            if (line) {
                waiting.forEach(
                        (name, value) -> values.merge(name, value, (own, above) -> own.isBlank() ? above : own));
                waiting.clear();
                lines.add(values);
            } else {
                remember(row, values, waiting);
            }
        }
        if (ended < band.to()) {
            tell(ended);
            new LostLines(columns, cells).tell(ended, band.to());
        }
        groups.fill(lines);
        List<Line> numbered = new ArrayList<>();
        lines.forEach(values -> numbered.add(new Line(numbered.size() + 1, values)));
        return numbered;
    }

    private void tell(int row) {
        if (columns.isNamedTotal(row)) {
            cells.total(columns.name(row));
        }
    }

    private boolean ends(int row, int end, boolean none) {
        if (none) {
            return false;
        }
        boolean total = columns.isTotal(row) && !columns.isSubtotal(row);
        return total || ((columns.isTotal(row) || columns.isFoot(row)) && !continues(row, end));
    }

    private boolean continues(int row, int end) {
        for (int below = row + 1; below < end; below++) {
            if (columns.isFull(below)) {
                return true;
            }
        }
        return false;
    }

    /** A group that is named on a row of its own belongs to the line below it. */
    private void remember(int row, Map<String, Value> values, Map<String, Value> waiting) {
        for (int column = 0; column < columns.fields().size(); column++) {
            Sought sought = columns.fields().get(column);
            String name = sought.field().name();
            boolean names = Groups.isGroup(sought.field()) && columns.isName(column, row);
            Value value = names ? values.get(name) : null;
            if (value != null && !value.isBlank()) {
                waiting.put(name, value);
            }
        }
    }

    private Map<String, Value> values(int row, boolean line) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.fields().size(); column++) {
            Sought sought = columns.fields().get(column);
            values.put(sought.field().name(), value(column, row, sought, line));
        }
        return values;
    }

    private Value value(int column, int row, Sought sought, boolean line) {
        Position spot = columns.spot(column, row);
        int owner = columns.owner(column, row);
        if (owner >= 0) {
            return cells.shared(columns.fields().get(owner), sought, spot);
        }
        Position down = columns.mergedDown(column, row);
        if (down == null || !line || counted.putIfAbsent(down, false) == null) {
            return cells.value(sought, spot);
        }
        return cells.spread(sought, spot, Boolean.TRUE.equals(counted.put(down, true)));
    }
}
