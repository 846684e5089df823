package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** A label typed a second time is told with the place of both. */
class RepeatedLabelsTest {
    private static final String LIST = """
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 绩效指标 | 产出指标 | 数量指标 | 宣传场次 | ≥50场 | 52场 | 50 | 50 |
            """;
    private static final String END = """
            | 绩效指标 | 自评总分 | | | | | | 90 |
            | 绩效指标 | 自评等级 | | | | | | 优 |
            """;

    @Test
    void aTotalTypedIntoASpareRowIsToldWithTheRealOne() {
        FormReading reading = ShippedForm.of("部门整体支出绩效自评表").read(LIST + """
                | 绩效指标 | 自评总分 | | | | | | 88 |
                | 绩效指标 | | | | | | | |
                """ + END);
        assertThat(ShippedForm.cells(reading, FindingCode.R374)).containsExactly("B3");
        assertThat(reading.findings().stream().filter(finding -> finding.code() == FindingCode.R374))
                .extracting(finding -> finding.detail().arguments())
                .containsExactly(List.of("自评总分", "B3", "B5"));
        assertThat(ShippedForm.column(reading, "绩效指标", "三级指标")).containsExactly("宣传场次");
    }

    @Test
    void oneTotalIsNoCauseForQuestions() {
        FormReading reading = ShippedForm.of("部门整体支出绩效自评表").read(LIST + "| 绩效指标 | | | | | | | |\n" + END);
        assertThat(ShippedForm.told(reading.declaration().value("自评总分"))).isEqualTo("90 at H4");
        assertThat(ShippedForm.cells(reading, FindingCode.R374)).isEmpty();
    }
}
