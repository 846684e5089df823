package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Outcome;
import org.huizong.rollup.ChartSeries.Bar;
import org.junit.jupiter.api.Test;

class OverviewsTest {
    private static final String[] FIELDS = {
        "收支/支出 金额 合计", "调解/纠纷数 整数 合计 件", "调解/成功数 整数 合计 件", "调解/成功率 百分比 比率(成功数/纠纷数)", "结论/总分 小数 不汇总"
    };

    @Test
    void keyFiguresAreTotalsWithTheirCoverage() {
        List<KeyFigure> figures = sent().figure("annual", "支出", "本年支出")
                .figure("annual", "成功率", "")
                .figure("annual", "总分", "")
                .figure("annual", "没有", "")
                .figure("none", "支出", "")
                .consolidation()
                .figures();
        assertThat(figures)
                .containsExactly(
                        new KeyFigure(
                                "本年支出",
                                new BigDecimal("4.50"),
                                "万元",
                                false,
                                "2/3 单位",
                                Optional.empty(),
                                new Origin.Amount(0, 0)),
                        new KeyFigure(
                                "成功率",
                                new BigDecimal("0.75"),
                                "%",
                                true,
                                "1/3 单位",
                                Optional.empty(),
                                new Origin.Indicator(2)),
                        new KeyFigure("总分", null, "", false, "1/3 单位", Optional.empty(), new Origin.Nowhere()));
    }

    @Test
    void aFigureNobodyGaveIsBlank() {
        KeyFigure figure = Bureau.threeOwing(FIELDS)
                .figure("annual", "支出", "")
                .consolidation()
                .figures()
                .get(0);
        assertThat(figure)
                .isEqualTo(new KeyFigure("支出", null, "万元", false, "0/3 单位", Optional.empty(), new Origin.Nowhere()));
    }

    @Test
    void aChartHasABarForEachUnitThatGaveTheFigure() {
        List<ChartSeries> charts = sent().chart("annual", "支出")
                .chart("annual", "没有")
                .chart("annual", "成功率")
                .chart("annual", "总分")
                .consolidation()
                .charts();
        assertThat(charts)
                .containsExactly(
                        new ChartSeries(
                                "支出",
                                "万元",
                                false,
                                List.of(bar("荔湾区", "1.50", 1), bar("阳西县", "3.00", 2)),
                                List.of("零陵局（未报）"),
                                new Origin.Amount(0, 0)),
                        new ChartSeries(
                                "成功率",
                                "%",
                                true,
                                List.of(bar("荔湾区", "0.9994", 6)),
                                List.of("阳西局（未填）", "零陵局（未报）"),
                                new Origin.Indicator(2)));
    }

    @Test
    void unitsOfOneDistrictAreToldApart() {
        ChartSeries chart = sent().unit("441722 阳西院 441721")
                .accepted("441722", "annual", "支出=1")
                .chart("annual", "支出")
                .consolidation()
                .charts()
                .get(0);
        assertThat(chart.bars()).extracting(Bar::name).containsExactly("荔湾区", "阳西局", "阳西院");
    }

    @Test
    void monthsAndReturnedFormsAreNamed() {
        Consolidation all = Bureau.threeOwing("调解/月份 月份 不汇总", "调解/纠纷数 整数 合计 件")
                .accepted("440103", "annual", "纠纷数=5", "月份=1-12月")
                .sends("441721", "annual", 2023, Outcome.RETURNED, "纠纷数=4", "月份=1-11月")
                .figure("annual", "纠纷数", "")
                .chart("annual", "纠纷数")
                .consolidation();
        assertThat(all.figures().get(0).coverage()).isEqualTo("2/3 单位，含1-11月、退回1份");
        assertThat(all.charts().get(0).bars()).extracting(Bar::name).containsExactly("荔湾区", "阳西县（1-11月，退回）");
    }

    @Test
    void aJobThatAsksForNothingShowsTheFirstAmountsAndCounts() {
        Consolidation all = sent().consolidation();
        assertThat(all.figures()).extracting(KeyFigure::title).containsExactly("支出", "纠纷数", "成功数");
        assertThat(all.charts()).extracting(ChartSeries::shown).containsExactly("支出（万元）", "纠纷数（件）");
    }

    @Test
    void aDefaultFigureIsNamedAsTheFormDoesAndThereAreAtMostSixOfAKind() {
        Consolidation all = Bureau.threeOwing(
                        "收支/支出×预算 金额 合计",
                        "收支/支出×执行 金额 合计",
                        "人/一 整数 合计",
                        "人/二 整数 合计",
                        "人/三 整数 合计",
                        "人/四 整数 合计",
                        "人/五 整数 合计",
                        "人/六 整数 合计",
                        "人/七 整数 合计")
                .accepted("440103", "annual", "支出预算=1", "支出执行=2", "一=1", "二=2", "三=3", "四=4", "五=5", "六=6", "七=7")
                .consolidation();
        assertThat(all.figures())
                .extracting(KeyFigure::title)
                .containsExactly("支出（预算）", "支出（执行）", "一", "二", "三", "四", "五", "六");
    }

    private static Bar bar(String name, String value, int source) {
        return new Bar(name, new Figure(new BigDecimal(value), source));
    }

    private static Bureau sent() {
        return Bureau.threeOwing(FIELDS)
                .accepted("440103", "annual", "支出=1.50", "成功率=99.94%", "纠纷数=5")
                .accepted("441721", "annual", "支出=3.00", "成功数=3", "纠纷数=4", "总分=98");
    }
}
