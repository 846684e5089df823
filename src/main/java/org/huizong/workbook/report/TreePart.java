package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.Figure;
import org.huizong.rollup.TreeRow;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Swatch;
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

    private final Cells paper;
    private final TreeSums sums;
    private final int firstRow;

    TreePart(Cells paper, List<TreeRow> rows, int firstRow) {
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
        label(index, districtColumn);
        note(index, noteColumn, note(sums.row(index)));
    }

    /** What a row says beside its figures. */
    void note(int index, int column, String note) {
        Look word = shade(index, Look.WORD.indented(1));
        paper.text(at(index), column, note, sums.row(index).returned() ? word.coloured(Look.RED) : word);
    }

    /** District or project, unit, and the row's outline level. */
    void label(int index, int districtColumn) {
        TreeRow row = sums.row(index);
        label(index, districtColumn, row.project().isEmpty() ? row.name() : row.project());
    }

    /** The same with another name of the district. */
    void label(int index, int districtColumn, String district) {
        TreeRow row = sums.row(index);
        Look word = shade(index, Look.WORD);
        boolean inner = !row.project().isEmpty() && !district.equals(row.project());
        Look name = word.flat().indented(inner ? row.level() - 1 : row.level());
        paper.text(at(index), districtColumn, district, row.project().isEmpty() ? name : name.shrink());
        paper.text(at(index), districtColumn + 1, row.unitShown(), word);
        paper.outline(at(index), depth(row));
    }

    /** How deep a row stands in the outline. */
    static int depth(TreeRow row) {
        return Math.min(row.level(), DEEPEST);
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

    /** What another cell adds up, and the way there; nothing where nobody gave a figure. */
    void reference(int index, int figure, int column, String cell, Look look) {
        BigDecimal value = sums.value(index, figure);
        Look shaded = shade(index, look);
        if (value == null) {
            paper.blank(at(index), column, shaded);
        } else {
            paper.formula(at(index), column, cell, value, shaded.coloured(Look.BLUE));
            paper.jump(at(index), column, cell);
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

    /** A figure as it is carried with the formula by which the sheet comes to the same, be it a sum or not. */
    void live(int index, int figure, int column, String formula, Look look) {
        BigDecimal value = sums.row(index).figures().get(figure).value();
        Look shaded = shade(index, look);
        if (value == null || formula.length() >= LONGEST_FORMULA) {
            paper.number(at(index), column, value, shaded);
        } else {
            paper.formula(at(index), column, formula, value, shaded);
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
}
