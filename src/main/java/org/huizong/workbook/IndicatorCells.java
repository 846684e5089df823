package org.huizong.workbook;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.IndicatorBlock.Part;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;

/**
 * The figures of annual figures on their sheet: value, numerator and denominator side by side, then what was derived.
 *
 * @param value column of the value
 * @param derived whether there are columns for derived numerators
 * @param average column of plain averages of rates, 0 for none
 */
record IndicatorCells(Paper paper, int value, boolean derived, int average) {
    private static final Look REFERENCE = Look.NUMBER.coloured(Look.QUIET);

    /** Writes the figures of one row. */
    void write(IndicatorBlock block, TreePart tree, int index) {
        Look total = Look.NUMBER.formatted(format(block, finest(block, 0)));
        value(block, tree, index, total);
        halves(block, tree, index);
        if (derived) {
            derived(block, tree, index);
        }
        if (average > 0) {
            String sum = tree.overUnits("SUM", index, value);
            String count = tree.overUnits("COUNT", index, value);
            Look look = REFERENCE.formatted(format(block, finest(block, 0)));
            tree.figure(index, Part.SIMPLE_AVERAGE.at(), average, "(" + sum + ")/(" + count + ")", look);
        }
    }

    private void value(IndicatorBlock block, TreePart tree, int index, Look total) {
        Look look = tree.sums().adds(index) ? total : printed(block, tree.row(index));
        switch (block.kind()) {
            case SUM -> tree.amount(index, 0, value, total);
            case POOLED, WEIGHTED -> tree.rate(index, value, look);
            case MAX -> tree.figure(index, 0, value, tree.overChildren("MAX", index, value), look);
            case MIN -> tree.figure(index, 0, value, tree.overChildren("MIN", index, value), look);
            case COUNT ->
                tree.figure(
                        index,
                        0,
                        value,
                        tree.overUnits("COUNT", index, value),
                        tree.sums().adds(index) ? Look.NUMBER.formatted(Numbers.COUNT) : look);
            case LAST -> tree.figure(index, 0, value, "", look);
            case AVERAGE, ADVISORY -> tree.figure(index, 0, value, average(tree, index), look);
        }
    }

    private String average(TreePart tree, int index) {
        return "(" + tree.overUnits("SUM", index, value) + ")/(" + tree.overUnits("COUNT", index, value) + ")";
    }

    private void halves(IndicatorBlock block, TreePart tree, int index) {
        if (block.kind().divides()) {
            Look count = Look.NUMBER.formatted(Numbers.plain(finestPair(block)));
            tree.amount(index, 1, value + 1, count);
            tree.amount(index, 2, value + 2, count);
        } else {
            paper.blank(tree.at(index), value + 1, tree.shade(index, Look.NUMBER));
            paper.blank(tree.at(index), value + 2, tree.shade(index, Look.NUMBER));
        }
    }

    /** Beside the printed halves, never among them. */
    private void derived(IndicatorBlock block, TreePart tree, int index) {
        Look count = REFERENCE.formatted(Numbers.plain(finest(block, Part.DERIVED_NUMERATOR.at())));
        tree.amount(index, Part.DERIVED_NUMERATOR.at(), value + 3, count);
        tree.amount(index, Part.DERIVED_DENOMINATOR.at(), value + 4, count);
        String formula = "(" + cell(tree, index, 1) + "+" + cell(tree, index, 3) + ")/(" + cell(tree, index, 2) + "+"
                + cell(tree, index, 4) + ")";
        Look rate = REFERENCE.formatted(format(block, finest(block, 0)));
        tree.figure(index, Part.WITH_DERIVED.at(), value + 5, formula, rate);
    }

    private String cell(TreePart tree, int index, int right) {
        return CellReference.convertNumToColString(value + right) + (tree.at(index) + 1);
    }

    private static Look printed(IndicatorBlock block, TreeRow row) {
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

    private static @Nullable BigDecimal finestPair(IndicatorBlock block) {
        return block.kind().divides() ? Numbers.finer(finest(block, 1), finest(block, 2)) : null;
    }

    /** Totals have the decimals of the most exact unit. */
    private static @Nullable BigDecimal finest(IndicatorBlock block, int figure) {
        BigDecimal finest = null;
        for (TreeRow row : block.rows()) {
            if (!row.isTotal()) {
                finest = Numbers.finer(finest, row.figures().get(figure).value());
            }
        }
        return finest;
    }
}
