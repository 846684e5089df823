package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 对下转移支付 is not counted twice. */
class TransfersTest {
    private static final String[] FIELDS = {"收支/拨款 金额 合计(扣除转移) 万元", "收支/转移 金额 对下转移 万元", "收支/人员 金额 合计 万元"};

    private static Bureau bureau() {
        return new Bureau()
                .district("440100 广州市", "440103 荔湾区 440100", "440113 番禺区 440100", "440113001 市桥街 440113")
                .unit("440103 荔湾局 440103", "440113 番禺局 440113", "t1 市桥所 440113001")
                .form("budget", "预算表", FIELDS)
                .owes("budget", 2023, "440103", "440113", "t1")
                .accepted("440103", "budget", "拨款=100.00", "转移=8.00", "人员=50")
                .accepted("440113", "budget", "拨款=3839.49", "转移=49.44", "人员=20");
    }

    @Test
    void whereNoReceiverIsCountedNothingIsTakenOffAndTheNoteSaysSo() {
        MoneyTable table = bureau().consolidation().money().get(0);
        assertThat(Bureau.shown(table.rows())).startsWith("0 合计 3939.49 57.44 70");
        assertThat(table.rows().get(0).note()).isEqualTo("2/3 已报，缺：市桥所；含对下转移支付57.44（下级未报，未扣）");
    }

    @Test
    void whereAReceiverIsCountedTheGiversTransferIsTakenOffOnceInARowOfItsOwn() {
        MoneyTable table = bureau().accepted("t1", "budget", "拨款=49.44", "人员=10")
                .consolidation()
                .money()
                .get(0);
        assertThat(Bureau.shown(table.rows()))
                .containsExactly(
                        "0 合计 3939.49 8.00 80",
                        "1 广州市 3939.49 8.00 80",
                        "2 荔湾区 荔湾局 100.00 8.00 50",
                        "2 番禺区 3839.49 0.00 30",
                        "3 番禺局 番禺局 3839.49 49.44 20",
                        "3 市桥街 市桥所 49.44 - 10",
                        "3 减：对下转移支付 -49.44 -49.44 -");
        assertThat(table.rows().get(0).note()).isEqualTo("3/3 已报；已扣对下转移支付49.44；含对下转移支付8.00（下级未报，未扣）");
        assertThat(table.rows().get(6).note()).isEqualTo("番禺局付给下级，下级已列入");
    }
}
