package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.LineTable;
import org.huizong.rollup.LineTable.LineCell;
import org.huizong.rollup.LineTable.UnitLine;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.LongPaper;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Longest;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Widths;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of the lines of all units, such as 重点工作任务, or one of several; live totals of the amounts of all of them stand on the
 * last. Its lines are written while the package is packed.
 */
final class LineSheet {
    private static final int LABELS = 2;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 80;

    /** Characters that the highest possible row may not hold. */
    private static final int A_ROWFUL = 500;

    /** Together no wider than a landscape page bears. */
    private static final int PAGE = 170;

    /** A number and, behind it, what is counted. */
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)\\p{IsHan}{0,3}");

    /** Enough digits of a quotient. */
    private static final MathContext SHOWN = new MathContext(6);

    private final LineTable table;
    private final Pages pages;
    private final int head;

    /** Of each column what its amounts add up to; null for none. */
    private final List<@Nullable BigDecimal> sums = new ArrayList<>();

    private final int[] widths;

    /** Looks at all lines once, whatever sheets they take. */
    LineSheet(LineTable table, Pages pages) {
        this.table = table;
        this.pages = pages;
        this.head = pages.top();
        IntStream.range(0, table.columns().size()).forEach(column -> sums.add(sum(column)));
        this.widths = Widths.share(widths(), PAGE);
    }

    /** How many lines a sheet takes: no more than it can have links for. */
    static int most(LineTable table, Longest longest) {
        return longest.lines(table.lines().stream()
                .mapToInt(line -> (int) line.cells().stream()
                        .filter(cell -> cell.figure().sourceLine().isPresent())
                        .count())
                .max()
                .orElse(0));
    }

    /** Makes the frame of one of the sheets. */
    LongSheet frame(Paper paper, int page) {
        paper.head(
                head,
                Stream.concat(Stream.of("地区", "单位"), table.columns().stream()).toList());
        setUp(paper, page);
        return LongPaper.sheet(paper, last(page), width(), cells -> write(cells, page));
    }

    private void write(Cells cells, int page) {
        int row = head + 1;
        for (UnitLine line : pages.of(table.lines(), page)) {
            line(cells, row++, line);
        }
        if (hasTotal(page)) {
            total(cells, last(page), page);
        }
    }

    private int width() {
        return LABELS + table.columns().size();
    }

    private boolean hasTotal(int page) {
        boolean closed =
                table.closings().stream().anyMatch(closing -> closing.figure().value() != null);
        return (closed || table.numeric().contains(true)) && !table.lines().isEmpty() && pages.isLast(page);
    }

    /** The last row, be it a line's or the total. */
    private int last(int page) {
        return head + pages.on(page) + (hasTotal(page) ? 1 : 0);
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

    /**
     * Whether a text says nothing but the value, so that a number may stand for it, which Excel can add up and sort: how
     * its digits were typed does not matter, nor that what is counted was written behind them ({@code 10.00分}).
     */
    static boolean isPlain(String text, BigDecimal value) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        Matcher number = NUMBER.matcher(typed);
        return typed.isEmpty() || (number.matches() && new BigDecimal(number.group(1)).compareTo(value) == 0);
    }

    private void total(Cells cells, int row, int page) {
        Look label = Look.HEAD;
        cells.text(row, 0, "合计", label);
        cells.blank(row, 1, label);
        for (int i = 0; i < table.columns().size(); i++) {
            BigDecimal sum = sums.get(i);
            if (sum == null) {
                cells.text(row, LABELS + i, closing(i), label.right());
            } else {
                String column = CellReference.convertNumToColString(LABELS + i);
                List<String> all = pages.ranges(column, 0, pages.lines(), 1, page);
                String formula = "SUBTOTAL(9," + String.join(",", all) + ")";
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

    private void setUp(Paper paper, int page) {
        int last = last(page);
        paper.page().closeFrame(last + 1, width());
        if (hasTotal(page)) {
            paper.sheet().addMergedRegionUnsafe(new CellRangeAddress(last, last, 0, LABELS - 1));
        }
        paper.widths(0, widths);
        paper.sheet().setAutoFilter(new CellRangeAddress(head, head + pages.on(page), 0, width() - 1));
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
        Stream<String> total = Stream.of(Numbers.amountShown(sums.get(column)));
        Stream<String> body =
                table.lines().stream().map(line -> shown(column, line.cells().get(column)));
        return Widths.column(Stream.of(head, total, body).flatMap(texts -> texts), NARROWEST, WIDEST);
    }

    private String shown(int column, LineCell cell) {
        boolean amount = table.numeric().get(column) && cell.figure().value() != null;
        return amount ? Numbers.amountShown(cell.figure().value()) : cell.text();
    }
}
