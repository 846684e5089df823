package org.huizong.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;

/**
 * A column of a tree of rows as it was written, the grand total first.
 *
 * @param sheet its name
 * @param cells all rows of the column
 * @param names the cells beside them that name the unit, blank for totals
 * @param units what the units gave
 * @param less what is taken off the totals, negative
 * @param total the grand total, null when nobody gave anything
 */
record TreeColumn(
        String sheet,
        CellRangeAddress cells,
        CellRangeAddress names,
        List<BigDecimal> units,
        List<BigDecimal> less,
        @Nullable BigDecimal total) {
    private static final int PRINTED = 2;
    private static final String LESS = "\"" + TreeRow.LESS + "\"";

    TreeColumn {
        units = List.copyOf(units);
        less = List.copyOf(less);
    }

    /** The cell of the grand total, as formulas of other sheets name it. */
    String totalCell() {
        return Addresses.quoted(sheet) + "!"
                + new CellRangeAddress(
                                cells.getFirstRow(),
                                cells.getFirstRow(),
                                cells.getFirstColumn(),
                                cells.getFirstColumn())
                        .formatAsString();
    }

    /** The formula that adds up the units' rows, and no totals. */
    String unitSum() {
        return "SUMIF(" + range(names) + ",\"?*\"," + range(cells) + ")";
    }

    /** What {@link #unitSum()} comes to. */
    BigDecimal unitSumValue() {
        return units.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The formula that adds up what is taken off the totals. */
    String lessSum() {
        return "SUMIF(" + range(labels()) + "," + LESS + "," + range(cells) + ")";
    }

    /** What {@link #lessSum()} comes to. */
    BigDecimal lessSumValue() {
        return less.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The districts stand left of the units. */
    private CellRangeAddress labels() {
        int column = names.getFirstColumn() - 1;
        return new CellRangeAddress(names.getFirstRow(), names.getLastRow(), column, column);
    }

    /** The formula of what is left when the printed units, rounded to cents, are taken from the printed total (尾差). */
    String residue() {
        String parts = "-" + rounded(range(names) + "<>\"\"");
        String taken = less.isEmpty() ? "" : "-" + rounded(range(labels()) + "=" + LESS);
        return "ROUND(ROUND(" + totalCell() + ",2)" + parts + taken + ",2)";
    }

    /** The formula that adds up cents, as printed, where a condition holds. */
    private String rounded(String condition) {
        return "SUMPRODUCT((" + condition + ")*ROUND(" + range(cells) + ",2))";
    }

    /** What {@link #residue()} comes to. */
    BigDecimal residueValue() {
        BigDecimal printed = Stream.concat(units.stream(), less.stream())
                .map(TreeColumn::printed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return printed(total == null ? BigDecimal.ZERO : total).subtract(printed);
    }

    private static BigDecimal printed(BigDecimal value) {
        return value.setScale(PRINTED, RoundingMode.HALF_UP);
    }

    private String range(CellRangeAddress area) {
        return Addresses.quoted(sheet) + "!" + area.formatAsString();
    }
}
