package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.Change;
import org.huizong.rollup.MoneyTable;
import org.huizong.rollup.MoneyTable.Column;
import org.huizong.rollup.Origin;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Paper;

/** One part of a table of amounts: caption, header of three levels, the tree of districts. */
final class MoneyBlock {
    /** 地区, 单位 and 报送 stand before the amounts. */
    static final int LABELS = 3;

    /** Rows above the tree: caption, three of header. */
    static final int HEAD_ROWS = 4;

    /** Rows below the tree: how many units filled each column. */
    static final int FOOT_ROWS = 1;

    /** Rows for the year before, where there is one. */
    private static final int COMPARED_ROWS = 2;

    /** Excel takes 8,192 characters. */
    private static final int LONGEST_FORMULA = 8_000;

    private final Paper paper;
    private final MoneyView view;
    private final MoneyTable table;
    private final MoneyPlan.Part part;
    private final List<Integer> columns;
    private final int firstRow;
    private final TreePart tree;

    MoneyBlock(Paper paper, MoneyView view, MoneyPlan.Part part, int firstRow) {
        this.paper = paper;
        this.view = view;
        this.table = view.table();
        this.part = part;
        this.columns = part.columns();
        this.firstRow = firstRow;
        this.tree = new TreePart(paper, view.rows(), firstRow + HEAD_ROWS);
    }

    /** How many rows it takes. */
    int height() {
        return HEAD_ROWS + tree.size() + FOOT_ROWS + (table.changes().isEmpty() ? 0 : COMPARED_ROWS);
    }

    /** Writes it, and notes where its figures stand. */
    void write(Addresses addresses) {
        caption(table.title() + part.ending());
        head();
        Look amount = Numbers.amount(table.decimals());
        for (int i = 0; i < tree.size(); i++) {
            tree.label(i, 0, 2);
            for (int c = 0; c < columns.size(); c++) {
                Optional<String> units = units(i, c, addresses);
                if (units.isPresent()) {
                    tree.reference(i, columns.get(c), LABELS + c, units.get(), amount);
                } else {
                    tree.amount(i, columns.get(c), LABELS + c, amount);
                }
            }
        }
        given(addresses);
        if (!table.changes().isEmpty()) {
            compared(firstRow + HEAD_ROWS + tree.size() + FOOT_ROWS);
        }
        for (int c = 0; c < columns.size(); c++) {
            place(c, addresses);
        }
    }

    /** The year before and what has grown since, over the units that have both years. */
    private void compared(int row) {
        paper.area(new CellRangeAddress(row, row, 0, 1), "上年可比数", Look.HEAD);
        paper.area(new CellRangeAddress(row + 1, row + 1, 0, 1), "同比", Look.HEAD);
        paper.text(row, 2, "两年都报的单位，上年合计", Look.HEAD.flat());
        paper.text(row + 1, 2, "两年都报的单位，本年比上年", Look.HEAD.flat());
        for (int c = 0; c < columns.size(); c++) {
            Optional<Change> change = table.changes().get(columns.get(c));
            Look amount = Look.HEAD.right().formatted(Numbers.plain(BigDecimal.ONE.setScale(table.decimals())));
            paper.number(row, LABELS + c, change.map(Change::before).orElse(null), amount);
            BigDecimal rate = change.flatMap(Change::rate).orElse(null);
            paper.number(row + 1, LABELS + c, rate, Look.HEAD.right().formatted(Numbers.GROWTH));
        }
    }

    private Origin origin(int c) {
        return new Origin.Amount(part.table(), columns.get(c));
    }

    /** The cell in 分区明细 that adds up the units of a row. */
    private Optional<String> units(int index, int c, Addresses addresses) {
        return view.leads(index)
                ? addresses
                        .column(origin(c), 0)
                        .map(column -> column.cell(view.shown().get(index)))
                : Optional.empty();
    }

