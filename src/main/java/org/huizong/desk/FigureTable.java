package org.huizong.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.job.PublishedColumn;
import org.huizong.job.PublishedRow;

/**
 * The columns of a section, side by side, in one district.
 *
 * @param heads of the columns
 * @param lines the total first, then what is right below it
 */
record FigureTable(List<Head> heads, List<Line> lines) {
    FigureTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** A column. */
    record Head(PublishedColumn column, String label) {}

    /**
     * A row.
     *
     * @param code of the district to go on to, or the empty string
     * @param values as printed, one a column
     */
    record Line(String name, String code, boolean total, List<String> values, String note) {
        Line {
            values = List.copyOf(values);
        }
    }

    static FigureTable of(Figures figures, List<PublishedColumn> columns, String code) {
        Map<String, PublishedRow> rows = new LinkedHashMap<>();
        List<Map<String, String>> values = new ArrayList<>();
        for (PublishedColumn column : columns) {
            Map<String, String> its = new LinkedHashMap<>();
            FigureTree tree = figures.below(column, code);
            tree.at(code).ifPresent(at -> {
                rows.putIfAbsent(at.code(), at);
                its.put(at.code(), FigureText.of(at.value(), column.measure()));
                for (PublishedRow row : tree.children(at)) {
                    String key = row.kind() == PublishedRow.Kind.LESS ? row.name() : row.code();
                    rows.putIfAbsent(key, row);
                    its.put(key, FigureText.of(row.value(), column.measure()));
                }
            });
            values.add(its);
        }
        List<Line> lines = new ArrayList<>();
        rows.forEach((key, row) -> lines.add(line(
                row,
                lines.isEmpty(),
                values.stream().map(its -> its.getOrDefault(key, "")).toList())));
        return new FigureTable(
                columns.stream()
                        .map(column -> new Head(column, figures.label(column)))
                        .toList(),
                lines);
    }

    private static Line line(PublishedRow row, boolean total, List<String> values) {
        boolean unit = row.kind() == PublishedRow.Kind.UNIT;
        String name = unit && !row.name().equals(row.unit()) ? row.name() + " · " + row.unit() : row.name();
        return new Line(
                name, row.kind() == PublishedRow.Kind.TOTAL && !total ? row.code() : "", total, values, row.note());
    }

    /** The sections of a form that have columns, in print order, with their columns. */
    static Map<String, List<PublishedColumn>> sections(Figures figures, String form, int year) {
        Map<String, List<PublishedColumn>> sections = new LinkedHashMap<>();
        figures.columns().stream()
                .filter(column -> column.form().equals(form) && column.year() == year)
                .forEach(column -> sections.computeIfAbsent(column.section(), section -> new ArrayList<>())
                        .add(column));
        return sections;
    }

    /** The row at the top, when there is one. */
    public Optional<Line> top() {
        return lines.stream().findFirst();
    }
}
