package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.huizong.finding.Outcome;
import org.huizong.indicator.Actual;
import org.huizong.indicator.TargetParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 同比, 完成率, 偏差 and 名次. */
class ComparisonsTest {
    private static final String[] SCORES = {
        "结论/自评总分 小数 不汇总", "业务/办案数 整数 合计 件", "业务/好评率 百分比 平均", "*绩效指标/@一级指标 文本 清单", "*绩效指标/分值 小数 不汇总", "*绩效指标/得分 小数 不汇总"
    };

    @Test
    void aFigureIsComparedWithTheYearBeforeOverTheUnitsThatHaveBoth() {
        KeyFigure figure = Bureau.threeOwing(SCORES)
                .figure("annual", "办案数", "")
                .sends("440103", "annual", 2022, Outcome.ACCEPTED, "办案数=80")
                .sends("441721", "annual", 2022, Outcome.ACCEPTED, "办案数=")
                .accepted("440103", "annual", "办案数=100")
                .accepted("441721", "annual", "办案数=7")
                .consolidation()
                .figures()
                .get(0);
        assertThat(figure.value()).isEqualByComparingTo("107");
        assertThat(figure.change()).contains(new Change(new BigDecimal("100"), new BigDecimal("80"), 1));
        assertThat(figure.change().flatMap(Change::rate).orElseThrow()).isEqualByComparingTo("0.25");
    }

    @Test
    void withoutAYearBeforeThereIsNoChange() {
        KeyFigure figure = Bureau.threeOwing(SCORES)
                .figure("annual", "办案数", "")
                .accepted("440103", "annual", "办案数=100")
                .consolidation()
                .figures()
                .get(0);
        assertThat(figure.change()).isEmpty();
    }

    @Test
    void nothingGrowsFromNothing() {
        assertThat(new Change(BigDecimal.TEN, BigDecimal.ZERO, 1).rate()).isEmpty();
        assertThat(new Change(BigDecimal.TEN, BigDecimal.ONE.negate(), 1).rate())
                .isEmpty();
        assertThat(new Change(BigDecimal.TEN, BigDecimal.ONE.negate(), 1).difference())
                .isEqualByComparingTo("11");
    }

    @Test
    void scoresHaveTheirPlaceAmongPeersAndTheirYearBefore() {
        Consolidation all = Bureau.threeOwing(SCORES)
                .sends("440103", "annual", 2022, Outcome.ACCEPTED, "自评总分=90")
                .accepted("440103", "annual", "自评总分=95")
                .accepted("441721", "annual", "自评总分=")
                .accepted("431102", "annual", "自评总分=95")
                .consolidation();
        assertThat(all.scores()).extracting(ScoreRow::rank).containsExactly(1, 0, 1);
        assertThat(all.scores())
                .extracting(ScoreRow::change)
                .containsExactly(
                        Optional.of(new Change(new BigDecimal("95"), new BigDecimal("90"), 1)),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void equalsShareAPlaceAndTheNextIsLeftOut() {
        assertThat(Ranks.of(Arrays.asList(decimal("90"), decimal("95"), null, decimal("90.0"), decimal("80"))))
                .containsExactly(2, 1, 0, 2, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "≥90%, 95%, 1.0556, 5, true",
        "≥90%, 80%, 0.8889, -10, false",
        "不少于200件, 200件, 1, 0, true",
        "20批次, 10批次, 0.5, -10, false",
        "≤2%, 1%, , -1, true",
        "控制在0.2%以下, 0.3%, , 0.1, false"
    })
    void aTargetInFiguresIsReachedOrMissedByAFigure(
            String target, String actual, String rate, String deviation, boolean reached) {
        Attainment attainment =
                Attainment.of(TargetParser.parse(target), Actual.read(actual)).orElseThrow();
        assertThat(attainment.reached()).isEqualTo(reached);
        assertThat(attainment.deviation()).isEqualByComparingTo(deviation);
        assertThat(attainment
                        .rate()
                        .map(its ->
                                its.setScale(4, java.math.RoundingMode.HALF_UP).stripTrailingZeros()))
                .isEqualTo(Optional.ofNullable(rate).map(its -> decimal(its).stripTrailingZeros()));
    }

    @ParameterizedTest
    @CsvSource({"显著提高, 显著提高", "≥90%, 完成", "≥90%, 95件", "约30人, 30人", "100件, 约30件", "无, 5", "80%-90%, 85%"})
    void whatDoesNotCompareAsFiguresStaysUndecided(String target, String actual) {
        assertThat(Attainment.of(TargetParser.parse(target), Actual.read(actual)))
                .isEmpty();
    }

    @Test
    void everyUnitsTargetsStandBesideWhatItReached() {
        AttainmentTable table = Bureau.threeOwing("*指标/三级指标 文本 清单", "*指标/年度指标值 指标值 清单", "*指标/实际完成值 完成值 清单")
                .accepted(
                        "440103",
                        "annual",
                        "*指标: 三级指标=甲; 年度指标值=≥10件; 实际完成值=12件",
                        "*指标: 三级指标=乙; 年度指标值=≥10件; 实际完成值=9件",
                        "*指标: 三级指标=丙; 年度指标值=显著提高; 实际完成值=达成")
                .accepted("441721", "annual", "*指标: 三级指标=甲; 年度指标值=≥5件; 实际完成值=5件")
                .consolidation()
                .attainments()
                .get(0);
        assertThat(table.rows()).hasSize(4);
        assertThat(table.units())
                .containsExactly(
                        new AttainmentTable.UnitAttainment("荔湾区", "荔湾局", 3, 2, 1, 2),
                        new AttainmentTable.UnitAttainment("阳西县", "阳西局", 1, 1, 1, 1));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
