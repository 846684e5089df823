package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.finding.Severity;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;

/** The cells of a workbook as they were read, for the marks on them: what they show and which spot stands for a merge. */
final class ReadCells {
    private final Map<String, Grid> grids = new HashMap<>();

    ReadCells(GridBook book) {
        book.grids().forEach(grid -> grids.put(grid.name(), grid));
    }

    /** What a cell shows, or the empty string. */
    String read(String sheet, Position spot) {
        Grid grid = grids.get(sheet);
        return grid == null ? "" : grid.at(spot).shown();
    }

    /** The last column of the merge that begins at a spot. */
    int lastColumn(String sheet, Position spot) {
        Grid grid = grids.get(sheet);
        return grid == null ? spot.column() : grid.area(spot).last().column();
    }

    /** The problems by sheet and cell; of a merge all at its first spot. */
    Map<String, Map<Position, List<Problem>>> marks(List<Problem> problems) {
        Map<String, Map<Position, List<Problem>>> marks = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Grid grid = grids.get(problem.finding().place().sheet());
            if (grid != null) {
                problem.spot()
                        .ifPresent(spot -> marks.computeIfAbsent(grid.name(), name -> new LinkedHashMap<>())
                                .computeIfAbsent(grid.area(spot).first(), first -> new ArrayList<>())
                                .add(problem));
            }
        }
        return marks;
    }

    /** The lines of the list. */
    List<ListRow> rows(ProblemList list, Set<String> sheets) {
        List<ListRow> rows = new ArrayList<>();
        for (Problem problem : list.listed()) {
            String sheet = problem.finding().place().sheet();
            String read = problem.spot().map(spot -> read(sheet, spot)).orElse("");
            rows.add(ListRow.of(rows.size() + 1, problem, read, sheets.contains(sheet)));
        }
        return rows;
    }

    static Severity gravest(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.finding().severity())
                .min(Comparator.naturalOrder())
                .orElse(Severity.NOTICE);
    }
}
