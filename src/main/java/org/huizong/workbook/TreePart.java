package org.huizong.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.Figure;
import org.huizong.rollup.Origin;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;

/** A tree of rows being written on a sheet, in outline, its totals live. */
final class TreePart {
    /** Excel's outlines are no deeper. */
    private static final int DEEPEST = 7;

    /** Excel takes 8,192 characters. */
    private static final int LONGEST_FORMULA = 8_000;

    private static final String RETURNED = "退回";
    private static final int DISTRICT_CODE = 6;
    private static final List<Swatch> TINTS = List.of(Swatch.GRAND, Swatch.PROVINCE, Swatch.CITY, Swatch.COUNTY);

    private final Paper paper;
    private final TreeSums sums;
    private final int firstRow;

    TreePart(Paper paper, List<TreeRow> rows, int firstRow) {
        this.paper = paper;
        this.sums = new TreeSums(rows);
        this.firstRow = firstRow;
    }

    int size() {
        return sums.size();
    }

    TreeRow row(int index) {
        return sums.row(index);
    }

    TreeSums sums() {
        return sums;
    }

    /** Where a row of the tree stands on the sheet. */
    int at(int index) {
        return firstRow + index;
    }

    /** A look in the colours of a row: totals tinted by level, returned units red. */
    Look shade(int index, Look look) {
        TreeRow row = sums.row(index);
        if (row.returned()) {
            return look.in(Swatch.RETURNED);
        }
        return row.isTotal() ? look.in(tint(row)) : look;
    }

    /** By the code of GB/T 2260: {@code xx0000} 省, {@code xxxx00} 市; by its level where there is no such code. */
    private static Swatch tint(TreeRow row) {
        if (row.level() == 0 || row.code().length() != DISTRICT_CODE) {
            return TINTS.get(Math.min(row.level(), TINTS.size() - 1));
        }
        if (row.code().endsWith("0000")) {
            return Swatch.PROVINCE;
        }
        return row.code().endsWith("00") ? Swatch.CITY : Swatch.COUNTY;
    }

    /** District, unit and note, and the row's outline level. */
    void label(int index, int districtColumn, int noteColumn) {
        TreeRow row = sums.row(index);
        Look word = shade(index, Look.WORD);
        paper.text(at(index), districtColumn, row.name(), word.flat().indented(row.level()));
        paper.text(at(index), districtColumn + 1, row.unit(), word);
        paper.text(at(index), noteColumn, note(row), row.returned() ? word.coloured(Look.RED) : word);
        outline(index, row.level());
    }

    /** A printed figure, or the live sum of the rows below. */
    void amount(int index, int figure, int column, Look look) {
        BigDecimal value = sums.value(index, figure);
        Look shaded = shade(index, look);
        if (sums.adds(index) && value != null) {
            paper.formula(at(index), column, sums.formula(index, firstRow, column), value, shaded);
        } else if (sums.adds(index)) {
            paper.blank(at(index), column, shaded);
        } else {
            paper.figure(at(index), column, sums.row(index).figures().get(figure), shaded);
        }
    }

    /** A figure as it is carried, a total with the formula by which the sheet comes to the same; none where it is too long. */
    void figure(int index, int figure, int column, String formula, Look look) {
        Figure carried = sums.row(index).figures().get(figure);
        BigDecimal value = carried.value();
        Look shaded = shade(index, look);
        if (value == null) {
            paper.blank(at(index), column, shaded);
        } else if (sums.adds(index) && !formula.isEmpty() && formula.length() < LONGEST_FORMULA) {
            paper.formula(at(index), column, formula, value, shaded);
        } else {
            paper.figure(at(index), column, carried, shaded);
        }
    }

    /** The formula of a function over the rows right below a total. */
    String overChildren(String function, int index, int column) {
        return sums.over(function, index, firstRow, column, false);
    }

    /** The formula of a function over all units below a total. */
    String overUnits(String function, int index, int column) {
        return sums.over(function, index, firstRow, column, true);
    }

    /** Notes where a figure was written, when it is the grand total or a unit's. */
    void note(int index, int figure, int column, Origin origin, Addresses addresses) {
        if (index == 0) {
            addresses.total(origin, paper, at(index), column);
        } else if (!sums.row(index).isTotal()) {
            int source = sums.row(index).figures().get(figure).source();
            addresses.figure(origin, source, paper, at(index), column);
        }
    }

    /** Where a figure stands on the sheet, all rows of it, and the column that names the units. */
    TreeColumn column(int figure, int column, int unitColumn) {
        int last = firstRow + sums.size() - 1;
        return new TreeColumn(
                paper.name(),
                new CellRangeAddress(firstRow, last, column, column),
                new CellRangeAddress(firstRow, last, unitColumn, unitColumn),
                sums.units(figure),
                sums.less(figure),
                sums.size() == 0 ? null : sums.value(0, figure));
    }

    /** A printed rate (figure 0), or the quotient of the two sums in the columns right of it (figures 1 and 2). */
    void rate(int index, int column, Look look) {
        BigDecimal denominator = sums.value(index, 2);
        if (!sums.adds(index)) {
            paper.figure(at(index), column, sums.row(index).figures().get(0), shade(index, look));
        } else if (denominator == null) {
            paper.blank(at(index), column, shade(index, look));
        } else {
            String numerator = CellReference.convertNumToColString(column + 1) + (at(index) + 1);
            String divisor = CellReference.convertNumToColString(column + 2) + (at(index) + 1);
            paper.formula(
                    at(index),
                    column,
                    "IF(" + divisor + "=0,\"\"," + numerator + "/" + divisor + ")",
                    quotient(sums.value(index, 1), denominator),
                    shade(index, look));
        }
    }

    private static @Nullable BigDecimal quotient(@Nullable BigDecimal numerator, BigDecimal denominator) {
        BigDecimal dividend = numerator == null ? BigDecimal.ZERO : numerator;
        return denominator.signum() == 0 ? null : dividend.divide(denominator, MathContext.DECIMAL64);
    }

    /** What a row says beside its figures. */
    static String note(TreeRow row) {
        if (!row.returned() || row.note().contains(RETURNED)) {
            return row.note();
        }
        return row.note().isEmpty() ? RETURNED : row.note() + "；" + RETURNED;
    }

    private void outline(int index, int level) {
        short depth = (short) Math.min(level, DEEPEST);
        if (depth > 0) {
            paper.sheet().getRow(at(index)).getCTRow().setOutlineLevel(depth);
            var format = paper.sheet().getCTWorksheet().getSheetFormatPr();
            format.setOutlineLevelRow((short) Math.max(depth, format.getOutlineLevelRow()));
        }
    }
}
