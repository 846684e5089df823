package org.huizong.workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huizong.rollup.MoneyTable;

/**
 * How the tables of amounts are laid out: parts of at most nine amounts, all on one sheet while each fits on a page, else
 * every part on a sheet of its own, whose head is printed on every page.
 *
 * @param views one for each table
 * @param sheets what stands on each sheet, at least one
 */
record MoneyPlan(List<MoneyView> views, List<List<Part>> sheets) {
    private static final int MOST_AMOUNTS = 9;

    MoneyPlan {
        views = List.copyOf(views);
        sheets = List.copyOf(sheets);
    }

    /**
     * Some columns of a table.
     *
     * @param table its number
     * @param number of the part, from one
     * @param of how many parts the table has
     * @param columns numbers of the columns
     */
    record Part(int table, int number, int of, List<Integer> columns) {
        /** What follows the title of the table. */
        String ending() {
            return of == 1 ? "" : "（" + number + "/" + of + "）";
        }
    }

    static MoneyPlan of(List<MoneyTable> tables) {
        List<MoneyView> views = tables.stream().map(MoneyView::of).toList();
        List<Part> parts = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            List<List<Integer>> columns = ColumnSplit.of(tables.get(table).columns(), MOST_AMOUNTS);
            for (int part = 0; part < columns.size(); part++) {
                parts.add(new Part(table, part + 1, columns.size(), columns.get(part)));
            }
        }
        boolean pages = views.stream().allMatch(view -> view.shown().size() <= MoneyView.MOST_ROWS);
        return new MoneyPlan(
                views, pages ? List.of(parts) : parts.stream().map(List::of).toList());
    }

    /** The most amounts side by side on a sheet. */
    int amounts(int sheet) {
        return sheets.get(sheet).stream()
                .mapToInt(part -> part.columns().size())
                .max()
                .orElse(1);
    }

    /** The numbers of the tables whose units are left to 分区明细. */
    List<Integer> folded() {
        return IntStream.range(0, views.size())
                .filter(table -> views.get(table).folded())
                .boxed()
                .toList();
    }
}
