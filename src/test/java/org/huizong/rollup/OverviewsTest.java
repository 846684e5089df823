package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
                        new KeyFigure("本年支出", new BigDecimal("4.50"), "万元", false, "2/3 单位"),
                        new KeyFigure("成功率", new BigDecimal("0.75"), "%", true, "1/3 单位"),
                        new KeyFigure("总分", null, "", false, "1/3 单位"));
    }

    @Test
    void aFigureNobodyGaveIsBlank() {
        KeyFigure figure = Bureau.threeOwing(FIELDS)
                .figure("annual", "支出", "")
                .consolidation()
                .figures()
                .get(0);
        assertThat(figure).isEqualTo(new KeyFigure("支出", null, "万元", false, "0/3 单位"));
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
                                "支出（万元）",
                                List.of("荔湾区", "阳西县"),
                                List.of(new BigDecimal("1.50"), new BigDecimal("3.00"))),
                        new ChartSeries("成功率（%）", List.of("荔湾区"), List.of(new BigDecimal("99.94"))));
    }

    @Test
    void unitsOfOneDistrictAreToldApart() {
        ChartSeries chart = sent().unit("441722 阳西院 441721")
                .accepted("441722", "annual", "支出=1")
                .chart("annual", "支出")
                .consolidation()
                .charts()
                .get(0);
        assertThat(chart.names()).containsExactly("荔湾区", "阳西局", "阳西院");
    }

    private static Bureau sent() {
        return Bureau.threeOwing(FIELDS)
                .accepted("440103", "annual", "支出=1.50", "成功率=99.94%", "纠纷数=5")
                .accepted("441721", "annual", "支出=3.00", "成功数=3", "纠纷数=4", "总分=98");
    }
}
