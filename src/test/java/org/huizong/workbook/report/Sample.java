package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.rollup.Arrivals;
import org.huizong.rollup.Change;
import org.huizong.rollup.ChartSeries;
import org.huizong.rollup.Closing;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.Figure;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.LineTable;
import org.huizong.rollup.MoneyTable;
import org.huizong.rollup.Origin;
import org.huizong.rollup.ScoreRow;
import org.huizong.rollup.SourceFile;
import org.huizong.rollup.SourceRow;
import org.huizong.rollup.StandingTable;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;

/** A consolidation with a block of each kind: two provinces, six units, one of them returned. */
public final class Sample {
    static final String ATTACK = "=HYPERLINK(\"http://x\",\"查看\")";
    static final String LONG = "完善矛盾纠纷多元化解机制，".repeat(3000);

    /** Rows of every tree: level, name, unit (empty for totals). */
    private static final List<LineTable.Closing> NO_CLOSING = List.of(LineTable.Closing.NONE);

    private static final Optional<Change> NO_CHANGE = Optional.empty();

    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.ACCEPTED, Outcome.WARNED, Outcome.WARNED, Outcome.RETURNED, Outcome.UNREADABLE);

    private static final List<Node> TREE = List.of(
            new Node(0, "合计", -1),
            new Node(1, "广东省", -1),
            new Node(2, "阳江市", -1),
            new Node(3, "阳西县", 0),
            new Node(2, "湛江市", -1),
            new Node(3, "廉江市", 1),
            new Node(2, "广州市", -1),
            new Node(3, "荔湾区", 2),
            new Node(3, "番禺区", 3),
            new Node(1, "湖南省", -1),
            new Node(2, "永州市", -1),
            new Node(3, "零陵区", -1),
            new Node(4, "零陵区", 4),
            new Node(4, "零陵区", 5));

    private static final List<String> UNITS = List.of("阳西县司法局", "廉江市司法局", "荔湾区司法局", "番禺区司法局", "零陵区司法局", "零陵区公证处");
    private static final int RETURNED = 3;

    private final List<SourceRow> sources = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();

    private Sample() {}

    public static Consolidation consolidation() {
        return new Sample().build();
    }

    /** Nobody has sent anything. */
    static Consolidation empty() {
        return of(List.of(), Closing.NONE);
    }

    /** Nothing but some tables of money, and what closes them. */
    static Consolidation of(List<MoneyTable> money, Closing closing) {
        Consolidation.Heading heading = new Consolidation.Heading(
                "空表",
                "2023年度",
                ZonedDateTime.of(2026, 11, 20, 10, 5, 7, 0, ZoneId.of("Asia/Shanghai")),
                false,
                new Arrivals(0, 0, 0, List.of()));
        return new Consolidation(
                heading,
                List.of(),
                List.of(),
                new StandingTable(List.of(), List.of()),
                money,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                closing);
    }

    /** So many indicators that they fill several pages. */
    static Consolidation withManyIndicators() {
        Sample sample = new Sample();
        return sample.changed(
                sample.build().money(),
                IntStream.range(0, 20).mapToObj(i -> sample.counted()).toList());
    }

    /** Two tables of four rows. */
    static Consolidation withTwoSmallTables() {
        Sample sample = new Sample();
        MoneyTable whole = sample.narrow();
        List<TreeRow> few = whole.rows().subList(0, 4);
        MoneyTable small = new MoneyTable(whole.title(), "万元", whole.columns(), few, 1);
        return sample.changed(List.of(small, small), List.of());
    }

    private Consolidation changed(List<MoneyTable> money, List<IndicatorBlock> indicators) {
        Consolidation all = empty();
        return new Consolidation(
                all.heading(),
                List.of(),
                List.of(),
                all.standings(),
                money,
                indicators,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sources,
                files,
                List.of(),
                Closing.NONE);
    }

    private Consolidation build() {
        List<MoneyTable> money = List.of(narrow(), wide());
        List<IndicatorBlock> indicators = List.of(counted(), pooled(), without());
        List<LineTable> lines = List.of(
                tasks(), new LineTable("目标[总体]", "总体目标", "", List.of("目标"), List.of(false), NO_CLOSING, List.of()));
        List<ScoreRow> scores = new SampleScores(UNITS, this::source).rows();
        return new Consolidation(
                new Consolidation.Heading(
                        "司法行政系统2023年度绩效与业务数据汇总表",
                        "2023年度、2024年度",
                        ZonedDateTime.of(2026, 11, 20, 10, 5, 7, 0, ZoneId.of("Asia/Shanghai")),
                        true,
                        new Arrivals(9, 2, 2, OUTCOMES)),
                SampleLists.keyFigures(),
                List.of(
                        chart("支出合计（万元）", money.get(0).rows(), 2, new Origin.Amount(0, 2)),
                        chart("人民调解案件数（件）", indicators.get(0).rows(), 0, new Origin.Indicator(0)),
                        chart("定位率（%）", indicators.get(1).rows(), 0, new Origin.Indicator(1))),
                SampleLists.standings(UNITS),
                money,
                indicators,
                lines,
                List.of(),
                scores,
                SampleLists.findings(UNITS),
                sources,
                files,
                List.of(),
                Closing.NONE);
    }

    /** A bar for each unit that gave a figure of a column. */
    private static ChartSeries chart(String title, List<TreeRow> rows, int figure, Origin origin) {
        return new ChartSeries(
                title,
                "",
                title.contains("%"),
                rows.stream()
                        .filter(row ->
                                !row.isTotal() && row.figures().get(figure).value() != null)
                        .map(row ->
                                new ChartSeries.Bar(row.name(), row.figures().get(figure)))
                        .toList(),
                rows.stream()
                        .filter(row ->
                                !row.isTotal() && row.figures().get(figure).value() == null)
                        .map(row -> row.unit() + "（未填）")
                        .toList(),
                origin);
    }

    private MoneyTable narrow() {
        List<MoneyTable.Column> columns = List.of(
                new MoneyTable.Column("收入", "财政拨款", "年初预算数"),
                new MoneyTable.Column("收入", "财政拨款", "全年执行数"),
                new MoneyTable.Column("支出", "支出合计", ""));
        String[][] values = {
            {"2873.38", "2873.38", "2873.38"},
            {"1839.74", null, "1839.74"},
            {"4011.02", "4011.03", "4011.02"},
            {"6928.97", "6930.27", "6928.97"},
            {null, null, "502.32"},
            {null, null, "-0.30"}
        };
        return new MoneyTable("部门整体支出绩效自评表（2023年度）", "万元", columns, tree("支出情况", values), UNITS.size());
    }

    /** Two groups of 7 and one of 14 columns: three parts. */
    private MoneyTable wide() {
        List<MoneyTable.Column> columns = IntStream.range(0, 28)
                .mapToObj(i -> new MoneyTable.Column(
                        i < 7 ? "收入来源" : i < 14 ? "预算级次" : "支出结构",
                        i < 14 ? "一般公共预算财政拨款（第" + (i % 7 + 1) + "项）" : "项目" + i / 2,
                        i < 14 ? "" : i % 2 == 0 ? "年初预算数" : "全年执行数"))
                .toList();
        String[][] values = new String[UNITS.size()][28];
        for (int unit = 0; unit < UNITS.size(); unit++) {
            for (int i = 0; i < 28; i++) {
                values[unit][i] = (unit + i) % 5 == 0 ? null : (unit + 1) * 100 + i + ".25";
            }
        }
        return new MoneyTable("部门整体预算绩效目标申报表（2024年度）", "万元", columns, tree("预算", values), UNITS.size());
    }

    private IndicatorBlock counted() {
        String[][] values = {{"1460"}, {"4103"}, {null}, {"9211"}, {"0"}, {null}};
        return block("人民调解", "调解纠纷数", "件", IndicatorBlock.Kind.SUM, values);
    }

    private IndicatorBlock pooled() {
        String[][] values = {
            {"0.941", "1451", "1460"}, {"0.9945", null, null}, {null, null, null},
            {"1.00", "86", "86"}, {"0", "0", "0"}, {null, null, null}
        };
        return block("社区矫正", "定位率", "%", IndicatorBlock.Kind.POOLED, values);
    }

    private IndicatorBlock without() {
        String[][] values = {{"0.80"}, {null}, {null}, {null}, {null}, {null}};
        return block("普法依法治理", "法治宣传教育覆盖率", "%", IndicatorBlock.Kind.POOLED, values);
    }

    private IndicatorBlock block(
            String group, String name, String measure, IndicatorBlock.Kind kind, String[][] values) {
        List<TreeRow> rows = tree(
                group + "/" + name,
                Stream.of(values)
                        .map(row -> java.util.Arrays.copyOf(row, IndicatorBlock.Part.values().length))
                        .toArray(String[][]::new));
        List<String> months = rows.stream()
                .map(row -> row.unit().startsWith("阳西") ? "1-11月" : "")
                .toList();
        return new IndicatorBlock(group, name, measure, kind, rows, months);
    }

    /** Totals carry no figure here: the writer adds up by itself. */
    private List<TreeRow> tree(String field, String[][] values) {
        return TREE.stream()
                .map(node -> {
                    boolean total = node.unit() < 0;
                    List<Figure> figures = Stream.of(values[Math.max(0, node.unit())])
                            .map(value -> total ? Figure.NONE : figure(node, field, value))
                            .toList();
                    boolean returned = node.unit() == RETURNED;
                    String note = total ? "5/6 已报，缺：零陵区公证处" : returned ? "" : "通过";
                    return new TreeRow(
                            node.level(),
                            "",
                            node.name(),
                            total ? "" : UNITS.get(node.unit()),
                            note,
                            returned,
                            figures,
                            false,
                            "");
                })
                .toList();
    }

    private Figure figure(Node node, String field, @Nullable String value) {
        return value == null
                ? Figure.NONE
                : new Figure(of(value), source(node.name(), UNITS.get(node.unit()), field, value));
    }

    private int source(String district, String unit, String field, String shown) {
        int number = sources.size() + 1;
        Place place = new Place("inbox/" + unit + "-部门整体支出绩效自评表-2023年度.xlsx", "绩效自评表", "E" + (number % 40 + 4), field);
        String form = "部门整体支出绩效自评表";
        sources.add(new SourceRow(
                district,
                unit,
                form,
                "2023年度",
                field,
                "万元",
                of(shown),
                shown,
                place,
                file(district, unit, place),
                false));
        return number;
    }

    private int file(String district, String unit, Place place) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).file().equals(place.file())) {
                return i + 1;
            }
        }
        String digest = "0a1b2c3d".repeat(8);
        files.add(new SourceFile(place.file(), district, unit, "部门整体支出绩效自评表", "2023年度", digest, Outcome.WARNED));
        return files.size();
    }

    private LineTable tasks() {
        List<LineTable.UnitLine> lines = new ArrayList<>();
        for (String[] task : new String[][] {
            {"法律援助", "为符合条件的困难群众提供法律援助，保障当事人合法权益，维护司法公正。".repeat(3), "312.64"},
            {ATTACK, "-1", "1437.40"},
            {"＝SUM(A1)", "@张三", ""},
            {"控制\u0000\u0007字符", LONG, "2089.45"}
        }) {
            boolean blank = task[2].isEmpty();
            Figure amount = blank ? Figure.NONE : new Figure(of(task[2]), source("荔湾区", UNITS.get(2), "重点任务", task[2]));
            lines.add(new LineTable.UnitLine(
                    "荔湾区",
                    UNITS.get(2),
                    List.of(
                            new LineTable.LineCell(task[0], Figure.NONE),
                            new LineTable.LineCell(task[1], Figure.NONE),
                            new LineTable.LineCell(blank ? "未定" : task[2], amount),
                            new LineTable.LineCell("≥95%", new Figure(of("0.95"), 0)),
                            new LineTable.LineCell("10", new Figure(of("10"), 0)))));
        }
        return new LineTable(
                "重点工作任务",
                "年度重点工作任务（部门整体预算绩效目标申报表，2024年度）",
                "万元",
                List.of("任务名称", "主要内容", "拟投入资金", "指标值", "分值"),
                List.of(false, false, true, false, false),
                java.util.Collections.nCopies(5, LineTable.Closing.NONE),
                lines);
    }

    private static BigDecimal of(String value) {
        return new BigDecimal(value);
    }

    private record Node(int level, String name, int unit) {}
}
