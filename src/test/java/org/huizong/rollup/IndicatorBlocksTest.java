package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huizong.finding.Outcome;
import org.huizong.rollup.IndicatorBlock.Kind;
import org.huizong.rollup.IndicatorBlock.Part;
import org.junit.jupiter.api.Test;

class IndicatorBlocksTest {
    private static final String[] FIELDS = {
        "调解/月份×统计月份 月份 不汇总",
        "调解/纠纷数×本年数 整数 合计 件",
        "调解/成功数×本年数 整数 合计 件",
        "调解/成功率×本年数 百分比 比率(成功数本年数/纠纷数本年数) %",
        "调解/补贴×本年数 金额 合计 元",
        "调解/增幅×本年数 百分比 平均 %",
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
        assertThat(block.rows().get(0).note()).isEqualTo("2/3 已报，缺：零陵局");
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
                .containsExactly("0 合计 2/4 已报，缺：番禺局、零陵局", "1 广东省 2/3", "2 广州市 1/2", "3 荔湾区 通过", "2 阳西县 通过");
    }

    @Test
    void aTotalSaysHowManyReturnedFormsItHolds() {
        IndicatorBlock block = block(
                "纠纷数", Bureau.threeOwing(FIELDS).sends("440103", "annual", 2023, Outcome.RETURNED, "纠纷数本年数=3230"));
        assertThat(block.rows().get(0).note()).isEqualTo("1/3 已报，缺：阳西局、零陵局；含退回1份");
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
        assertThat(block.rows()).extracting(TreeRow::note).contains("通过；未报分子，已推算", "2/3 已报，缺：荔湾局（未报分子，已推算）");
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
    void ratesTypedWithoutTheirHalvesAreAveragedAsAHintOnlyOrNotAtAll() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .accepted("441721", "annual", "增幅本年数=77%", "满意率本年数=90%")
                .accepted("440103", "annual", "增幅本年数=-1%", "满意率本年数=91%")
                .consolidation();
        assertThat(all.indicators()).hasSize(1);
        assertThat(all.indicators().get(0).kind()).isEqualTo(Kind.ADVISORY);
        assertThat(all.indicators().get(0).kind().word()).isEqualTo("简单平均，仅供参考");
        assertThat(Bureau.shown(all.indicators().get(0).rows()))
                .containsExactly("0 合计 0.38 - -", "1 广东省 0.38 - -", "2 荔湾区 荔湾局 -0.01 - -", "2 阳西县 阳西局 0.77 - -");
    }

    @Test
    void aNumeratorThatWasNotPrintedIsDerivedBesideAndChangesNoTotal() {
        IndicatorBlock block = block("成功率", rates());
        assertThat(block.rows())
                .filteredOn(row -> row.unit().equals("荔湾局"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(part(row, Part.NUMERATOR)).isNull();
                    assertThat(part(row, Part.DERIVED_NUMERATOR)).isEqualByComparingTo("3228");
                    assertThat(part(row, Part.DERIVED_DENOMINATOR)).isEqualByComparingTo("3230");
                });
        TreeRow total = block.rows().get(0);
        assertThat(part(total, Part.VALUE)).isEqualByComparingTo(ratio("2600", "2638"));
        assertThat(part(total, Part.WITH_DERIVED)).isEqualByComparingTo(ratio("5828", "5868"));
        assertThat(part(total, Part.SIMPLE_AVERAGE)).isEqualByComparingTo(ratio("2.9709", "3"));
    }

    @Test
    void aDerivedNumeratorIsMarkedWhereItComesFrom() {
        assertThat(rates().consolidation().sources())
                .filteredOn(SourceRow::derived)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.field()).isEqualTo("调解/成功数/本年数（推算：99.94%×3230）");
                    assertThat(row.value()).isEqualByComparingTo("3228");
                    assertThat(row.place().cell()).isEqualTo("B2");
                });
    }

    @Test
    void everyMethodMakesItsOwnTotal() {
        Bureau bureau = Bureau.threeOwing(
                        "甲/最大 小数 最大",
                        "甲/最小 小数 最小",
                        "甲/最近 小数 最近",
                        "甲/平均 小数 平均",
                        "甲/计数 小数 计数",
                        "甲/加权 小数 加权平均(人数)",
                        "甲/人数 整数 不汇总")
                .accepted("440103", "annual", "最大=1", "最小=1", "最近=1", "平均=1", "计数=1", "加权=1", "人数=3")
                .accepted("441721", "annual", "最大=9", "最小=9", "最近=9", "平均=9", "计数=9", "加权=9", "人数=1")
                .accepted("431102", "annual", "最大=5", "最小=5", "最近=5", "平均=5", "计数=5", "加权=5");
        assertThat(bureau.consolidation().indicators())
                .extracting(block -> block.name() + " " + block.kind() + " "
                        + Bureau.shown(block.rows()).get(0))
                .containsExactly(
                        "最大 MAX 0 合计 9 - -",
                        "最小 MIN 0 合计 1 - -",
                        "最近 LAST 0 合计 5 - -",
                        "平均 AVERAGE 0 合计 5 - -",
                        "计数 COUNT 0 合计 3 - -",
                        "加权 WEIGHTED 0 合计 3 12 4");
    }

    @Test
    void severalPeriodsOfAUnitBecomeOneAsTheTemplateSays() {
        Bureau bureau = Bureau.threeOwing("甲/收案 整数 地区=合计；期间=合计", "甲/在册 整数 地区=合计；期间=最近", "甲/编制 整数 合计")
                .owes("annual", 2022, "440103", "441721")
                .sends("440103", "annual", 2022, Outcome.ACCEPTED, "收案=10", "在册=7", "编制=3")
                .accepted("440103", "annual", "收案=20", "在册=5", "编制=3")
                .sends("441721", "annual", 2022, Outcome.ACCEPTED, "收案=1", "在册=2")
                .accepted("441721", "annual", "收案=4");
        assertThat(bureau.consolidation().indicators())
                .filteredOn(block -> block.name().contains("至"))
                .extracting(block -> block.name() + Bureau.shown(block.rows()) + block.months())
                .containsExactly(
                        "收案（2022年度至2023年度，期间合计）[0 合计 35 - -, 1 广东省 35 - -, 2 荔湾区 荔湾局 30 - -, 2 阳西县 阳西局 5 - -][, , , ]",
                        "在册（2022年度至2023年度，期间最近）[0 合计 7 - -, 1 广东省 7 - -, 2 荔湾区 荔湾局 5 - -, 2 阳西县 阳西局 2 - -][, , , 2022年度]");
    }

    private static BigDecimal part(TreeRow row, Part part) {
        return row.figures().get(part.at()).value();
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
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), Subtotal.PRECISION);
    }

    private static IndicatorBlock block(String name, Bureau bureau) {
        return bureau.consolidation().indicators().stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
