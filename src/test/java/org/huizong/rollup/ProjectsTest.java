package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.huizong.finding.Outcome;
import org.junit.jupiter.api.Test;

/** Units that fill in one form for each project: each counts, and a unit is the sum of its projects. */
class ProjectsTest {
    private final Bureau bureau = Bureau.three()
            .form("project", "项目自评表", "资金/支出 金额 合计 万元", "资金/预算 金额 合计 万元", "资金/执行率 百分比 比率(支出/预算)", "*指标/名称 文本 清单")
            .owes("project", 2023, "440103", "441721")
            .sendsFor("援助", "440103", "project", Outcome.ACCEPTED, "支出=10", "预算=20", "执行率=50%", "*指标: 名称=案件数")
            .sendsFor("调解", "440103", "project", Outcome.RETURNED, "支出=5", "预算=30", "执行率=16.67%")
            .sendsFor("普法", "441721", "project", Outcome.ACCEPTED, "支出=2", "预算=2", "执行率=100%");

    @Test
    void aUnitIsTheSumOfItsProjectsEachInARowOfItsOwn() {
        assertThat(Bureau.shown(bureau.consolidation().money().get(0).rows()))
                .containsExactly(
                        "0 合计 17 52",
                        "1 广东省 17 52",
                        "2 广州市 15 50",
                        "3 荔湾区 15 50",
                        "4 荔湾局：援助 荔湾局 10 20",
                        "4 荔湾局：调解 荔湾局 5 30",
                        "2 阳江市 2 2",
                        "3 阳西县 阳西局 2 2");
    }

    @Test
    void aUnitAmongOthersHasARowAboveItsProjects() {
        bureau.unit("440199 荔湾所 440103").owes("project", 2023, "440199");
        TreeRow whole = bureau.consolidation().money().get(0).rows().stream()
                .filter(TreeRow::whole)
                .findFirst()
                .orElseThrow();
        assertThat(whole.name()).isEqualTo("荔湾局");
        assertThat(whole.note()).isEqualTo("2项；含退回1份");
        assertThat(whole.figures())
                .extracting(Figure::value)
                .extracting(String::valueOf)
                .containsExactly("15", "50");
    }

    @Test
    void aRateOfAUnitIsPooledOverItsProjects() {
        bureau.unit("440199 荔湾所 440103").owes("project", 2023, "440199");
        TreeRow whole = bureau.consolidation().indicators().get(0).rows().stream()
                .filter(TreeRow::whole)
                .findFirst()
                .orElseThrow();
        assertThat(IndicatorBlock.Part.VALUE.of(whole).value()).isEqualByComparingTo("0.3");
    }

    @Test
    void aUnitHasReportedWithOneProjectUnlessTheRegistryNamesThem() {
        assertThat(note()).startsWith("2/2 已报");
        bureau.owesProjects("project", 2023, "440103", "援助", "调解", "社区矫正");
        assertThat(note()).startsWith("1/2 已报，缺：荔湾局（缺1项）");
    }

    private String note() {
        return bureau.consolidation().money().get(0).rows().get(0).note();
    }

    @Test
    void theListOfWhatIsMissingNamesTheProject() {
        bureau.owesProjects("project", 2023, "440103", "援助", "社区矫正");
        assertThat(bureau.consolidation().closing().unsent())
                .extracting(UnsentRow::unit, UnsentRow::state)
                .containsExactly(tuple("荔湾局：社区矫正", UnsentRow.State.MISSING), tuple("荔湾局：调解", UnsentRow.State.RETURNED));
    }

    @Test
    void theMatrixShowsTheWorstStateAndHowManyProjectsCame() {
        assertThat(bureau.consolidation().standings().rows())
                .extracting(row -> row.shown(0))
                .containsExactly("退回 2项", "通过 1项", "不要求");
    }

    @Test
    void linesSourcesAndControlsTellTheProjectsApart() {
        Consolidation all = bureau.consolidation();
        assertThat(all.lines().get(0).lines()).extracting("unit").containsExactly("荔湾局：援助");
        assertThat(all.sources()).extracting(SourceRow::unit).contains("荔湾局：援助", "荔湾局：调解", "阳西局：普法");
        assertThat(all.closing().control().identities())
                .allSatisfy(identity -> assertThat(identity.whole())
                        .isEqualTo(identity.parts().stream()
                                .mapToLong(ControlTotals.Part::count)
                                .sum()));
    }
}
