package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.StandingTable;
import org.huizong.rollup.StandingTable.Standing;
import org.huizong.rollup.StandingTable.StandingRow;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.LongPaper;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 报送情况, or one of several: who has sent what, unit × form, with live counts on the last. Its lines are written while the
 * package is packed.
 */
final class StandingSheet {
    private static final List<String> LEVELS = List.of("省", "市", "县（区）");
    private static final int LABELS = 4;
    private static final int FEW_FORMS = 4;
    private static final int LEGEND_COLUMNS = 3;

    /** From this of {@link #COUNTS} on they are rates. */
    private static final int RATES = 3;

    private static final List<String> COUNTS = List.of("应报", "已报", "未报（含无法读取）", "报送率", "通过率（通过和有提示/应报）");

    private final StandingTable table;
    private final Pages pages;
    private final int page;
    private final int head;

    private StandingSheet(StandingTable table, Pages pages, int page) {
        this.table = table;
        this.pages = pages;
        this.page = page;
        this.head = pages.top();
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, StandingTable table, Pages pages, int page) {
        StandingSheet sheet = new StandingSheet(table, pages, page);
        sheet.head(paper);
        sheet.setUp(paper);
        return LongPaper.sheet(paper, sheet.last(), sheet.width(), sheet::write);
    }

    /** The sum of 应报 (0) or 已报 (1) over all forms, for other sheets. */
    static String total(StandingTable table, Pages pages, int count) {
        StandingSheet last = new StandingSheet(table, pages, pages.count() - 1);
        int row = last.firstCount() + count + 1;
        String edge = CellReference.convertNumToColString(
                LABELS + Math.max(1, table.forms().size()) - 1);
        return "SUM(" + SheetNames.quoted(pages.names().get(last.page)) + "!"
                + CellReference.convertNumToColString(LABELS) + row + ":" + edge + row + ")";
    }

    /** How many standings are so. */
    static long count(StandingTable table, Predicate<Standing> which) {
        return table.rows().stream()
                .flatMap(row -> row.standings().stream())
                .filter(which)
                .count();
    }

    private void write(Cells cells) {
        int row = head + 1;
        for (StandingRow unit : pages.of(table.rows(), page)) {
            unit(cells, row++, unit);
        }
        if (pages.isLast(page)) {
            counts(cells);
            legend(cells);
        }
    }

    /** The row below the units, where the counts begin on the last sheet. */
    private int firstCount() {
        return head + 1 + pages.on(page);
    }

    /** The last row, be it a unit's or the legend's. */
    private int last() {
        return firstCount() - 1 + (pages.isLast(page) ? COUNTS.size() + 1 + legendRows() : 0);
    }

    private void head(Paper paper) {
        paper.head(
                head,
                Stream.concat(
                                Stream.concat(LEVELS.stream(), Stream.of("单位")),
                                table.forms().stream().map(StandingSheet::broken))
                        .toList());
    }

    /** The period on a line of its own. */
    private static String broken(String form) {
        int period = form.lastIndexOf('（');
        return period > 0 ? form.substring(0, period) + "\n" + form.substring(period) : form;
    }

    private int width() {
        return LABELS + table.forms().size();
    }

    private static void unit(Cells paper, int row, StandingRow unit) {
        for (int level = 0; level < LEVELS.size(); level++) {
            paper.text(row, level, place(unit, level), Look.WORD);
        }
        paper.text(row, LABELS - 1, unit.unit(), Look.WORD);
        for (int i = 0; i < unit.standings().size(); i++) {
            Standing standing = unit.standings().get(i);
            paper.text(row, LABELS + i, unit.shown(i), look(standing));
        }
    }

    private static String place(StandingRow unit, int level) {
        return List.of(unit.province(), unit.city(), unit.district()).get(level);
    }

    /** Whether any unit lies in a district of the level; the column of one that nobody lies in is hidden. */
    private boolean has(int level) {
        return table.rows().stream().anyMatch(row -> !place(row, level).isEmpty());
    }

    static Look look(Standing standing) {
        return Look.of(
                switch (standing) {
                    case ACCEPTED -> Swatch.STANDING_ACCEPTED;
                    case WARNED -> Swatch.STANDING_WARNED;
                    case RETURNED -> Swatch.STANDING_RETURNED;
                    case UNREADABLE -> Swatch.STANDING_UNREADABLE;
                    case MISSING -> Swatch.STANDING_MISSING;
                    case NOT_REQUIRED -> Swatch.STANDING_NOT_REQUIRED;
                });
    }

    private void counts(Cells paper) {
        int first = firstCount();
        List<List<Counted>> counted =
                IntStream.range(0, table.forms().size()).mapToObj(this::counted).toList();
        for (int i = 0; i < COUNTS.size(); i++) {
            paper.text(first + i, 0, COUNTS.get(i), Look.HEAD.flat());
            for (int column = 1; column < LABELS; column++) {
                paper.blank(first + i, column, Look.HEAD);
            }
            for (int form = 0; form < table.forms().size(); form++) {
                count(paper, i, form, counted.get(form).get(i));
            }
        }
    }

