package org.huizong.workbook;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.rollup.MoneyTable;

/** The sheet 汇总表: amounts along the tree of districts, wide tables in parts one under the other. */
final class MoneySheet {
    private static final int MOST_AMOUNTS = 12;
    private static final int NARROWEST = 11;
    private static final int WIDEST = 18;

    private final Paper paper;
    private final Addresses addresses;
    private final PageBreaks breaks = new PageBreaks();
    private int row;

    private MoneySheet(Paper paper, Addresses addresses) {
        this.paper = paper;
        this.addresses = addresses;
        this.row = paper.top();
    }

    static void write(Paper paper, List<MoneyTable> tables, Addresses addresses) {
        MoneySheet sheet = new MoneySheet(paper, addresses);
        List<List<List<Integer>>> splits = tables.stream()
                .map(table -> ColumnSplit.of(table.columns(), MOST_AMOUNTS))
                .toList();
        int amounts =
                splits.stream().flatMap(List::stream).mapToInt(List::size).max().orElse(1);
        sheet.setUp(tables, amounts);
        for (int i = 0; i < tables.size(); i++) {
            sheet.table(tables.get(i), i, splits.get(i));
        }
        if (tables.isEmpty()) {
            paper.text(sheet.row++, 0, "本期无收支数据。", Look.REMARK.flat());
        }
        paper.close(sheet.row, MoneyBlock.LABELS + amounts);
        Heights.fit(paper.sheet());
        sheet.breaks.set(paper.sheet(), MoneyBlock.LABELS + amounts, 0, 0);
        sheet.freeze(tables, splits);
    }

    private void setUp(List<MoneyTable> tables, int amounts) {
        paper.sheet().setRowSumsBelow(false);
        paper.widths(0, 16, 17, Widths.column(notesShown(tables), 22, 54));
        int width = Widths.column(amountsShown(tables), NARROWEST, WIDEST);
        for (int i = 0; i < amounts; i++) {
            paper.widths(MoneyBlock.LABELS + i, width);
        }
    }

    private static List<String> notesShown(List<MoneyTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(TreePart::note)
                .toList();
    }

    private static List<String> amountsShown(List<MoneyTable> tables) {
        return tables.stream().flatMap(MoneySheet::amountsShown).toList();
    }

    private static Stream<String> amountsShown(MoneyTable table) {
        TreeSums sums = new TreeSums(table.rows());
        return IntStream.range(0, sums.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, table.columns().size())
                        .mapToObj(column -> Numbers.amountShown(sums.value(row, column))));
    }

    private void table(MoneyTable table, int number, List<List<Integer>> parts) {
        int height = MoneyBlock.height(table);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.size() == 1 ? "" : "（" + (i + 1) + "/" + parts.size() + "）";
            new MoneyBlock(paper, table, parts.get(i), row).write(table.title() + part, number, addresses);
            breaks.keep(row, row + height);
            row += height + 1;
        }
    }

    /** One block keeps its header in sight and on every page; several keep the districts in sight. */
    private void freeze(List<MoneyTable> tables, List<List<List<Integer>>> splits) {
        if (tables.size() == 1 && splits.get(0).size() == 1) {
            paper.repeat(paper.top(), paper.top() + MoneyBlock.HEAD_ROWS - 1, MoneyBlock.LABELS);
        } else {
            paper.repeat(0, 0, MoneyBlock.LABELS);
        }
    }
}
