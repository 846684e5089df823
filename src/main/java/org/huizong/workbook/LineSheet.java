package org.huizong.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.LineTable;
import org.huizong.rollup.LineTable.LineCell;
import org.huizong.rollup.LineTable.UnitLine;
import org.jspecify.annotations.Nullable;

/** A sheet of lines of all units, such as 重点工作任务, with live totals of the amounts. */
final class LineSheet {
    private static final int LABELS = 2;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 80;

    /** Characters that the highest possible row may not hold. */
    private static final int A_ROWFUL = 500;

    /** Together no wider than a landscape page bears. */
    private static final int PAGE = 170;

    /** Enough digits of a quotient. */
    private static final MathContext SHOWN = new MathContext(6);

    private final Paper paper;
    private final LineTable table;
    private final int head;

    private LineSheet(Paper paper, LineTable table) {
        this.paper = paper;
        this.table = table;
        this.head = paper.top();
    }

    /** Makes the frame; the lines are written while the package is packed. */
    static LongSheet frame(Paper paper, LineTable table) {
        LineSheet sheet = new LineSheet(paper, table);
        sheet.head();
        sheet.setUp();
        return LongPaper.sheet(paper, sheet.last(), sheet.width(), sheet::write);
    }

    private void write(Cells cells) {
        for (int i = 0; i < table.lines().size(); i++) {
            line(cells, head + 1 + i, table.lines().get(i));
        }
        if (hasTotal()) {
            total(cells, last());
        }
    }

    private int width() {
        return LABELS + table.columns().size();
    }

    private boolean hasTotal() {
        boolean closed =
                table.closings().stream().anyMatch(closing -> closing.figure().value() != null);
        return (closed || table.numeric().contains(true)) && !table.lines().isEmpty();
    }

    /** The last row, be it a line's or the total. */
    private int last() {
        return head + table.lines().size() + (hasTotal() ? 1 : 0);
    }

    private void head() {
        paper.head(
                head,
                Stream.concat(Stream.of("地区", "单位"), table.columns().stream()).toList());
    }

    private void line(Cells cells, int row, UnitLine line) {
        cells.text(row, 0, line.district(), Look.WORD);
        cells.text(row, 1, line.unit(), Look.WORD);
        for (int i = 0; i < line.cells().size(); i++) {
            cell(cells, row, i, line.cells().get(i));
        }
    }

    private void cell(Cells cells, int row, int index, LineCell cell) {
        BigDecimal value = cell.figure().value();
        if (value != null && table.numeric().get(index)) {
            cells.figure(row, LABELS + index, cell.figure(), Look.NUMBER.formatted(Numbers.AMOUNT));
        } else if (value != null && isPlain(cell.text(), value)) {
            cells.figure(row, LABELS + index, cell.figure(), Look.NUMBER.formatted(Numbers.plain(value)));
        } else {
            words(cells, row, LABELS + index, cell);
        }
    }

    private static void words(Cells cells, int row, int column, LineCell cell) {
        boolean linked = !cell.text().isBlank() && cells.links(cell.figure());
        boolean number = cell.figure().value() != null;
        Look words = cell.text().length() > A_ROWFUL ? Look.WORD.atTop() : Look.WORD;
        Look look = number ? words.right() : words;
        cells.text(row, column, cell.text(), linked ? look.coloured(Look.BLUE) : look);
        if (linked) {
            cells.link(row, column, cell.figure().source());
        }
    }

    /** Whether a text says nothing but the value, so that a number may stand for it. */
    private static boolean isPlain(String text, BigDecimal value) {
        return text.isBlank() || text.strip().replace(",", "").equals(value.toPlainString());
    }

    private void total(Cells cells, int row) {
        Look label = Look.HEAD;
        cells.text(row, 0, "合计", label);
        cells.blank(row, 1, label);
        for (int i = 0; i < table.columns().size(); i++) {
            BigDecimal sum = sum(i);
            if (sum == null) {
                cells.text(row, LABELS + i, closing(i), label.right());
            } else {
                String column = CellReference.convertNumToColString(LABELS + i);
                String formula = "SUBTOTAL(9," + column + (head + 2) + ":" + column + row + ")";
                cells.formula(row, LABELS + i, formula, sum, label.right().formatted(Numbers.AMOUNT));
            }
        }
    }

    /** For example {@code 平均 3.50}; the empty string where the lines come to nothing but a sum. */
    private String closing(int column) {
        BigDecimal value = table.closings().get(column).figure().value();
        String method = table.closings().get(column).method();
        return value == null ? "" : method + " " + Numbers.stored(value.round(SHOWN));
    }

    private @Nullable BigDecimal sum(int column) {
        if (!table.numeric().get(column)) {
            return null;
        }
        BigDecimal sum = null;
        for (UnitLine line : table.lines()) {
            BigDecimal value = line.cells().get(column).figure().value();
            if (value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum;
    }

    private void setUp() {
        paper.page().closeFrame(last() + 1, width());
        if (hasTotal()) {
            paper.sheet().addMergedRegionUnsafe(new CellRangeAddress(last(), last(), 0, LABELS - 1));
        }
        paper.widths(0, Widths.share(widths(), PAGE));
        paper.sheet()
                .setAutoFilter(new CellRangeAddress(head, head + table.lines().size(), 0, width() - 1));
        paper.repeat(head, head, LABELS);
        Heights.fit(paper.sheet());
    }

    private int[] widths() {
        List<Integer> widths = new ArrayList<>(List.of(12, 20));
        IntStream.range(0, table.columns().size()).map(this::width).forEach(widths::add);
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    private int width(int column) {
        Stream<String> head = Stream.of(SafeText.cut(table.columns().get(column), 8));
        Stream<String> total = Stream.of(Numbers.amountShown(sum(column)));
        Stream<String> body =
                table.lines().stream().map(line -> shown(column, line.cells().get(column)));
        return Widths.column(
                Stream.of(head, total, body).flatMap(texts -> texts).toList(), NARROWEST, WIDEST);
    }

    private String shown(int column, LineCell cell) {
        boolean amount = table.numeric().get(column) && cell.figure().value() != null;
        return amount ? Numbers.amountShown(cell.figure().value()) : cell.text();
    }
}
