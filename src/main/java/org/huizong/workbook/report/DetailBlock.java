package org.huizong.workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.IndicatorBlock.Kind;
import org.huizong.rollup.IndicatorBlock.Part;
import org.huizong.rollup.MoneyTable;
import org.huizong.rollup.Origin;
import org.huizong.rollup.TreeRow;

/**
 * One figure along the tree of districts as 分区明细 shows it: the figure itself, or below it what is only for reference.
 *
 * @param block the figure
 * @param origin which column it is
 * @param aspect what of it is shown
 * @param title what the grand total's note begins with, or the empty string
 * @param rows the numbers of the rows that are shown, in order
 * @param money the decimals of amounts that belong to a table of amounts, none for annual figures
 */
record DetailBlock(
        IndicatorBlock block, Origin origin, Aspect aspect, String title, List<Integer> rows, Optional<Integer> money) {
    DetailBlock {
        rows = List.copyOf(rows);
    }

    /** What of a figure is shown. */
    enum Aspect {
        /** All of it. */
        ITSELF(""),
        /** A pooled rate with the numerators that were not printed. */
        DERIVED("（含推算分子）"),
        /** A pooled rate's plain average. */
        AVERAGE("（简单平均，仅供参考）");

        private final String ending;

        Aspect(String ending) {
            this.ending = ending;
        }
    }

    /** The blocks of a figure: itself, then what is for reference. */
    static List<DetailBlock> of(IndicatorBlock block, Origin origin) {
        List<DetailBlock> blocks = new ArrayList<>(List.of(all(block, origin, "", Optional.empty())));
        if (block.kind() == Kind.POOLED) {
            Stream.of(
                            some(block, origin, Aspect.DERIVED, row -> has(row, Part.DERIVED_NUMERATOR)),
                            some(block, origin, Aspect.AVERAGE, row -> isAverage(block, row)))
                    .filter(some -> !some.rows().isEmpty())
                    .forEach(blocks::add);
        }
        return blocks;
    }

    /** A column of amounts, whose units 汇总表 does not show. */
    static DetailBlock of(MoneyTable table, int number, int column) {
        MoneyTable.Column its = table.columns().get(column);
        List<TreeRow> rows = table.rows().stream()
                .map(row -> row.with(List.of(row.figures().get(column))))
                .toList();
        String name = its.header().isEmpty() ? its.row() : its.row() + "（" + its.header() + "）";
        List<String> months = rows.stream().map(row -> "").toList();
        IndicatorBlock block = new IndicatorBlock(its.group(), name, table.unitOfAccount(), Kind.SUM, rows, months);
        return all(block, new Origin.Amount(number, column), table.title(), Optional.of(table.decimals()));
    }

    private static DetailBlock all(IndicatorBlock block, Origin origin, String title, Optional<Integer> money) {
        List<Integer> rows = IntStream.range(0, block.rows().size()).boxed().toList();
        return new DetailBlock(block, origin, Aspect.ITSELF, title, rows, money);
    }

    private static DetailBlock some(IndicatorBlock block, Origin origin, Aspect aspect, Predicate<TreeRow> which) {
        List<Integer> rows = IntStream.range(0, block.rows().size())
                .filter(row -> which.test(block.rows().get(row)))
                .boxed()
                .toList();
        return new DetailBlock(block, origin, aspect, "", rows, Optional.empty());
    }

    /** A total of one unit is that unit's rate; of many rows only the topmost totals are told. */
    private static boolean isAverage(IndicatorBlock block, TreeRow row) {
        boolean many = block.rows().size() > MoneyView.MOST_ROWS;
        if (!row.isTotal() || !has(row, Part.SIMPLE_AVERAGE) || (many && row.level() > 1)) {
            return false;
        }
        int first = block.rows().indexOf(row);
        return block.rows().stream()
                        .skip(first + 1L)
                        .takeWhile(below -> below.level() > row.level())
                        .filter(below -> !below.isTotal() && has(below, Part.VALUE))
                        .limit(2)
                        .count()
                == 2;
    }

    private static boolean has(TreeRow row, Part part) {
        return part.of(row).value() != null;
    }

    /** The name of the figure, and what of it is shown. */
    String name() {
        return block.name() + aspect.ending;
    }

    int size() {
        return rows.size();
    }

    /** As many links as it can have: every printed figure leads to its source. */
    int links() {
        return (int) shown().stream()
                .flatMap(row -> row.figures().stream())
                .filter(figure -> figure.sourceLine().isPresent())
                .count();
    }

    /** The rows that are shown. */
    List<TreeRow> shown() {
        return rows.stream().map(block.rows()::get).toList();
    }

    /** What a row says beside its figures. */
    String note(int index) {
        int number = rows.get(index);
        TreeRow row = block.rows().get(number);
        String months = block.months().get(number);
        String note = TreePart.note(row);
        List<String> words = new ArrayList<>(List.of(index == 0 ? title : ""));
        switch (aspect) {
            case ITSELF -> {
                words.add(
                        row.isTotal() && !row.isLess() && block.kind() != Kind.SUM
                                ? block.kind().word()
                                : "");
                words.add(note);
                words.add(note.contains(months) ? "" : months);
            }
            case DERIVED -> words.add(row.isTotal() ? "含推算，仅供参考" : "未报分子：比率×分母");
            case AVERAGE -> words.add("各单位比率之和÷单位数");
        }
        words.removeIf(String::isEmpty);
        return String.join("；", words);
    }
}
