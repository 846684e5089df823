package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.rollup.Arrivals;
import org.huizong.rollup.Change;
import org.huizong.rollup.ChartSeries;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.KeyFigure;
import org.huizong.rollup.StandingTable.Standing;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;
import org.jspecify.annotations.Nullable;

/** The sheet 总览: one page with the accounting of the forms, the key figures and two charts. */
final class OverviewSheet {
    private static final int WIDTH = 8;
    private static final int HALF = WIDTH / 2;
    private static final int CHART_ROWS = 15;
    private static final int MOST_NAMES = 12;
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.ACCEPTED, Outcome.WARNED, Outcome.RETURNED, Outcome.UNREADABLE);

    private final Paper paper;
    private final Consolidation all;
    private final Addresses addresses;
    private final @Nullable Pages standings;
    private int row;

    private OverviewSheet(Paper paper, Consolidation all, Addresses addresses, @Nullable Pages standings) {
        this.addresses = addresses;
        this.paper = paper;
        this.all = all;
        this.standings = standings;
        this.row = paper.top() + 3;
    }

    /**
     * The tables that it points at must have been written.
     *
     * @param standings the sheets that count who has sent what, null when there are none
     */
    static void write(Paper paper, Consolidation all, Addresses addresses, @Nullable Pages standings) {
        OverviewSheet sheet = new OverviewSheet(paper, all, addresses, standings);
        paper.widths(0, 20, 14, 7, 26, 20, 14, 7, 26);
        sheet.counts();
        sheet.figures();
        sheet.charts();
        int next = paper.close(sheet.row, WIDTH);
        var workbook = paper.sheet().getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(paper.sheet()), 0, WIDTH - 1, 0, Math.max(paper.top(), next - 1));
        paper.sheet().createFreezePane(0, paper.top());
        Heights.fit(paper.sheet());
    }

    private void counts() {
        int head = paper.top();
        paper.head(head, List.of("已收（份）", "通过", "有提示", "退回", "无法读取", "应报（份）", "已报", "报送率"));
        int values = head + 1;
        int shown = values + 1;
        Look count = Look.of(Swatch.KEY).formatted(Numbers.COUNT);
        Arrivals arrivals = all.heading().arrivals();
        BigDecimal received = BigDecimal.valueOf(arrivals.outcomes().size());
        paper.formula(values, 0, "SUM(B" + shown + ":E" + shown + ")", received, count);
        for (int i = 0; i < OUTCOMES.size(); i++) {
            long number = arrivals.count(OUTCOMES.get(i));
            Look look = number > 0 && i >= OUTCOMES.indexOf(Outcome.RETURNED) ? count.coloured(Look.RED) : count;
            paper.number(values, 1 + i, BigDecimal.valueOf(number), look);
        }
        long owed = StandingSheet.count(all.standings(), Standing::owed);
        long reported = StandingSheet.count(all.standings(), Standing::reported);
        total(values, 5, 0, owed);
        total(values, 6, 1, reported);
        String rate = "IF(F" + shown + "=0,\"\",G" + shown + "/F" + shown + ")";
        paper.formula(values, 7, rate, StandingSheet.rate(reported, owed), count.formatted(Numbers.RATE));
        String files = arrivals.shown(Language.CHINESE);
        if (!files.isEmpty()) {
            paper.area(new CellRangeAddress(values + 1, values + 1, 0, WIDTH - 1), files, Look.REMARK);
            row++;
        }
    }

    /** Live from the sheet that counts it, when the layout has that. */
    private void total(int at, int column, int which, long number) {
        Look count = Look.of(Swatch.KEY).formatted(Numbers.COUNT);
        if (standings == null) {
            paper.number(at, column, BigDecimal.valueOf(number), count);
        } else {
            paper.formula(
                    at,
                    column,
                    StandingSheet.total(all.standings(), standings, which),
                    BigDecimal.valueOf(number),
                    count);
        }
    }

    /** In two halves, read down the left one first. */
    private void figures() {
        List<KeyFigure> figures = all.figures();
        if (figures.isEmpty()) {
            return;
        }
        paper.area(new CellRangeAddress(row, row, 0, WIDTH - 1), "主要指标", Look.CAPTION);
        int left = (figures.size() + 1) / 2;
        for (int half = 0; half < Math.min(2, figures.size()); half++) {
            List<String> names = List.of("指标", "数值", "单位", "报送范围");
            for (int i = 0; i < names.size(); i++) {
                paper.text(row + 1, half * HALF + i, names.get(i), Look.HEAD);
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            figure(row + 2 + i % left, i < left ? 0 : HALF, figures.get(i));
        }
        row += left + 3;
    }

    private void figure(int at, int column, KeyFigure figure) {
        paper.text(at, column, figure.title(), Look.WORD);
        value(at, column + 1, figure);
        paper.text(at, column + 2, figure.measure(), Look.WORD.centred());
        paper.text(at, column + 3, figure.coverage() + change(figure), Look.WORD.centred());
    }

    /** Against the year before, over the units that have both: percent, or points of a percentage. */
    private static String change(KeyFigure figure) {
        return figure.change()
                .map(change -> "；" + grown(figure, change) + "（可比 " + change.units() + " 家）")
                .orElse("");
    }

    private static String grown(KeyFigure figure, Change change) {
        if (figure.percent()) {
            return "比上年" + signed(change.difference().movePointRight(2)) + "个百分点";
        }
        return change.rate()
                .map(rate -> "同比" + signed(rate.movePointRight(2)) + "%")
                .orElse("比上年" + signed(change.difference()));
    }

    private static String signed(BigDecimal number) {
        return String.format(Locale.ROOT, "%+.2f", number);
    }

    /** Taken live from the total that it is, and the way there. */
    private void value(int at, int column, KeyFigure figure) {
        Look look = Look.of(Swatch.KEY).right().formatted(format(figure));
        Optional<String> total = addresses.total(figure.origin());
        if (figure.value() == null || total.isEmpty()) {
            paper.number(at, column, figure.value(), look);
        } else {
            paper.formula(at, column, total.get(), figure.value(), look.coloured(Look.BLUE));
            paper.jump(at, column, total.get());
        }
    }

    private String format(KeyFigure figure) {
        if (figure.percent()) {
            return Numbers.RATE;
        }
        boolean cents = figure.measure().endsWith("元")
                && all.closing().control().rounding().isEmpty();
        return cents ? Numbers.AMOUNT : Numbers.plain(figure.value());
    }

    private void charts() {
        int number = all.charts().size();
        if (number == 0) {
            return;
        }
        Charts charts = new Charts(paper, WIDTH + 1, addresses);
        int columns = number == 1 ? WIDTH : HALF;
        for (int i = 0; i < number; i++) {
            CellRangeAddress place = new CellRangeAddress(row, row + CHART_ROWS, i * columns, i * columns + columns);
            charts.draw(all.charts().get(i), i, place);
        }
        row += CHART_ROWS;
        all.charts().forEach(this::missing);
    }

    /** Below the charts: whose bar is not there. */
    private void missing(ChartSeries series) {
        if (!series.missing().isEmpty()) {
            String text = "图中“" + series.shown() + "”没有：" + missingNames(series.missing());
            paper.area(new CellRangeAddress(row, row, 0, WIDTH - 1), text, Look.REMARK);
            row++;
        }
    }

    private String missingNames(List<String> names) {
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
        return names.size() > MOST_NAMES ? some + " 等 " + names.size() + " 个单位" + elsewhere() : some;
    }

    private String elsewhere() {
        return standings == null ? "" : "，见“" + standings.names().get(0) + "”";
    }
}
