package org.huizong.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.huizong.rollup.MoneyTable;

/** The sheet 收支汇总表: amounts along the tree of districts, wide tables in parts one under the other. */
final class MoneySheet {
    static final String NAME = "收支汇总表";

    private static final int MOST_AMOUNTS = 12;
    private static final int NARROWEST = 11;
    private static final int WIDEST = 18;

    /** Rows that a landscape page holds at the usual scale. */
    private static final int PAGE_ROWS = 34;

    private final Paper paper;
    private int row = 3;
    private int rowsOnPage = 3;

    private MoneySheet(Paper paper) {
        this.paper = paper;
    }

    static void write(Paper paper, List<MoneyTable> tables) {
        MoneySheet sheet = new MoneySheet(paper);
        List<List<List<Integer>>> splits = tables.stream()
                .map(table -> ColumnSplit.of(table.columns(), MOST_AMOUNTS))
                .toList();
        int amounts =
                splits.stream().flatMap(List::stream).mapToInt(List::size).max().orElse(1);
        sheet.setUp(tables, amounts);
        for (int i = 0; i < tables.size(); i++) {
            sheet.table(tables.get(i), splits.get(i));
        }
        if (tables.isEmpty()) {
            paper.text(sheet.row++, 0, "本期无收支数据。", Look.REMARK.flat());
        }
        paper.signatures(sheet.row, MoneyBlock.LABELS + amounts);
        Heights.fit(paper.sheet());
        sheet.freeze(tables, splits);
    }

    private void setUp(List<MoneyTable> tables, int amounts) {
        paper.sheet().setRowSumsBelow(false);
        paper.heading(NAME, "合计行为下级各行之和（公式）；蓝色数字可点击，转到“数据来源”；浅红色行为退回表；空白表示未填报，不是零。", MoneyBlock.LABELS + amounts);
        Widths.set(paper.sheet(), 0, 18, 18, 20);
        int width = Widths.column(amountsShown(tables), NARROWEST, WIDEST);
        for (int i = 0; i < amounts; i++) {
            Widths.set(paper.sheet(), MoneyBlock.LABELS + i, width);
        }
        PrintSetup.of(paper.sheet(), MoneyBlock.LABELS + amounts);
    }

    /** The grand totals are the widest; six characters are their separators. */
    private static List<String> amountsShown(List<MoneyTable> tables) {
        return tables.stream()
                .map(table -> new TreeSums(table.rows()))
                .filter(sums -> sums.size() > 0)
                .flatMap(sums -> Stream.iterate(0, i -> i + 1)
                        .limit(sums.row(0).figures().size())
                        .map(i -> Numbers.amountShown(sums.value(0, i))))
                .toList();
    }

    /** A part that the page cannot hold goes to the next one, and so does every new table. */
    private void table(MoneyTable table, List<List<Integer>> parts) {
        int height = MoneyBlock.HEAD_ROWS + table.rows().size() + 1;
        for (int i = 0; i < parts.size(); i++) {
            boolean newTable = i == 0 && row > 3;
            if (newTable || (i > 0 && rowsOnPage + height > PAGE_ROWS)) {
                paper.sheet().setRowBreak(row - 1);
                rowsOnPage = 0;
            }
            String part = parts.size() == 1 ? "" : "（续表" + (i + 1) + "/" + parts.size() + "）";
            new MoneyBlock(paper, table, parts.get(i), row).write(table.title() + part);
            row += height;
            rowsOnPage += height;
        }
    }

    /** One block keeps its header in sight and on every page; several keep the districts in sight. */
    private void freeze(List<MoneyTable> tables, List<List<List<Integer>>> splits) {
        if (tables.size() == 1 && splits.get(0).size() == 1) {
            PrintSetup.repeat(paper.sheet(), 3, 3 + MoneyBlock.HEAD_ROWS - 1, MoneyBlock.LABELS);
        } else {
            PrintSetup.repeat(paper.sheet(), 0, 0, MoneyBlock.LABELS);
        }
    }
}