    /** Where the units stand, and the grand total here. */
    private void place(int c, Addresses addresses) {
        int top = firstRow + HEAD_ROWS;
        TreeColumn here = new TreeColumn(paper.name(), top, tree.sums(), columns.get(c), LABELS + c, 1, "");
        Optional<TreeColumn> there = view.folded() ? addresses.column(origin(c), 0) : Optional.empty();
        addresses.column(
                origin(c), 0, there.map(its -> its.shownAt(here.totalCell())).orElse(here));
    }

    /** 有数单位: sums of columns that not the same units filled cannot be compared. */
    private void given(Addresses addresses) {
        int row = firstRow + HEAD_ROWS + tree.size();
        String each = table.perProject() ? "项目" : "单位";
        paper.area(new CellRangeAddress(row, row, 0, 1), "有数" + each, Look.HEAD);
        paper.text(row, 2, "填了该栏的" + each + "/应报" + each, Look.HEAD.flat());
        for (int c = 0; c < columns.size(); c++) {
            int given = view.sums().given(columns.get(c));
            String shown = given + "/" + table.owing();
            String formula = givenFormula(c, addresses) + "&\"/" + table.owing() + "\"";
            Look look = given < table.owing() ? Look.HEAD.right().coloured(Look.RED) : Look.HEAD.right();
            if (formula.length() > LONGEST_FORMULA) {
                paper.text(row, LABELS + c, shown, look);
            } else {
                paper.formula(row, LABELS + c, formula, shown, look);
            }
        }
    }

    private String givenFormula(int c, Addresses addresses) {
        Optional<TreeColumn> units = view.folded() ? addresses.column(origin(c), 0) : Optional.empty();
        return units.map(TreeColumn::given).orElseGet(() -> tree.sums().givenFormula(firstRow + HEAD_ROWS, LABELS + c));
    }

    /** The unit of account as a table's caption names it. */
    static String account(MoneyTable table) {
        return table.unitOfAccount().isEmpty() ? "" : "单位：" + table.unitOfAccount();
    }

    /** The unit of account keeps two columns at least. */
    private void caption(String caption) {
        int last = LABELS + columns.size() - 1;
        int split = Math.max(LABELS, last - 1);
        paper.area(new CellRangeAddress(firstRow, firstRow, 0, split - 1), caption, Look.CAPTION);
        paper.area(new CellRangeAddress(firstRow, firstRow, split, last), account(table), Look.REMARK.right());
    }

    private void head() {
        int top = firstRow + 1;
        List<String> labels = List.of("地区", "单位", "报送");
        for (int i = 0; i < LABELS; i++) {
            paper.area(new CellRangeAddress(top, top + 2, i, i), labels.get(i), Look.HEAD);
        }
        for (int from = 0; from < columns.size(); from = end(from, ColumnSplit::sameGroup)) {
            int last = end(from, ColumnSplit::sameGroup) - 1;
            paper.area(span(top, top, from, last), column(from).group(), Look.HEAD);
        }
        for (int from = 0; from < columns.size(); from = end(from, ColumnSplit::sameRow)) {
            rowHead(top + 1, from, end(from, ColumnSplit::sameRow) - 1);
        }
    }

    private void rowHead(int row, int from, int last) {
        if (from == last && column(from).header().isEmpty()) {
            paper.area(span(row, row + 1, from, from), column(from).row(), Look.HEAD);
            return;
        }
        paper.area(span(row, row, from, last), column(from).row(), Look.HEAD);
        for (int c = from; c <= last; c++) {
            paper.text(row + 1, LABELS + c, column(c).header(), Look.HEAD);
        }
    }

    private static CellRangeAddress span(int top, int bottom, int from, int last) {
        return new CellRangeAddress(top, bottom, LABELS + from, LABELS + last);
    }

    private int end(int from, BiPredicate<Column, Column> same) {
        int end = from + 1;
        while (end < columns.size() && same.test(column(from), column(end))) {
            end++;
        }
        return end;
    }

    private Column column(int index) {
        return table.columns().get(columns.get(index));
    }
}
