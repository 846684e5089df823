package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.junit.jupiter.api.Test;

/** What stands in one cell for several lines, or on one line for a part of another, counts once. */
class ListCellsTest {
    private static final ShippedForm TASKS = ShippedForm.of("部门整体预算绩效目标申报表");
    private static final ShippedForm SCORES = ShippedForm.of("项目支出绩效自评表");

    @Test
    void anAmountMergedOverTwoLinesCountsForTheFirst() {
        FormReading reading = TASKS.read("""
                | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
                | 依法治区 | 普法 | 54 | 目标一 |
                | 依法行政 | 检查 | ^ | 目标二 |
                | 执法改革 | 公示 | 5 | 目标三 |
                """);
        assertThat(ShippedForm.column(reading, "年度重点工作任务", "拟投入的资金")).containsExactly("54", "", "5");
        assertThat(ShippedForm.cells(reading, FindingCode.R395)).containsExactly("C3");
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.R395)
                        .map(finding -> finding.message(Language.CHINESE)))
                .containsExactly("“拟投入的资金”的单元格 C2:C3 合并了 2 行，只算作第 2 行的，下面几行的“拟投入的资金”没有读取。");
    }

    @Test
    void oneMergeOverThreeLinesIsToldOnce() {
        FormReading reading = SCORES.read("""
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
                | 产出指标 | 数量指标 | 宣传场次 | ≥50场 | 52场 | 30 | 30 | 原因共用 |
                | ^ | ^ | 调解件数 | ^ | 210件 | ^ | 15 | ^ |
                | ^ | ^ | 矫正人数 | ≥10人 | 12人 | ^ | 15 | ^ |
                """);
        assertThat(ShippedForm.column(reading, "绩效指标", "分值")).containsExactly("30", "", "");
        assertThat(ShippedForm.column(reading, "绩效指标", "年度指标值")).containsExactly("≥50场", "", "≥10人");
        assertThat(ShippedForm.column(reading, "绩效指标", "偏差原因")).containsOnly("原因共用");
        assertThat(ShippedForm.column(reading, "绩效指标", "一级指标")).containsOnly("产出指标");
        assertThat(ShippedForm.cells(reading, FindingCode.R395)).containsExactly("D3", "F3");
    }

    @Test
    void aLineWhoseCellsAreAllMergedDownIsOneLine() {
        FormReading reading = TASKS.read("""
                | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
                | 依法治区 | 普法 | 54 | 目标一 |
                | ^ | ^ | ^ | ^ |
                | 执法改革 | 公示 | 5 | 目标三 |
                """);
        assertThat(ShippedForm.column(reading, "年度重点工作任务", "拟投入的资金")).containsExactly("54", "5");
        assertThat(ShippedForm.cells(reading, FindingCode.R395)).isEmpty();
    }

    @Test
    void aLineThatSaysAmongThemIsAPartOfTheLineAbove() {
        FormReading reading = TASKS.read("""
                | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
                | 依法治区 | 普法 | 54 | 目标一 |
                | 其中：下乡 | 普法 | 20 | |
                | 其中： | | | |
                | 执法改革 | 公示 | 5 | 目标三 |
                """);
        assertThat(ShippedForm.column(reading, "年度重点工作任务", "任务名称")).containsExactly("依法治区", "执法改革");
        assertThat(ShippedForm.cells(reading, FindingCode.R398)).containsExactly("A3");
    }

    @Test
    void anIndicatorThatSaysAmongThemIsALineOfItsOwn() {
        FormReading reading = SCORES.read("""
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
                | 产出指标 | 数量指标 | 宣传场次 | ≥50场 | 52场 | 20 | 20 | |
                | ^ | ^ | 其中：下乡场次 | ≥20场 | 21场 | 10 | 10 | |
                """);
        assertThat(ShippedForm.column(reading, "绩效指标", "三级指标")).containsExactly("宣传场次", "其中：下乡场次");
        assertThat(ShippedForm.cells(reading, FindingCode.R398)).isEmpty();
    }

    @Test
    void aBlockWhoseLabelSaysAmongThemHasLines() {
        FormReading reading = TASKS.read("""
                | 其中： | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
                | 其中：甲 | 依法治区 | 普法 | 54 | 目标一 |
                | 其中：甲 | 执法改革 | 公示 | 5 | 目标三 |
                """);
        assertThat(ShippedForm.column(reading, "年度重点工作任务", "任务名称")).containsExactly("依法治区", "执法改革");
    }

    @Test
    void aLineBelowANoteThatHasItsNameOnlyIsTold() {
        FormReading reading = TASKS.read("""
                | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
                | 依法治区 | 普法 | 54 | 目标一 |
                | 注：金额为预算数 | | | |
                | 2、单位为万元 | | | |
                | 执法改革 | | | |
                | 2024年5月6日 | | | |
                """);
        assertThat(ShippedForm.column(reading, "年度重点工作任务", "任务名称")).containsExactly("依法治区");
        assertThat(ShippedForm.cells(reading, FindingCode.R399)).containsExactly("A5");
    }

    @Test
    void aLineBelowTheTotalIsTold() {
        FormReading reading = TASKS.read("""
                | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
                | 依法治区 | 普法 | 54 | 目标一 |
                | 合计 | | 54 | |
                | 执法改革 | 公示 | 5 | 目标三 |
                | 填报人 | 张三 | 联系电话 | 1 |
                """);
        assertThat(ShippedForm.column(reading, "年度重点工作任务", "任务名称")).containsExactly("依法治区");
        assertThat(ShippedForm.cells(reading, FindingCode.R399)).containsExactly("A4");
    }

    @Test
    void aListThatMustHaveLinesIsToldWhenItHasNone() {
        FormReading reading = ShippedForm.of("部门决算公开主要数据表").read("""
                | 支出（按功能分类） | 行次 | 支出决算数 |
                | | | |
                | 本年支出合计 | | 120 |
                """);
        assertThat(reading.declaration().lines("支出功能分类")).isEmpty();
        assertThat(ShippedForm.cells(reading, FindingCode.R381)).containsExactly("A1");
    }

    @Test
    void aListThatMayBeEmptyIsNot() {
        FormReading reading = TASKS.read("""
                | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
                | | | | |
                | | | | |
                """);
        assertThat(reading.declaration().lines("年度重点工作任务")).isEmpty();
        assertThat(ShippedForm.cells(reading, FindingCode.R381)).isEmpty();
    }
}
