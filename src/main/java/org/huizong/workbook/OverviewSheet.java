package org.huizong.workbook;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.rollup.Change;
import org.huizong.rollup.ChartSeries;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.KeyFigure;
import org.huizong.rollup.StandingTable;
import org.huizong.rollup.StandingTable.Standing;

/** The sheet 总览: one page with the accounting of the forms, the key figures and two charts. */
final class OverviewSheet {
    static final String NAME = "总览";

    private static final int WIDTH = 8;
    private static final int HALF = WIDTH / 2;
    private static final int CHART_ROWS = 15;
    private static final int COUNTS_ROW = 3;
    private static final int MOST_NAMES = 12;
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.ACCEPTED, Outcome.WARNED, Outcome.RETURNED, Outcome.UNREADABLE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    private final Paper paper;
    private final Consolidation all;
    private final Addresses addresses;
    private int row = COUNTS_ROW + 3;

    private OverviewSheet(Paper paper, Consolidation all, Addresses addresses) {
        this.addresses = addresses;
        this.paper = paper;
        this.all = all;
    }

    /** The tables that it points at must have been written. */
    static void write(Paper paper, Consolidation all, Addresses addresses) {
        OverviewSheet sheet = new OverviewSheet(paper, all, addresses);
        Widths.set(paper.sheet(), 0, 20, 14, 7, 26, 20, 14, 7, 26);
        sheet.heading();
        sheet.counts();
        sheet.returned();
        sheet.figures();
        sheet.charts();
        paper.signatures(sheet.row, WIDTH);
        paper.sheet().getWorkbook().setPrintArea(0, 0, WIDTH - 1, 0, sheet.row);
        PrintSetup.onePage(paper.sheet());
        paper.sheet().createFreezePane(0, 2);
        Heights.fit(paper.sheet());
    }

    private void heading() {
        Consolidation.Heading heading = all.heading();
        String account =
                all.money().stream().map(MoneyBlock::account).findFirst().orElse("");
        paper.area(new CellRangeAddress(0, 0, 0, WIDTH - 1), heading.title(), Look.TITLE);
        String times = "期间：" + heading.periods() + "　　汇总时间：" + TIME.format(heading.madeAt());
        paper.area(new CellRangeAddress(1, 1, 0, WIDTH - 3), times, Look.REMARK);
        paper.area(new CellRangeAddress(1, 1, WIDTH - 2, WIDTH - 1), account, Look.REMARK.right());
    }

    private void counts() {
        paper.head(COUNTS_ROW, List.of("已收（份）", "通过", "有提示", "退回", "无法读取", "应报（份）", "已报", "报送率"));
        int values = COUNTS_ROW + 1;
        Look count = Look.NUMBER.centred().with(Look.SONG, 12).formatted(Numbers.COUNT);
        BigDecimal received = BigDecimal.valueOf(all.heading().outcomes().size());
        paper.formula(values, 0, "SUM(B5:E5)", received, count);
        for (int i = 0; i < OUTCOMES.size(); i++) {
            long number = all.heading().count(OUTCOMES.get(i));
            Look look = number > 0 && i >= OUTCOMES.indexOf(Outcome.RETURNED) ? count.coloured(Look.RED) : count;
            paper.number(values, 1 + i, BigDecimal.valueOf(number), look);
        }
        StandingTable standings = all.standings();
        long owed = StandingSheet.count(standings, Standing::owed);
        long reported = StandingSheet.count(standings, Standing::reported);
        paper.formula(values, 5, StandingSheet.total(standings, 0), BigDecimal.valueOf(owed), count);
        paper.formula(values, 6, StandingSheet.total(standings, 1), BigDecimal.valueOf(reported), count);
        paper.formula(
                values, 7, "IF(F5=0,\"\",G5/F5)", StandingSheet.rate(reported, owed), count.formatted(Numbers.RATE));
    }

    private void returned() {
        long returned = all.heading().count(Outcome.RETURNED);
        if (returned > 0) {
            String word = Outcome.RETURNED.word(Language.CHINESE);
            String text = all.heading().returnedIncluded()
                    ? "合计含" + word + "表 " + returned + " 份，待更正。"
                    : "合计不含" + word + "表 " + returned + " 份。";
            paper.area(new CellRangeAddress(row - 1, row - 1, 0, WIDTH - 1), text, Look.REMARK.coloured(Look.RED));
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
        Look look = Look.NUMBER.bolder().formatted(format(figure));
        Optional<String> total = addresses.total(figure.origin());
        if (figure.value() == null || total.isEmpty()) {
            paper.number(at, column, figure.value(), look);
        } else {
            paper.formula(at, column, total.get(), figure.value(), look.coloured(Look.BLUE));
            paper.jump(at, column, total.get());
        }
    }

    private static String format(KeyFigure figure) {
        if (figure.percent()) {
            return Numbers.RATE;
        }
        return figure.measure().endsWith("元") ? Numbers.AMOUNT : Numbers.plain(figure.value());
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
            String text = "图中“" + series.title() + "”没有：" + missingNames(series.missing());
            paper.area(new CellRangeAddress(row, row, 0, WIDTH - 1), text, Look.REMARK);
            row++;
        }
    }

    private static String missingNames(List<String> names) {
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
        return names.size() > MOST_NAMES ? some + " 等 " + names.size() + " 个单位，见“" + StandingSheet.NAME + "”" : some;
    }
}
