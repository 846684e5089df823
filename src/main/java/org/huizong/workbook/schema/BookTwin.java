package org.huizong.workbook.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huizong.finding.Refusal;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;

/** The readable twin of a workbook that is no form: every sheet as a table, so that a change is seen in a diff. */
public final class BookTwin {
    private BookTwin() {}

    /**
     * The twin in Markdown.
     *
     * @throws Refusal why it is no workbook
     */
    public static String of(String title, byte[] bytes) {
        Opening opening = GridReader.open(bytes);
        if (opening instanceof Opening.Refused refused) {
            throw new Refusal(refused.reason());
        }
        return ((Opening.Opened) opening)
                .book().grids().stream().map(BookTwin::sheet).collect(Collectors.joining("", "# " + title + "\n", ""));
    }

    private static String sheet(Grid grid) {
        String heading = "\n## " + grid.name() + "\n";
        List<Integer> columns = IntStream.rangeClosed(0, grid.lastColumn())
                .filter(column -> !grid.isEmpty(column))
                .boxed()
                .toList();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row <= grid.lastRow(); row++) {
            int at = row;
            List<String> cells = columns.stream()
                    .map(column -> cell(grid, new Position(at, column)))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row(cells));
            }
        }
        if (rows.isEmpty()) {
            return heading;
        }
        rows.add(1, "|" + " --- |".repeat(columns.size()) + "\n");
        return heading + "\n" + String.join("", rows);
    }

    /** What is written there; of a merge once. */
    private static String cell(Grid grid, Position spot) {
        if (!grid.first(spot).equals(spot)) {
            return "";
        }
        Entry entry = grid.at(spot);
        return entry.formula().isEmpty() ? entry.shown().strip() : "`=" + entry.formula() + "`";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s*\\R\\s*", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
