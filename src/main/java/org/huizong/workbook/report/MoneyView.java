package org.huizong.workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huizong.rollup.Figure;
import org.huizong.rollup.MoneyTable;
import org.huizong.rollup.TreeRow;

/**
 * The rows of a table of amounts that 汇总表 shows: all of them while a page holds them, else the districts only, each of which
 * then leads to its units in 分区明细.
 *
 * @param table all of it
 * @param sums of all its rows
 * @param shown the numbers of the rows that are shown, in order
 */
record MoneyView(MoneyTable table, TreeSums sums, List<Integer> shown) {
    /** A page of A4 holds few more. */
    static final int MOST_ROWS = 40;

    MoneyView {
        shown = List.copyOf(shown);
    }

    static MoneyView of(MoneyTable table) {
        TreeSums sums = new TreeSums(table.rows());
        List<Integer> shown = new ArrayList<>();
        for (int row = 0; row < sums.size(); row++) {
            shown.add(row);
            if (table.rows().size() > MOST_ROWS && hasOnlyUnits(sums, row)) {
                row = sums.lastBelow(row);
            }
        }
        return new MoneyView(table, sums, shown);
    }

    /** A row that is named by a district is one, though it has only one unit. */
    private static boolean hasOnlyUnits(TreeSums sums, int row) {
        List<Integer> below = sums.below(row);
        return !below.isEmpty() && below.stream().map(sums::row).allMatch(child -> child.isLess() || child.isOfUnit());
    }

    /** Whether units are left to 分区明细. */
    boolean folded() {
        return shown.size() < sums.size();
    }

    /** Whether a shown row adds up rows that are left to 分区明细. */
    boolean leads(int index) {
        return folded() && sums.adds(shown.get(index)) && hasOnlyUnits(sums, shown.get(index));
    }

    /** The rows that are shown; one that leads to 分区明细 carries what its units come to. */
    List<TreeRow> rows() {
        return IntStream.range(0, shown.size()).mapToObj(this::row).toList();
    }

    private TreeRow row(int index) {
        int number = shown.get(index);
        TreeRow row = sums.row(number);
        if (!leads(index)) {
            return row;
        }
        List<Figure> figures = IntStream.range(0, row.figures().size())
                .mapToObj(figure -> new Figure(sums.value(number, figure), 0))
                .toList();
        return row.with(figures);
    }
}
