package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.form.Area;
import org.huizong.workbook.grid.Grid;

/** The columns of a sheet on which forms stand beside each other, told by titles that stand beside each other. */
final class SideBySide {
    /** No form is so narrow that another one begins so near to the beginning of its title. */
    private static final int NEAR = 3;

    private final NavigableMap<Integer, NavigableSet<Integer>> byRow = new TreeMap<>();
    private final List<Area> titles = new ArrayList<>();

    private SideBySide(SheetLabels sheet, List<Blank> blanks) {
        for (Blank blank : blanks) {
            Area before = null;
            for (int text : Titles.of(sheet, blank.title())) {
                Area title = sheet.texts().get(text).area();
                if (before != null && goesOn(before, title)) {
                    titles.remove(before);
                    title = new Area(before.first(), title.last());
                }
                titles.add(title);
                byRow.computeIfAbsent(title.first().row(), row -> new TreeSet<>())
                        .add(title.first().column());
                before = title;
            }
        }
    }

    /** Whether the same title goes on, as when a merge was taken apart and every cell of it filled. */
    private static boolean goesOn(Area left, Area right) {
        return left.first().row() == right.first().row()
                && right.first().equals(right.last())
                && right.first().column() - left.last().column() <= NEAR;
    }

    /**
     * The ways to take a sheet apart into columns; none when no two titles stand beside each other: by the titles of one
     * row, and by all that leave a column between them, whatever rows they stand in.
     */
    static List<List<Grid>> of(SheetLabels sheet, List<Blank> blanks) {
        SideBySide beside = new SideBySide(sheet, blanks);
        Set<NavigableSet<Integer>> ways = new LinkedHashSet<>();
        beside.byRow.values().stream().filter(row -> row.size() > 1).findFirst().ifPresent(ways::add);
        ways.add(beside.apart());
        return ways.stream()
                .filter(way -> way.size() > 1)
                .map(way -> parts(sheet.grid(), way))
                .toList();
    }

    /** The columns of the titles that begin to the right of all titles before them. */
    private NavigableSet<Integer> apart() {
        NavigableSet<Integer> columns = new TreeSet<>();
        int last = -1;
        for (Area title : titles.stream()
                .sorted(Comparator.comparing(area -> area.first().column()))
                .toList()) {
            if (title.first().column() > last) {
                columns.add(title.first().column());
            }
            last = Math.max(last, title.last().column());
        }
        return columns;
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
