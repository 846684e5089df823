package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huizong.registry.AmountUnit;
import org.huizong.rollup.ControlTotals.Adjusted;
import org.junit.jupiter.api.Test;

/** What a report prints of amounts when the job names a coarser unit of account. */
class PrintedAmountsTest {
    private static final AmountUnit YI = new AmountUnit("亿元", 0);
    private static final AmountUnit MILLIONS = new AmountUnit("百万元", 1);

    private static Bureau sent() {
        return Bureau.threeOwing("收支/支出 金额 合计", "收支/补贴 金额 合计 元", "收支/人数 整数 合计 人")
                .accepted("440103", "annual", "支出=14000.00", "补贴=140000000", "人数=3")
                .accepted("441721", "annual", "支出=14000.00", "补贴=140000000", "人数=4")
                .accepted("431102", "annual", "支出=13000.00", "补贴=130000000", "人数=5")
                .figure("annual", "支出", "")
                .chart("annual", "支出");
    }

    @Test
    void printedPartsAddUpToThePrintedTotal() {
        Consolidation printed = PrintedAmounts.of(sent().consolidation(), YI);
        MoneyTable table = printed.money().get(0);
        assertThat(table.unitOfAccount()).isEqualTo("亿元");
        assertThat(Bureau.shown(table.rows()))
                .containsExactly(
                        "0 合计 4",
                        "1 广东省 3",
                        "2 广州市 2",
                        "3 荔湾区 荔湾局 2",
                        "2 阳江市 1",
                        "3 阳西县 阳西局 1",
                        "1 湖南省 1",
                        "2 永州市 1",
                        "3 零陵区 零陵局 1");
    }

    @Test
    void everyAdjustedAmountIsListedWithWhatItIs() {
        Consolidation printed = PrintedAmounts.of(sent().consolidation(), YI);
        ControlTotals.Rounding rounding = printed.closing().control().rounding().orElseThrow();
        assertThat(rounding.tails())
                .filteredOn(tail -> tail.origin() instanceof Origin.Amount)
                .extracting(PrintedAmountsTest::told)
                .containsExactly("收支/支出 广州市  1.40000000 1 2", "收支/支出 荔湾区 荔湾局 1.40000000 1 2");
    }

    private static String told(Adjusted its) {
        Tail tail = its.tail();
        return its.column() + " " + its.district() + " " + its.unit() + " "
                + tail.exact().setScale(8) + " " + tail.rounded() + " " + tail.printed();
    }

    @Test
    void amountsInAnUnitOfTheirOwnArePrintedInTheSame() {
        IndicatorBlock subsidies =
                PrintedAmounts.of(sent().consolidation(), YI).indicators().get(0);
        assertThat(subsidies.measure()).isEqualTo("亿元");
        assertThat(subsidies.rows().get(0).figures().get(0).value()).isEqualTo(new BigDecimal("4"));
    }

    @Test
    void whatIsNoAmountStaysAsItIs() {
        Consolidation exact = sent().consolidation();
        Consolidation printed = PrintedAmounts.of(exact, YI);
        assertThat(printed.indicators().get(1)).isEqualTo(exact.indicators().get(1));
        assertThat(printed.sources()).isEqualTo(exact.sources());
        assertThat(printed.closing().control().identities())
                .isEqualTo(exact.closing().control().identities());
    }

    @Test
    void keyFiguresAndBarsAreThePrintedOnes() {
        Consolidation printed = PrintedAmounts.of(sent().consolidation(), MILLIONS);
        assertThat(printed.figures().get(0).value()).isEqualTo(new BigDecimal("410.0"));
        assertThat(printed.figures().get(0).measure()).isEqualTo("百万元");
        assertThat(printed.charts().get(0).shown()).isEqualTo("支出（百万元）");
        assertThat(printed.charts().get(0).bars())
                .extracting(bar -> bar.figure().value())
                .containsExactly(new BigDecimal("140.0"), new BigDecimal("140.0"), new BigDecimal("130.0"));
    }

    @Test
    void theTiesAreInThePrintedUnitAndExact() {
        Consolidation printed = PrintedAmounts.of(sent().consolidation(), YI);
        ControlTotals.Tie spent = printed.closing().control().ties().get(0);
        assertThat(spent.measure()).isEqualTo("亿元");
        assertThat(spent.sum()).isEqualByComparingTo("4.1");
    }

    @Test
    void theWayToTheSourceStays() {
        Consolidation exact = sent().consolidation();
        Consolidation printed = PrintedAmounts.of(exact, YI);
        assertThat(printed.money().get(0).rows())
                .extracting(row -> row.figures().get(0).source())
                .isEqualTo(exact.money().get(0).rows().stream()
                        .map(row -> row.figures().get(0).source())
                        .toList());
    }

    @Test
    void sumsThatARuleSaysOnlyWhereBothSidesAreGivenAreKept() {
        Bureau bureau = Bureau.threeOwing("收支/支出 金额 合计", "收支/基本 金额 合计", "收支/项目 金额 合计")
                .rule("annual", "支出=IF(OR(支出=0,SUM(基本,项目)=0),支出,基本+项目)")
                .accepted("440103", "annual", "支出=28000", "基本=14000", "项目=14000");
        MoneyTable table = PrintedAmounts.of(bureau.consolidation(), YI).money().get(0);
        assertThat(Bureau.shown(table.rows()).get(0)).isEqualTo("0 合计 3 2 1");
    }
}