    private void count(Cells paper, int which, int form, Counted its) {
        Look look = Look.HEAD.formatted(which < RATES ? Numbers.COUNT : Numbers.RATE);
        paper.formula(firstCount() + which, LABELS + form, its.formula(), its.value(), look);
    }

    /** A live count and its value; null is the empty text. */
    private record Counted(String formula, @Nullable BigDecimal value) {
        static Counted none() {
            return new Counted("\"\"", null);
        }

        static Counted of(String formula, long value) {
            return new Counted(formula, BigDecimal.valueOf(value));
        }
    }

    /** What is counted of a form, in the order of {@link #COUNTS}. */
    private List<Counted> counted(int form) {
        String column = CellReference.convertNumToColString(LABELS + form);
        List<String> units = pages.ranges(column, 0, pages.lines(), 1, page);
        String owedCell = column + (firstCount() + 1);
        String reportedCell = column + (firstCount() + 2);
        long owed = standings(form).filter(Standing::owed).count();
        long reported = standings(form).filter(Standing::reported).count();
        long passed = standings(form).filter(Standing::passed).count();
        if (units.isEmpty()) {
            return List.of(Counted.of("0", 0), Counted.of("0", 0), Counted.of("0", 0), Counted.none(), Counted.none());
        }
        String passes = countIf(units, form, Standing.ACCEPTED) + "+" + countIf(units, form, Standing.WARNED);
        String none = "IF(" + owedCell + "=0,\"\",";
        return List.of(
                Counted.of(
                        "COUNTA(" + String.join(",", units) + ")-" + countIf(units, form, Standing.NOT_REQUIRED), owed),
                Counted.of(passes + "+" + countIf(units, form, Standing.RETURNED), reported),
                Counted.of(owedCell + "-" + reportedCell, owed - reported),
                new Counted(none + reportedCell + "/" + owedCell + ")", rate(reported, owed)),
                new Counted(none + "(" + passes + ")/" + owedCell + ")", rate(passed, owed)));
    }

    /** Null when nothing is owed. */
    static @Nullable BigDecimal rate(long reported, long owed) {
        return owed == 0 ? null : BigDecimal.valueOf(reported).divide(BigDecimal.valueOf(owed), MathContext.DECIMAL64);
    }

    private Stream<Standing> standings(int form) {
        return table.rows().stream().map(row -> row.standings().get(form));
    }

    /** Behind the word there may stand how many projects came. */
    private String countIf(List<String> ranges, int form, Standing standing) {
        boolean projects =
                table.rows().stream().anyMatch(row -> !row.projects().get(form).isEmpty());
        String wanted = ",\"" + standing.word() + (projects ? "*" : "") + "\")";
        List<String> counts =
                ranges.stream().map(range -> "COUNTIF(" + range + wanted).toList();
        return counts.size() == 1 ? counts.get(0) : "(" + String.join("+", counts) + ")";
    }

    private void legend(Cells paper) {
        int row = firstCount() + COUNTS.size() + 1;
        paper.text(row, shown(), "图例", Look.REMARK);
        List<Standing> all = List.of(Standing.values());
        for (int i = 0; i < all.size(); i++) {
            paper.text(
                    row + i / legendColumns(),
                    shown() + 1 + i % legendColumns(),
                    all.get(i).word(),
                    look(all.get(i)));
        }
    }

    /** As many samples side by side as there are columns for. */
    private int legendColumns() {
        return Math.max(1, Math.min(LEGEND_COLUMNS, width() - shown() - 1));
    }

    private int legendRows() {
        return (Standing.values().length + legendColumns() - 1) / legendColumns();
    }

    /** The first column that is not hidden and has another one beside it. */
    private int shown() {
        int first = table.rows().isEmpty()
                ? 0
                : IntStream.range(0, LEVELS.size())
                        .filter(this::has)
                        .findFirst()
                        .orElse(LABELS - 1);
        return Math.min(first, width() - 2);
    }

    private void setUp(Paper paper) {
        List<Integer> widths = new ArrayList<>(List.of(12, 12, 14, 26));
        table.forms().forEach(form -> widths.add(table.forms().size() > FEW_FORMS ? 18 : 28));
        paper.page().closeFrame(last() + 1, width());
        for (int i = 0; pages.isLast(page) && i < COUNTS.size(); i++) {
            paper.sheet()
                    .addMergedRegionUnsafe(new CellRangeAddress(firstCount() + i, firstCount() + i, 0, LABELS - 1));
        }
        paper.widths(0, widths.stream().mapToInt(Integer::intValue).toArray());
        if (!table.rows().isEmpty()) {
            IntStream.range(0, LEVELS.size()).filter(level -> !has(level)).forEach(paper::hide);
            paper.sheet().setAutoFilter(new CellRangeAddress(head, firstCount() - 1, 0, width() - 1));
        }
        paper.repeat(head, head, LABELS);
        Heights.fit(paper.sheet());
    }
}
