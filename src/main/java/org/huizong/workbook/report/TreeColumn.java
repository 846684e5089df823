package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.TreeRow;
import org.huizong.workbook.part.SheetNames;
import org.jspecify.annotations.Nullable;

/**
 * A column of a tree of rows on a sheet, the grand total first; the units' names stand in a column beside it, the districts
 * left of these.
 *
 * @param sheet its name
 * @param firstRow the row of the grand total, from zero
 * @param sums the rows
 * @param figure which figure of the rows it shows
 * @param column from zero
 * @param unitColumn the column that names the units, blank for totals
 * @param shown the cell of the grand total that is shown first when it is another one, else the empty string
 */
record TreeColumn(String sheet, int firstRow, TreeSums sums, int figure, int column, int unitColumn, String shown) {
    private static final String LESS = "\"" + TreeRow.LESS + "\"";

    /** The same with another cell of the grand total, which shows the same. */
    TreeColumn shownAt(String cell) {
        return new TreeColumn(sheet, firstRow, sums, figure, column, unitColumn, cell);
    }

    /** The cell of the grand total, as formulas of other sheets name it. */
    String totalCell() {
        return shown.isEmpty() ? cell(0) : shown;
    }

    /** The cell of a row. */
    String cell(int index) {
        return SheetNames.quoted(sheet) + "!" + new CellReference(firstRow + index, column).formatAsString(false);
    }

    /** The cell of the unit whose figure comes from a line of 数据来源. */
    Optional<String> unitCell(int source) {
        return first(row -> !row.isTotal() && row.figures().get(figure).source() == source && source != 0);
    }

    /** The cell of the total of a district, or of its only unit. */
    Optional<String> districtCell(String code) {
        return first(row -> !row.isLess() && row.code().equals(code));
    }

    private Optional<String> first(Predicate<TreeRow> which) {
        return IntStream.range(0, sums.size())
                .filter(index -> which.test(sums.row(index)))
                .mapToObj(this::cell)
                .findFirst();
    }

    /** The grand total, null when nobody gave anything. */
    @Nullable
    BigDecimal total() {
        return sums.size() == 0 ? null : sums.value(0, figure);
    }

    /** What is taken off the totals, negative. */
    List<BigDecimal> less() {
        return sums.less(figure);
    }

    /** The formula that adds up the units' rows, and no totals. */
    String unitSum() {
        return "SUMIF(" + all(unitColumn) + ",\"?*\"," + all(column) + ")";
    }

    /** What {@link #unitSum()} comes to. */
    BigDecimal unitSumValue() {
        return sums.units(figure).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The formula that counts the units that gave something. */
    String given() {
        return "SUMPRODUCT((" + all(unitColumn) + "<>\"\")*(" + all(column) + "<>\"\"))";
    }

    /** The formula that adds up what is taken off the totals. */
    String lessSum() {
        return "SUMIF(" + all(unitColumn - 1) + "," + LESS + "," + all(column) + ")";
    }

    /** What {@link #lessSum()} comes to. */
    BigDecimal lessSumValue() {
        return less().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The formula of what is left when the printed units, rounded, are taken from the printed total (尾差). */
    String residue(int decimals) {
        String parts = "-" + rounded(all(unitColumn) + "<>\"\"", decimals);
        String taken = less().isEmpty() ? "" : "-" + rounded(all(unitColumn - 1) + "=" + LESS, decimals);
        return "ROUND(ROUND(" + totalCell() + "," + decimals + ")" + parts + taken + "," + decimals + ")";
    }

    /** The formula that adds up what is printed where a condition holds. */
    private String rounded(String condition, int decimals) {
        return "SUMPRODUCT((" + condition + ")*ROUND(" + all(column) + "," + decimals + "))";
    }

    /** What {@link #residue} comes to. */
    BigDecimal residueValue(int decimals) {
        BigDecimal printed = Stream.concat(sums.units(figure).stream(), less().stream())
                .map(value -> value.setScale(decimals, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = total();
        return (total == null ? BigDecimal.ZERO : total.setScale(decimals, RoundingMode.HALF_UP)).subtract(printed);
    }

    private String all(int which) {
        return range(which, firstRow, firstRow + sums.size() - 1);
    }

    private String range(int which, int first, int last) {
        return SheetNames.quoted(sheet) + "!" + new CellRangeAddress(first, last, which, which).formatAsString();
    }
}
