package org.huizong.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.StandingTable;
import org.huizong.rollup.StandingTable.Standing;
import org.huizong.rollup.StandingTable.StandingRow;
import org.jspecify.annotations.Nullable;

/** The sheet 报送情况: who has sent what, unit × form, with live counts. */
final class StandingSheet {
    private static final int LABELS = 4;
    private static final int FEW_FORMS = 4;
    private static final int LEGEND_ROWS = 2;
    private static final List<String> COUNTS = List.of("应报", "已报", "未报（含无法读取）", "报送率", "通过率（通过和有提示/应报）");

    private final Paper paper;
    private final StandingTable table;
    private final int head;

    private StandingSheet(Paper paper, StandingTable table) {
        this.paper = paper;
        this.table = table;
        this.head = paper.top();
    }

    /** Writes it, so that others can point at its counts. */
    static StandingSheet write(Paper paper, StandingTable table) {
        StandingSheet sheet = new StandingSheet(paper, table);
        sheet.head();
        for (int i = 0; i < table.rows().size(); i++) {
            sheet.unit(sheet.head + 1 + i, table.rows().get(i));
        }
        sheet.counts();
        sheet.legend();
        sheet.setUp();
        return sheet;
    }

    /** The name on its tab. */
    String name() {
        return paper.name();
    }

    /** The sum of 应报 (0) or 已报 (1) over all forms, for other sheets. */
    String total(int count) {
        int row = firstCount() + count + 1;
        String last = CellReference.convertNumToColString(
                LABELS + Math.max(1, table.forms().size()) - 1);
        return "SUM(" + Addresses.quoted(name()) + "!" + CellReference.convertNumToColString(LABELS) + row + ":" + last
                + row + ")";
    }

    /** How many standings are so. */
    static long count(StandingTable table, Predicate<Standing> which) {
        return table.rows().stream()
                .flatMap(row -> row.standings().stream())
                .filter(which)
                .count();
    }

    private int firstCount() {
        return head + 1 + table.rows().size();
    }

    private void head() {
        paper.head(
                head,
                Stream.concat(
                                Stream.of("省", "市", "县（区）", "单位"),
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

    private void unit(int row, StandingRow unit) {
        paper.text(row, 0, unit.province(), Look.WORD);
        paper.text(row, 1, unit.city(), Look.WORD);
        paper.text(row, 2, unit.district(), Look.WORD);
        paper.text(row, 3, unit.unit(), Look.WORD);
        for (int i = 0; i < unit.standings().size(); i++) {
            Standing standing = unit.standings().get(i);
            paper.text(row, LABELS + i, unit.shown(i), look(standing));
        }
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

    private void counts() {
        int first = firstCount();
        Look label = Look.HEAD;
        for (int i = 0; i < COUNTS.size(); i++) {
            paper.area(new CellRangeAddress(first + i, first + i, 0, LABELS - 1), COUNTS.get(i), label);
        }
        for (int form = 0; form < table.forms().size(); form++) {
            count(first, form);
        }
    }

    private void count(int first, int form) {
        String column = CellReference.convertNumToColString(LABELS + form);
        String units = column + (head + 2) + ":" + column + first;
        long owed = standings(form).filter(Standing::owed).count();
        long reported = standings(form).filter(Standing::reported).count();
        Look look = Look.HEAD.formatted(Numbers.COUNT);
        List<String> formulas = List.of(
                "COUNTA(" + units + ")-" + countIf(units, form, Standing.NOT_REQUIRED),
                countIf(units, form, Standing.ACCEPTED) + "+" + countIf(units, form, Standing.WARNED) + "+"
                        + countIf(units, form, Standing.RETURNED),
                column + (first + 1) + "-" + column + (first + 2));
        List<Long> values = List.of(owed, reported, owed - reported);
        for (int i = 0; i < formulas.size(); i++) {
            paper.formula(first + i, LABELS + form, formulas.get(i), BigDecimal.valueOf(values.get(i)), look);
        }
        Look rate = look.formatted(Numbers.RATE);
        String owedCell = column + (first + 1);
        String passes =
                "(" + countIf(units, form, Standing.ACCEPTED) + "+" + countIf(units, form, Standing.WARNED) + ")";
        long passed = standings(form).filter(Standing::passed).count();
        String none = "IF(" + owedCell + "=0,\"\",";
        paper.formula(
                first + 3,
                LABELS + form,
                none + column + (first + 2) + "/" + owedCell + ")",
                rate(reported, owed),
                rate);
        paper.formula(first + 4, LABELS + form, none + passes + "/" + owedCell + ")", rate(passed, owed), rate);
    }

    /** Null when nothing is owed. */
    static @Nullable BigDecimal rate(long reported, long owed) {
        return owed == 0 ? null : BigDecimal.valueOf(reported).divide(BigDecimal.valueOf(owed), MathContext.DECIMAL64);
    }

    private Stream<Standing> standings(int form) {
        return table.rows().stream().map(row -> row.standings().get(form));
    }

    /** Behind the word there may stand how many projects came. */
    private String countIf(String range, int form, Standing standing) {
        boolean projects =
                table.rows().stream().anyMatch(row -> !row.projects().get(form).isEmpty());
        return "COUNTIF(" + range + ",\"" + standing.word() + (projects ? "*" : "") + "\")";
    }

    private void legend() {
        int row = firstCount() + COUNTS.size() + 1;
        paper.text(row, 0, "图例", Look.REMARK);
        List<Standing> all = List.of(Standing.values());
        for (int i = 0; i < all.size(); i++) {
            paper.text(row + i / 3, 1 + i % 3, all.get(i).word(), look(all.get(i)));
        }
    }

    private void setUp() {
        List<Integer> widths = new ArrayList<>(List.of(12, 12, 14, 26));
        table.forms().forEach(form -> widths.add(table.forms().size() > FEW_FORMS ? 18 : 28));
        paper.close(firstCount() + COUNTS.size() + 1 + LEGEND_ROWS, width());
        paper.widths(0, widths.stream().mapToInt(Integer::intValue).toArray());
        if (!table.rows().isEmpty()) {
            paper.sheet().setAutoFilter(new CellRangeAddress(head, firstCount() - 1, 0, width() - 1));
        }
        paper.repeat(head, head, LABELS);
        Heights.fit(paper.sheet());
    }
}
