package org.huizong.workbook.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Grid;

/** One schema sheet of a template: headers in the first row, Chinese or English, one entry a row. */
final class SchemaTable {
    private final List<Row> rows = new ArrayList<>();

    private SchemaTable() {}

    /**
     * Reads a sheet.
     *
     * @param headers the known headers: English by Chinese
     * @param findings receives T102 for an unknown header and T103 for a missing one
     */
    static SchemaTable read(Grid grid, Map<String, String> headers, List<String> needed, List<Finding> findings) {
        Map<String, Integer> columns = columns(grid, headers, findings);
        needed.stream()
                .filter(header -> !columns.containsKey(header))
                .forEach(header -> findings.add(Finding.of(
                        FindingCode.T103,
                        Place.ofCell(grid.name(), "A1", ""),
                        header,
                        headers.getOrDefault(header, header))));
        SchemaTable table = new SchemaTable();
        for (int row = 1; row <= grid.lastRow(); row++) {
            Row read = new Row(grid, row, columns);
            if (!read.isBlank()) {
                table.rows.add(read);
            }
        }
        return table;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private static Map<String, Integer> columns(Grid grid, Map<String, String> headers, List<Finding> findings) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column <= grid.lastColumn(); column++) {
            String header = firstLine(grid.at(new Position(0, column)).shown());
            String known = known(header, headers);
            if (!known.isEmpty()) {
                columns.put(known, column);
            } else if (!header.isEmpty()) {
                findings.add(Finding.of(
                        FindingCode.T102,
                        Place.ofCell(grid.name(), new Position(0, column).a1(), ""),
                        header,
                        String.join("、", headers.keySet().stream().sorted().toList())));
            }
        }
        return columns;
    }

    /** A header may have its twin in the other language on a second line. */
    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("").strip();
    }

    private static String known(String header, Map<String, String> headers) {
        String english = header.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return headers.entrySet().stream()
                .filter(pair -> pair.getKey().equals(header) || pair.getValue().equals(english))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** One entry of the table. */
    static final class Row {
        private final Grid grid;
        private final int index;
        private final Map<String, Integer> columns;

        private Row(Grid grid, int index, Map<String, Integer> columns) {
            this.grid = grid;
            this.index = index;
            this.columns = columns;
        }

        /** The text under a header, the empty string when there is none; a formula that was typed with "=" without it. */
        String get(String header) {
            Integer column = columns.get(header);
            Entry entry = column == null ? Entry.BLANK : grid.at(new Position(index, column));
            return (entry.formula().isEmpty() ? entry.shown() : entry.formula()).strip();
        }

        /** One-based, as Excel counts. */
        int number() {
            return index + 1;
        }

        /** Tells what is wrong under a header; nothing where the header itself is missing, which is told once. */
        void fault(List<Finding> findings, FindingCode code, String header, String... arguments) {
            if (columns.containsKey(header)) {
                findings.add(Finding.of(code, place(header), arguments));
            }
        }

        Place place(String header) {
            Integer column = columns.get(header);
            return Place.ofCell(grid.name(), new Position(index, column == null ? 0 : column).a1(), "");
        }

        private boolean isBlank() {
            return columns.keySet().stream().allMatch(header -> get(header).isEmpty());
        }
    }
}
