package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huizong.finding.Outcome;
import org.huizong.rollup.IndicatorBlock.Kind;
import org.junit.jupiter.api.Test;

class IndicatorBlocksTest {
    private static final String[] FIELDS = {
        "调解/月份×统计月份 月份 不汇总",
        "调解/纠纷数×本年数 整数 合计 件",
        "调解/成功数×本年数 整数 合计 件",
        "调解/成功率×本年数 百分比 比率(成功数本年数/纠纷数本年数) %",
        "调解/补贴×本年数 金额 合计 元",
        "调解/增幅×本年数 百分比 合计 %",
        "调解/满意率×本年数 百分比 不汇总 %",
        "人员/编制 整数 合计 人",
        "人员/实有×年初 整数 合计 人",
        "人员/实有×年末 整数 合计 人"
    };

    @Test
    void countsAreAddedUpOverTheUnitsThatGaveThem() {
        IndicatorBlock block = block(
                "纠纷数",
                Bureau.threeOwing(FIELDS)
                        .accepted("440103", "annual", "纠纷数本年数=3230")
                        .accepted("441721", "annual", "纠纷数本年数=1189")
                        .accepted("431102", "annual", "纠纷数本年数="));
        assertThat(Bureau.shown(block.rows()))
                .containsExactly("0 合计 4419 - -", "1 广东省 4419 - -", "2 荔湾区 荔湾局 3230 - -", "2 阳西县 阳西局 1189 - -");
        assertThat(block.kind()).isEqualTo(Kind.SUM);
        assertThat(block.measure()).isEqualTo("件");
        assertThat(block.rows().get(0).note()).isEqualTo("2/3");
    }

    @Test
    void aCityStandsOnlyWhereItSaysMoreThanItsOneCounty() {
        IndicatorBlock block = block(
                "纠纷数",
                Bureau.threeOwing(FIELDS)
                        .district("440113 番禺区 440100")
                        .unit("440113 番禺局 440113")
                        .owes("annual", 2023, "440113")
                        .accepted("440103", "annual", "纠纷数本年数=3230")
                        .accepted("441721", "annual", "纠纷数本年数=1189"));
        assertThat(block.rows())
                .extracting(row -> row.level() + " " + row.name() + " " + row.note())
                .containsExactly("0 合计 2/4", "1 广东省 2/3", "2 广州市 1/2", "3 荔湾区 通过", "2 阳西县 通过");
    }

    @Test
    void aTotalSaysHowManyReturnedFormsItHolds() {
        IndicatorBlock block = block(
                "纠纷数", Bureau.threeOwing(FIELDS).sends("440103", "annual", 2023, Outcome.RETURNED, "纠纷数本年数=3230"));
        assertThat(block.rows().get(0).note()).isEqualTo("1/3；含退回1份");
    }

    @Test
    void ratesArePooledOverTheUnitsThatGaveBothHalves() {
        IndicatorBlock block = block("成功率", rates());
        assertThat(block.kind()).isEqualTo(Kind.POOLED);
        TreeRow total = block.rows().get(0);
        assertThat(total.figures().get(0).value()).isEqualByComparingTo(ratio("2600", "2638"));
        assertThat(total.figures().get(1).value()).isEqualByComparingTo("2600");
        assertThat(total.figures().get(2).value()).isEqualByComparingTo("2638");
        assertThat(Bureau.shown(block.rows())).contains("2 阳西县 阳西局 0.9865 1173 1189");
    }

    @Test
    void aRateWithoutBothHalvesIsShownButStaysOutOfTheTotals() {
        IndicatorBlock block = block("成功率", rates());
        assertThat(Bureau.shown(block.rows())).contains("2 荔湾区 荔湾局 0.9994 - -");
        assertThat(block.rows()).extracting(TreeRow::note).contains("通过；只报比率", "2/3");
    }

    @Test
    void halvesWithoutAPrintedRateArePooledToo() {
        IndicatorBlock block = block(
                "成功率",
                Bureau.threeOwing(FIELDS)
                        .accepted("441721", "annual", "纠纷数本年数=4", "成功数本年数=3")
                        .accepted("431102", "annual", "纠纷数本年数=0", "成功数本年数=0"));
        assertThat(Bureau.shown(block.rows())).startsWith("0 合计 0.75 3 4").contains("2 阳西县 阳西局 - 3 4", "1 湖南省 - 0 0");
    }

    @Test
    void oneHalfAloneIsNothing() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .accepted("441721", "annual", "纠纷数本年数=4")
                .consolidation();
        assertThat(all.indicators()).extracting(IndicatorBlock::name).containsExactly("纠纷数");
    }

    @Test
    void percentagesWithoutAMethodAreNotTotalled() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .accepted("441721", "annual", "增幅本年数=77%", "满意率本年数=90%")
                .consolidation();
        assertThat(all.indicators()).hasSize(1);
        assertThat(Bureau.shown(all.indicators().get(0).rows()))
                .containsExactly("0 合计 - - -", "1 广东省 - - -", "2 阳西县 阳西局 0.77 - -");
    }

    @Test
    void amountsInAnotherUnitKeepIt() {
        IndicatorBlock block = block("补贴", Bureau.threeOwing(FIELDS).accepted("441721", "annual", "补贴本年数=5000"));
        assertThat(block.measure()).isEqualTo("元");
        assertThat(block.group()).isEqualTo("调解");
    }

    @Test
    void theColumnIsNamedWhereASectionHasSeveral() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .accepted("441721", "annual", "实有年末=57", "编制=54")
                .consolidation();
        assertThat(all.indicators()).extracting(IndicatorBlock::name).containsExactly("编制", "实有/年末");
    }

    @Test
    void monthsAreTheSectionsUnlessTheWholeYear() {
        IndicatorBlock block = block(
                "纠纷数",
                Bureau.threeOwing(FIELDS)
                        .accepted("440103", "annual", "纠纷数本年数=1", "月份统计月份=1-12月")
                        .accepted("441721", "annual", "纠纷数本年数=2", "月份统计月份=1-11月")
                        .accepted("431102", "annual", "纠纷数本年数=3"));
        assertThat(block.months()).containsExactly("全年、1-11月", "全年、1-11月", "", "1-11月", "", "");
    }

    private static Bureau rates() {
        return Bureau.threeOwing(FIELDS)
                .accepted("440103", "annual", "纠纷数本年数=3230", "成功率本年数=99.94%")
                .accepted("441721", "annual", "纠纷数本年数=1189", "成功数本年数=1173", "成功率本年数=98.65%")
                .accepted("431102", "annual", "纠纷数本年数=1449", "成功数本年数=1427", "成功率本年数=98.5%");
    }

    private static BigDecimal ratio(String numerator, String denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), FieldFigures.PRECISION);
    }

    private static IndicatorBlock block(String name, Bureau bureau) {
        return bureau.consolidation().indicators().stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
