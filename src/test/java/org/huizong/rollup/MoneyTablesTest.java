package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.finding.Outcome;
import org.huizong.registry.Assignment.Inclusion;
import org.huizong.rollup.MoneyTable.Column;
import org.junit.jupiter.api.Test;

class MoneyTablesTest {
    private static final String[] FIELDS = {"收支/支出×预算 金额 合计", "收支/支出×执行 金额 合计 万元", "收支/补贴 金额 合计 元", "收支/备注 文本 不汇总"};

    @Test
    void everyTotalIsTheSumOfTheRowsBelowIt() {
        MoneyTable table = money(Bureau.threeOwing(FIELDS)
                .accepted("440103", "annual", "支出执行=6928.97")
                .accepted("441721", "annual", "支出执行=2873.38")
                .accepted("431102", "annual", "支出执行=1839.74"));
        assertThat(Bureau.shown(table.rows()))
                .containsExactly(
                        "0 合计 11642.09",
                        "1 广东省 9802.35",
                        "2 广州市 6928.97",
                        "3 荔湾区 荔湾局 6928.97",
                        "2 阳江市 2873.38",
                        "3 阳西县 阳西局 2873.38",
                        "1 湖南省 1839.74",
                        "2 永州市 1839.74",
                        "3 零陵区 零陵局 1839.74");
    }

    @Test
    void columnsNobodyFilledAndAmountsInAnotherUnitAreLeftOut() {
        MoneyTable table =
                money(Bureau.threeOwing(FIELDS).accepted("440103", "annual", "支出预算=", "支出执行=1.00", "补贴=500"));
        assertThat(table.title()).isEqualTo("年报（2023年度）");
        assertThat(table.unitOfAccount()).isEqualTo("万元");
        assertThat(table.columns()).containsExactly(new Column("收支", "支出", "执行"));
        assertThat(table.owing()).isEqualTo(3);
    }

    @Test
    void aTotalOfBlanksIsBlankAndNotZero() {
        MoneyTable table = money(Bureau.threeOwing(FIELDS)
                .accepted("440103", "annual", "支出预算=0.00", "支出执行=1.00")
                .accepted("441721", "annual", "支出预算=", "支出执行=2.00"));
        assertThat(Bureau.shown(table.rows())).contains("2 阳江市 - 2.00", "2 广州市 0.00 1.00", "0 合计 0.00 3.00");
    }

    @Test
    void districtsWithoutAContributionHaveNoRowButAreNamedAsMissing() {
        MoneyTable table = money(Bureau.threeOwing(FIELDS).accepted("440103", "annual", "支出执行=1.00"));
        assertThat(table.rows()).extracting(TreeRow::name).containsExactly("合计", "广东省", "广州市", "荔湾区");
        assertThat(table.rows())
                .extracting(TreeRow::note)
                .containsExactly("1/3 已报，缺：阳西局、零陵局", "1/2 已报，缺：阳西局", "1/1 已报", "通过");
    }

    @Test
    void whereDistrictsHaveSeveralUnitsTheIncompleteOnesAreNamed() {
        Bureau bureau = Bureau.threeOwing(FIELDS)
                .unit("441701 江城局 441721", "441702 阳东局 441721", "441703 阳春局 441721")
                .owes("annual", 2023, "441701", "441702", "441703")
                .accepted("440103", "annual", "支出执行=1.00");
        assertThat(money(bureau).rows().get(0).note()).isEqualTo("1/3 区报齐，缺：阳西县4家、零陵区1家；1/6 单位");
        assertThat(money(bureau).rows().get(1).note()).isEqualTo("1/2 区报齐，缺：阳西县4家；1/5 单位");
    }

    @Test
    void severalUnitsOfADistrictStandOneLevelBelowIt() {
        MoneyTable table = money(Bureau.threeOwing(FIELDS)
                .unit("441722 阳西院 441721")
                .owes("annual", 2023, "441722")
                .accepted("441721", "annual", "支出执行=1.00")
                .accepted("441722", "annual", "支出执行=2.00"));
        assertThat(Bureau.shown(table.rows())).containsSequence("3 阳西县 3.00", "4 阳西局 阳西局 1.00", "4 阳西院 阳西院 2.00");
    }

    @Test
    void aUnitOfADistrictWithDistrictsBelowStandsBesideThem() {
        MoneyTable table = money(Bureau.threeOwing(FIELDS)
                .unit("441700 阳江局 441700")
                .accepted("441700", "annual", "支出执行=5.00")
                .accepted("441721", "annual", "支出执行=1.00"));
        assertThat(Bureau.shown(table.rows())).containsSequence("2 阳江市 6.00", "3 阳江局 阳江局 5.00", "3 阳西县 阳西局 1.00");
    }

    @Test
    void returnedFormsAreMarkedAndCounted() {
        MoneyTable table = money(Bureau.threeOwing(FIELDS)
                .sends("440103", "annual", 2023, Outcome.RETURNED, "支出执行=1.00")
                .accepted("441721", "annual", "支出执行=2.00"));
        assertThat(table.rows().get(0).note()).isEqualTo("2/3 已报，缺：零陵局；含退回1份");
        assertThat(table.rows().get(3).note()).isEqualTo("退回");
        assertThat(table.rows()).extracting(TreeRow::returned).containsExactly(false, false, false, true, false, false);
    }

    @Test
    void returnedFormsStayOutWhenOnlyAcceptedOnesAreAskedFor() {
        MoneyTable table = money(Bureau.threeOwing(FIELDS)
                .only(Inclusion.ACCEPTED)
                .sends("440103", "annual", 2023, Outcome.RETURNED, "支出执行=1.00")
                .sends("431102", "annual", 2023, Outcome.UNREADABLE)
                .sends("441721", "annual", 2023, Outcome.WARNED, "支出执行=2.00"));
        assertThat(Bureau.shown(table.rows())).first().isEqualTo("0 合计 2.00");
        assertThat(table.rows().get(0).note()).isEqualTo("1/3 已报，缺：荔湾局（退回）、零陵局（无法读取）");
        assertThat(table.rows().get(3).note()).isEqualTo("有提示");
    }

    @Test
    void periodsAreNeverAddedUp() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .owes("annual", 2024, "440103")
                .accepted("440103", "annual", "支出执行=1.00")
                .sends("440103", "annual", 2024, Outcome.ACCEPTED, "支出执行=2.00")
                .sends("440103", "annual", 2022, Outcome.ACCEPTED, "支出执行=4.00")
                .consolidation();
        assertThat(all.money()).extracting(MoneyTable::title).containsExactly("年报（2023年度）", "年报（2024年度）");
        assertThat(Bureau.shown(all.money().get(1).rows())).first().isEqualTo("0 合计 2.00");
    }

    @Test
    void aFormNobodySentHasNoTable() {
        assertThat(Bureau.threeOwing(FIELDS).consolidation().money()).isEmpty();
    }

    private static MoneyTable money(Bureau bureau) {
        return bureau.consolidation().money().get(0);
    }
}
