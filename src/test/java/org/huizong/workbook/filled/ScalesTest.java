package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** 元 for 万元 in a column, in a line, or everywhere, is asked about; ordinary figures are not. */
class ScalesTest {
    private static final ShippedForm PROJECT = ShippedForm.of("项目支出绩效自评表");

    private static final String MONEY = """
            | 项目资金（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
            | ^ | 年度资金总额 | 120 | 125.5 | 118.5 | 10 | 94.42% | 9.44 |
            | ^ | 其中：当年财政拨款 | 110 | 115.5 | 108.5 | | 93.94% | |
            | ^ | 上年结转资金 | 10 | 10 | 10 | | | |
            """;

    @Test
    void ordinaryFiguresAreNotAskedAbout() {
        FormReading reading = PROJECT.read(MONEY);
        assertThat(reading.declaration().value("资金总额执行").plain()).isEqualTo("118.5");
        assertThat(asked(reading)).isEmpty();
        assertThat(asked(PROJECT.read(MONEY.replace("| 10 | 10 | 10 |", "| 10 | 10 | 0.01 |"))))
                .isEmpty();
    }

    @Test
    void aColumnInYuanBesideTheOthersIsAskedAboutAtItsTop() {
        FormReading reading = PROJECT.read(MONEY.replace("| 118.5 |", "| 1185000 |")
                .replace("| 108.5 |", "| 1085000 |")
                .replace("| 10 | 10 | 10 |", "| 10 | 10 | 100000 |"));
        assertThat(asked(reading)).containsExactly("R333 E2");
    }

    @Test
    void aWholeFormInYuanIsAskedAboutByItsTargetInWanYuan() {
        FormReading reading = PROJECT.read(MONEY.replace("120", "1200000")
                        .replace("125.5", "1255000")
                        .replace("118.5", "1185000")
                        .replace("110 ", "1100000 ")
                        .replace("115.5", "1155000")
                        .replace("108.5", "1085000")
                        .replace("| 10 | 10 | 10 |", "| 100000 | 100000 | 100000 |")
                + """
                | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | ^ | 产出指标 | 成本指标 | 项目成本 | ≤120万元 | 118.5万元 | 5 | 5 |
                """);
        assertThat(asked(reading)).containsExactly("R333 C2");
    }

    @Test
    void aWholeFormOfRoundAndEnormousAmountsIsAskedAboutOnce() {
        FormReading reading = PROJECT.read(MONEY.replace("120", "1200000")
                .replace("125.5", "1255000")
                .replace("118.5", "1185000")
                .replace("110 ", "1100000 ")
                .replace("115.5", "1155000")
                .replace("108.5", "1085000")
                .replace("| 10 | 10 | 10 |", "| 100000 | 100000 | 100000 |"));
        assertThat(asked(reading)).containsExactly("R396 D2");
    }

    @Test
    void aLineInYuanAmongLinesInWanYuanIsAskedAboutByTheirTotal() {
        FormReading reading = ShippedForm.of("部门整体支出绩效目标申报表").read("""
                | 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | < |
                | ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 |
                | ^ | 法治宣传 | 宣传 | 1200000 | 110 | 10 |
                | ^ | 人民调解 | 调解 | 155.54 | 155.54 | 0 |
                | ^ | 社区矫正 | 矫正 | 88.8 | 80 | 8.8 |
                | ^ | 金额合计 | < | 364.34 | 345.54 | 18.8 |
                """);
        assertThat(ShippedForm.column(reading, "年度主要任务", "总额")).hasSize(3);
        assertThat(asked(reading)).containsExactly("R333 D3");
    }

    @Test
    void aLineInYuanWithoutATotalIsAskedAboutByTheAmountsOfTheForm() {
        String tasks = """
                | 部门预算支出 | < | 预算金额（万元） | 收入来源 | < | 预算金额（万元） |
                | 基本支出 | < | 2089.45 | 财政拨款 | < | 3839.49 |
                | 名称 | 主要实施内容 | < | 拟投入的资金（万元） | 期望达到的目标（概述） | < |
                | 依法治区 | 普法 | < | 15 | 目标一 | < |
                | 依法行政 | 检查 | < | 608.44 | 目标二 | < |
                """;
        ShippedForm form = ShippedForm.of("部门整体预算绩效目标申报表");
        assertThat(asked(form.read(tasks))).isEmpty();
        assertThat(asked(form.read(tasks.replace("| 608.44 |", "| 6084400 |")))).containsExactly("R333 D5");
    }

    private static List<String> asked(FormReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.code() == FindingCode.R333 || finding.code() == FindingCode.R396)
                .map(finding -> finding.code() + " " + finding.place().cell())
                .toList();
    }
}
