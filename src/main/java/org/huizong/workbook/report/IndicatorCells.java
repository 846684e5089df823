package org.huizong.workbook.report;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.IndicatorBlock.Part;
import org.huizong.rollup.TreeRow;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.jspecify.annotations.Nullable;

/** The figures of one block of 分区明细: value, numerator and denominator side by side. */
final class IndicatorCells {
    private static final int VALUE = DetailPlan.VALUE;

    private final Cells cells;
    private final DetailBlock detail;
    private final IndicatorBlock block;
    private final TreePart tree;
    private final int main;
    private final TreeSums all;
    private final Look total;
    private final Look count;
    private final Look rate;
    private final Look derivedCount;

    /**
     * Of one block.
     *
     * @param tree the rows that are shown
     * @param main the first row of the figure itself, which what is for reference points at
     */
    IndicatorCells(Cells cells, DetailBlock detail, TreePart tree, int main) {
        this.cells = cells;
        this.detail = detail;
        this.block = detail.block();
        this.tree = tree;
        this.main = main;
        this.all = new TreeSums(block.rows());
        this.total = detail.money()
                .map(Numbers::amount)
                .orElseGet(() -> Look.NUMBER.formatted(format(block, finest(Part.VALUE))));
        this.rate = total.coloured(Look.QUIET);
        this.count =
                Look.NUMBER.formatted(Numbers.plain(Numbers.finer(finest(Part.NUMERATOR), finest(Part.DENOMINATOR))));
        this.derivedCount = Look.NUMBER.coloured(Look.QUIET).formatted(Numbers.plain(finest(Part.DERIVED_NUMERATOR)));
    }

    /** Writes the figures of one row. */
    void write(int index) {
        switch (detail.aspect()) {
            case ITSELF -> {
                value(index);
                halves(index);
            }
            case DERIVED -> derived(index);
            case AVERAGE -> {
                tree.live(index, Part.SIMPLE_AVERAGE.at(), VALUE, average(index), rate);
                blanks(index);
            }
        }
    }

    /** The year before, over the units that have both years, and what has grown since. */
    void compare(int index) {
        TreeRow row = tree.row(index);
        boolean itself = detail.aspect() == DetailBlock.Aspect.ITSELF;
        BigDecimal before = itself ? Part.BEFORE.of(row).value() : null;
        BigDecimal change = itself ? Part.CHANGE.of(row).value() : null;
        cells.number(tree.at(index), VALUE + 3, before, tree.shade(index, total));
        if (change == null || !block.kind().isRate()) {
            cells.number(tree.at(index), VALUE + 4, change, tree.shade(index, Look.NUMBER.formatted(Numbers.GROWTH)));
        } else {
            Look points = tree.shade(index, Look.NUMBER.formatted(Numbers.POINTS));
            cells.number(tree.at(index), VALUE + 4, change.movePointRight(2), points);
        }
    }

    private void value(int index) {
        Look look = tree.sums().adds(index) ? total : printed(tree.row(index));
        switch (block.kind()) {
            case SUM -> tree.amount(index, 0, VALUE, total);
            case POOLED, WEIGHTED -> tree.rate(index, VALUE, look);
            case MAX -> tree.figure(index, 0, VALUE, tree.overChildren("MAX", index, VALUE), look);
            case MIN -> tree.figure(index, 0, VALUE, tree.overChildren("MIN", index, VALUE), look);
            case COUNT ->
                tree.figure(
                        index,
                        0,
                        VALUE,
                        tree.overUnits("COUNT", index, VALUE),
                        tree.sums().adds(index) ? Look.NUMBER.formatted(Numbers.COUNT) : look);
            case LAST -> tree.figure(index, 0, VALUE, "", look);
            case AVERAGE, ADVISORY -> {
                String count = tree.overUnits("COUNT", index, VALUE);
                tree.figure(index, 0, VALUE, "(" + tree.overUnits("SUM", index, VALUE) + ")/(" + count + ")", look);
            }
        }
    }

    private void halves(int index) {
        if (block.kind().divides()) {
            tree.amount(index, 1, VALUE + 1, count);
            tree.amount(index, 2, VALUE + 2, count);
        } else {
            blanks(index);
        }
    }

    private void blanks(int index) {
        cells.blank(tree.at(index), VALUE + 1, tree.shade(index, Look.NUMBER));
        cells.blank(tree.at(index), VALUE + 2, tree.shade(index, Look.NUMBER));
    }

    /** What was not printed by itself; a total divides it together with what was printed. */
    private void derived(int index) {
        tree.amount(index, Part.DERIVED_NUMERATOR.at(), VALUE + 1, derivedCount);
        tree.amount(index, Part.DERIVED_DENOMINATOR.at(), VALUE + 2, derivedCount);
        if (tree.row(index).isTotal()) {
            int itself = main + detail.rows().get(index);
            String formula = "(" + cell(itself, 1) + "+" + cell(tree.at(index), 1) + ")/(" + cell(itself, 2) + "+"
                    + cell(tree.at(index), 2) + ")";
            tree.live(index, Part.WITH_DERIVED.at(), VALUE, formula, rate);
        } else {
            tree.figure(
                    index, Part.VALUE.at(), VALUE, "", printed(tree.row(index)).coloured(Look.QUIET));
        }
    }

    /** Over the units of the figure itself. */
    private String average(int index) {
        int number = detail.rows().get(index);
        return "(" + all.over("SUM", number, main, VALUE, true) + ")/(" + all.over("COUNT", number, main, VALUE, true)
                + ")";
    }

    private static String cell(int row, int right) {
        return CellReference.convertNumToColString(VALUE + right) + (row + 1);
    }

    private Look printed(TreeRow row) {
        return Look.NUMBER.formatted(format(block, row.figures().get(0).value()));
    }

    private static String format(IndicatorBlock block, @Nullable BigDecimal sample) {
        boolean pooled = block.kind().divides();
        boolean percent = block.measure().contains("%") || block.measure().contains("％");
        if (percent || (pooled && block.measure().isEmpty())) {
            return pooled && sample == null ? Numbers.RATE : Numbers.percent(sample);
        }
        return Numbers.plain(sample);
    }

    /** Totals have the decimals of the most exact unit; null where nobody has that part. */
    private @Nullable BigDecimal finest(Part part) {
        BigDecimal finest = null;
        for (TreeRow row : block.rows()) {
            if (!row.isTotal()) {
                finest = Numbers.finer(finest, part.of(row).value());
            }
        }
        return finest;
    }
}
