package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huizong.finding.Outcome;
import org.huizong.registry.Assignment.Inclusion;
import org.huizong.rollup.ControlTotals.Identity;
import org.huizong.rollup.ControlTotals.Part;
import org.huizong.rollup.ControlTotals.Tie;
import org.junit.jupiter.api.Test;

/** The way from the files to the totals ties out. */
class ControlsTest {
    private final Bureau bureau = Bureau.threeOwing("收支/支出 金额 合计", "业务/调解数 整数 合计", "*任务/事项 文本 清单", "业务/备注 文本 不汇总")
            .accepted("440103", "annual", "支出=1.10", "调解数=3", "*任务: 事项=甲")
            .sends("441721", "annual", 2023, Outcome.RETURNED, "支出=2.25", "备注=无")
            .sends("431102", "annual", 2023, Outcome.UNREADABLE);

    @Test
    void everyStepIsTheSumOfItsParts() {
        for (Inclusion which : Inclusion.values()) {
            assertThat(control(bureau.only(which)).identities())
                    .hasSize(5)
                    .allSatisfy(step -> assertThat(sum(step)).as(step.name()).isEqualTo(step.whole()));
        }
    }

    @Test
    void aFormThatDoesNotCountIsNamed() {
        Identity forms = control(bureau.only(Inclusion.ACCEPTED)).identities().get(1);
        assertThat(forms.parts()).contains(new Part("计入汇总", 1), new Part("退回，未计入", 1), new Part("无法读取", 1));
    }

    @Test
    void aFormThatNobodyAskedForIsNamed() {
        Identity forms = control(bureau.sends("440103", "annual", 2020, Outcome.ACCEPTED, "支出=9"))
                .identities()
                .get(1);
        assertThat(forms.parts()).contains(new Part("不在应报的表和期间之内", 1));
    }

    @Test
    void filesThatNobodyHadAUseForAndFormsThatAnotherReplacesAreCounted() {
        List<Identity> identities = bureau.consolidation(new Received(7, 3, 1, Map.of()))
                .closing()
                .control()
                .identities();
        Identity files = identities.get(0);
        assertThat(files.whole()).isEqualTo(7);
        assertThat(files.parts()).contains(new Part("忽略（重复或不是报表的文件）", 3), new Part("已被同一单位的另一份替换", 1));
        assertThat(files.parts().stream().mapToLong(Part::count).sum()).isEqualTo(7);
        Identity forms = identities.get(1);
        assertThat(forms.parts()).contains(new Part("同一单位同一张表另有一份", 1));
        assertThat(forms.parts().stream().mapToLong(Part::count).sum()).isEqualTo(forms.whole());
    }

    @Test
    void everyColumnIsAddedUpOverTheSubmissions() {
        List<Tie> ties = control(bureau.only(Inclusion.READ)).ties();
        assertThat(ties.get(0).origin()).isEqualTo(new Origin.Amount(0, 0));
        assertThat(ties.get(0).sum()).isEqualByComparingTo("3.35");
        assertThat(ties.get(0).count()).isEqualTo(2);
        assertThat(ties.get(1).origin()).isEqualTo(new Origin.Indicator(0));
        assertThat(ties.get(1).sum()).isEqualByComparingTo("3");
    }

    private static long sum(Identity identity) {
        return identity.parts().stream().mapToLong(Part::count).sum();
    }

    private static ControlTotals control(Bureau bureau) {
        return bureau.consolidation().closing().control();
    }
}
