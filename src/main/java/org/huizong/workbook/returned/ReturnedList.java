package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Explanation;
import org.huizong.finding.Place;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;

/**
 * Knows our sheet of problems again in a workbook that comes back, by its row of headers, whatever the sheet is called and
 * wherever it was moved or sorted to; reads what was written into 核实说明.
 */
public final class ReturnedList {
    private static final int MOST_ROWS_ABOVE = 12;
    private static final int MOST_COLUMNS_BEFORE = 3;

    private ReturnedList() {}

    /** The workbook without our sheets of problems; the same when it has none, or nothing else. */
    public static GridBook without(GridBook book) {
        List<Grid> others =
                book.grids().stream().filter(grid -> head(grid).isEmpty()).toList();
        boolean same = others.size() == book.grids().size() || others.isEmpty();
        return same ? book : book.with(others);
    }

    /** What was written into 核实说明, in the order of the lists. */
    public static List<Explanation> explanations(GridBook book) {
        List<Explanation> explanations = new ArrayList<>();
        for (Grid grid : book.grids()) {
            head(grid).ifPresent(head -> read(grid, head, explanations));
        }
        return List.copyOf(explanations);
    }

    private static void read(Grid grid, Position head, List<Explanation> explanations) {
        for (int row = head.row() + 1; row <= grid.lastRow(); row++) {
            String words = text(grid, row, head.column() + ListRow.ANSWER);
            String about = text(grid, row, head.column() + ListRow.ABOUT);
            if (!about.isEmpty() && words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                String sheet = text(grid, row, head.column() + ListRow.SHEET);
                String cell = text(grid, row, head.column() + ListRow.PLACE);
                Place place = Place.ofCell(sheet.equals(ProblemList.WHOLE_FILE) ? "" : sheet, cell, "");
                explanations.add(new Explanation(about, place, words));
            }
        }
    }

    private static String text(Grid grid, int row, int column) {
        return grid.at(new Position(row, column)).shown().strip();
    }

    /** Where the first header stands. */
    private static Optional<Position> head(Grid grid) {
        for (int row = 0; row < Math.min(MOST_ROWS_ABOVE, grid.lastRow() + 1); row++) {
            for (int column = 0; column <= MOST_COLUMNS_BEFORE; column++) {
                if (isHead(grid, row, column)) {
                    return Optional.of(new Position(row, column));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHead(Grid grid, int row, int column) {
        for (int i = 0; i < ProblemList.HEADERS.size(); i++) {
            if (!text(grid, row, column + i).equals(ProblemList.HEADERS.get(i))) {
                return false;
            }
        }
        return true;
    }
}
