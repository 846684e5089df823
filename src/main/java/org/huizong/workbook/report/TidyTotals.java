package org.huizong.workbook.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.IndicatorBlock.Part;
import org.huizong.rollup.Origin;
import org.huizong.rollup.TotalColumn;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;

/** The machine copy of the totals: every figure of the tables along the tree of districts, by its codes. */
public final class TidyTotals {
    private static final List<String> NAMES = List.of(
            "kind",
            "level",
            "code",
            "name",
            "unit",
            "project",
            "form",
            "version",
            "period",
            "section",
            "field",
            "figure",
            "value",
            "measure",
            "method",
            "coverage");
    private static final List<String> FIGURES = List.of(
            "value",
            "numerator",
            "denominator",
            "derived_numerator",
            "derived_denominator",
            "with_derived",
            "simple_average",
            "year_before",
            "change");

    private TidyTotals() {}

    /** Writes them all, as CSV or as JSON; equal consolidations make equal bytes. The stream stays open. */
    public static void write(Consolidation all, boolean json, OutputStream out) throws IOException {
        TidyLines lines = TidyLines.begin(out, NAMES, json);
        for (TotalColumn column : all.closing().columns()) {
            if (column.origin() instanceof Origin.Amount amount) {
                TreeSums sums = new TreeSums(all.money().get(amount.table()).rows());
                for (int row = 0; row < sums.size(); row++) {
                    line(column, sums.row(row), 0, sums.value(row, amount.column()), lines);
                }
            } else if (column.origin() instanceof Origin.Indicator indicator) {
                block(column, all.indicators().get(indicator.block()), lines);
            }
        }
        lines.end();
    }

    private static void block(TotalColumn column, IndicatorBlock block, TidyLines lines) throws IOException {
        for (TreeRow row : block.rows()) {
            for (Part part : Part.values()) {
                line(column, row, part.at(), part.of(row).value(), lines);
            }
        }
    }

    private static void line(TotalColumn column, TreeRow row, int figure, @Nullable BigDecimal value, TidyLines lines)
            throws IOException {
        if (value == null) {
            return;
        }
        lines.add(List.of(
                kind(row),
                String.valueOf(row.level()),
                row.code(),
                row.name(),
                row.whole() ? row.name() : row.unit(),
                row.project(),
                column.form().code(),
                column.form().version(),
                String.valueOf(column.period().year()),
                column.section(),
                column.field(),
                FIGURES.get(figure),
                value.toPlainString(),
                column.measure(),
                column.method(),
                TreePart.note(row)));
    }

    private static String kind(TreeRow row) {
        if (row.isLess()) {
            return "less";
        }
        if (row.isTotal()) {
            return row.whole() ? "projects" : "total";
        }
        return row.project().isEmpty() ? "unit" : "project";
    }
}
