package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huizong.rollup.IndicatorBlock.Part;
import org.junit.jupiter.api.Test;

/** Every figure that the ledger has of the year before stands beside it, over the units that have both years. */
class GrowthTest {
    private static Bureau twoYears() {
        return Bureau.threeOwing("收支/支出 金额 合计", "业务/案件 整数 合计 件", "业务/成功 整数 合计 件", "业务/成功率 百分比 比率(成功/案件)")
                .sends("440103", "annual", 2022, org.huizong.finding.Outcome.ACCEPTED, "支出=100", "案件=50", "成功=40")
                .sends("431102", "annual", 2022, org.huizong.finding.Outcome.ACCEPTED, "支出=60", "案件=30")
                .accepted("440103", "annual", "支出=110", "案件=60", "成功=54", "成功率=90%")
                .accepted("441721", "annual", "支出=70", "案件=70", "成功=70");
    }

    private static Figure figure(String block, String row, Part part) {
        return twoYears().consolidation().indicators().stream()
                .filter(its -> its.name().equals(block))
                .flatMap(its -> its.rows().stream())
                .filter(its -> its.name().equals(row))
                .map(part::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aUnitIsComparedWithItself() {
        assertThat(figure("案件", "荔湾区", Part.BEFORE).value()).isEqualByComparingTo("50");
        assertThat(figure("案件", "荔湾区", Part.CHANGE).value()).isEqualByComparingTo("0.2");
        assertThat(figure("案件", "阳西县", Part.BEFORE)).isEqualTo(Figure.NONE);
    }

    @Test
    void aTotalComparesOnlyTheUnitsThatHaveBothYears() {
        assertThat(figure("案件", "合计", Part.VALUE).value()).isEqualByComparingTo("130");
        assertThat(figure("案件", "合计", Part.BEFORE).value()).isEqualByComparingTo("50");
        assertThat(figure("案件", "合计", Part.CHANGE).value()).isEqualByComparingTo("0.2");
    }

    @Test
    void aRateGrowsByPoints() {
        assertThat(figure("成功率", "合计", Part.BEFORE).value()).isEqualByComparingTo("0.8");
        assertThat(figure("成功率", "合计", Part.CHANGE).value()).isEqualByComparingTo("0.1");
    }

    @Test
    void amountsAreComparedBelowTheirTable() {
        Change change =
                twoYears().consolidation().money().get(0).changes().get(0).orElseThrow();
        assertThat(change.before()).isEqualByComparingTo("100");
        assertThat(change.rate()).contains(new BigDecimal("0.1"));
        assertThat(change.units()).isEqualTo(1);
    }

    @Test
    void withoutAnEarlierYearNothingIsCompared() {
        Consolidation one = Bureau.threeOwing("收支/支出 金额 合计")
                .accepted("440103", "annual", "支出=1")
                .consolidation();
        assertThat(one.money().get(0).changes()).isEmpty();
    }
}
