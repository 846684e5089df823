package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huizong.rollup.LineTable.LineCell;
import org.junit.jupiter.api.Test;

class LineTablesTest {
    private static final String[] TARGET = {
        "*绩效指标/三级指标 文本 清单", "*年度重点工作任务/任务 文本 清单", "*年度重点工作任务/资金 金额 合计", "*年度重点工作任务/人数 整数 合计"
    };
    private static final String TASK = "*年度重点工作任务: 任务=普法; 资金=583.4; 人数=3";

    @Test
    void tasksComeFirstUnderTheirShortName() {
        Consolidation all = Bureau.threeOwing(TARGET)
                .accepted("440103", "annual", "*绩效指标: 三级指标=办案数", TASK)
                .consolidation();
        assertThat(all.lines()).extracting(LineTable::name).containsExactly("重点工作任务", "绩效指标明细");
        assertThat(all.lines()).extracting(LineTable::title).first().isEqualTo("年度重点工作任务（年报，2023年度）");
    }

    @Test
    void aColumnIsClosedByItsOwnMethodAlongLinesAndUnits() {
        Consolidation all = Bureau.threeOwing(
                        "*任务/资金 金额 合计 万元", "*任务/最高 小数 行=最大；地区=合计", "*任务/得分 小数 加权平均(权重)", "*任务/权重 小数 不汇总")
                .accepted("440103", "annual", "*任务: 资金=1; 最高=3; 得分=80; 权重=1", "*任务: 资金=2; 最高=5; 得分=90; 权重=3")
                .accepted("441721", "annual", "*任务: 资金=4; 最高=7; 得分=100")
                .consolidation();
        assertThat(all.lines().get(0).closings())
                .extracting(closing -> closing.method() + " " + closing.figure().value())
                .containsExactly(" null", "地区=合计；行=最大 12", "加权平均(权重) 87.5", " null");
    }

    @Test
    void listsOfOneNameAreToldApartByTheirForms() {
        Consolidation all = Bureau.threeOwing(TARGET)
                .form("self", "绩效自评表", TARGET)
                .form("target", "绩效目标申报表", TARGET)
                .owes("self", 2023, "440103")
                .owes("target", 2023, "440103")
                .owes("target", 2024, "440103")
                .accepted("440103", "self", "*绩效指标: 三级指标=a")
                .accepted("440103", "target", "*绩效指标: 三级指标=b")
                .sends("440103", "target", 2024, org.huizong.finding.Outcome.ACCEPTED, "*绩效指标: 三级指标=c")
                .consolidation();
        assertThat(all.lines())
                .extracting(LineTable::name)
                .containsExactly("绩效指标明细（自评）", "绩效指标明细（申报）", "绩效指标明细（申报）2024");
    }

    @Test
    void theLinesOfAllUnitsFollowEachOtherInTreeOrder() {
        Consolidation all = Bureau.threeOwing(TARGET)
                .accepted("431102", "annual", TASK)
                .accepted("440103", "annual", TASK, TASK, "*年度重点工作任务: 任务=; 资金=")
                .consolidation();
        assertThat(all.lines().get(0).lines())
                .extracting(LineTable.UnitLine::unit)
                .containsExactly("荔湾局", "荔湾局", "零陵局");
    }

    @Test
    void onlyAmountsAreAddedUpButEveryNumberHasItsSource() {
        Consolidation all =
                Bureau.threeOwing(TARGET).accepted("440103", "annual", TASK).consolidation();
        LineTable table = all.lines().get(0);
        assertThat(table.columns()).containsExactly("任务", "资金", "人数");
        assertThat(table.numeric()).containsExactly(false, true, false);
        assertThat(table.lines().get(0).cells())
                .containsExactly(
                        new LineCell("普法", Figure.NONE),
                        new LineCell("583.4", new Figure(new BigDecimal("583.4"), 1)),
                        new LineCell("3", new Figure(new BigDecimal("3"), 2)));
        assertThat(all.sources()).extracting(SourceRow::field).first().isEqualTo("年度重点工作任务/资金 第1行");
    }
}
