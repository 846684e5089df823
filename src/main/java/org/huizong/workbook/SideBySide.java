package org.huizong.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The columns of a sheet on which forms stand beside each other, told by titles in one row. */
final class SideBySide {
    private SideBySide() {}

    /** The sheet in its columns; nothing when no two titles stand beside each other. */
    static List<Grid> of(SheetLabels sheet, List<Blank> blanks) {
        Map<Integer, NavigableSet<Integer>> columns = new TreeMap<>();
        for (Blank blank : blanks) {
            for (int text : Titles.of(sheet, blank.title())) {
                Grid.Placed title = sheet.texts().get(text);
                columns.computeIfAbsent(title.area().first().row(), row -> new TreeSet<>())
                        .add(title.area().first().column());
            }
        }
        return columns.values().stream()
                .filter(row -> row.size() > 1)
                .findFirst()
                .map(row -> parts(sheet.grid(), row))
                .orElse(List.of());
    }

    private static List<Grid> parts(Grid grid, NavigableSet<Integer> titles) {
        List<Grid> parts = new ArrayList<>();
        int from = 0;
        int before = titles.first();
        for (int title : titles.tailSet(before, false)) {
            int cut = cut(grid, before, title);
            parts.add(grid.columns(from, cut));
            from = cut;
            before = title;
        }
        parts.add(grid.columns(from, grid.lastColumn() + 1));
        return parts;
    }

    /** The column after the last empty one between two titles, or that of the second title. */
    private static int cut(Grid grid, int before, int title) {
        for (int column = title; column > before + 1; column--) {
            if (grid.isEmpty(column - 1)) {
                return column;
            }
        }
        return title;
    }
}
