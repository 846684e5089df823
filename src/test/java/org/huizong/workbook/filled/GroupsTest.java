package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.declaration.Line;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;

/** Every line of a list knows its groups, or the form is told that nobody can know. */
class GroupsTest {
    private static final FormTemplate FORM = form();

    @Test
    void aSecondLevelWithoutItsMergeInsideAFirstThatKeptItHoldsForItsLines() {
        FormReading reading = read("""
                | 产出指标 | 数量指标 | 甲 | 1次 | 1次 |
                | ^        |          | 乙 | 1次 | 1次 |
                | ^        |          | 丙 | 1次 | 1次 |
                | ^        | 质量指标 | 丁 | 1次 | 1次 |
                | ^        |          | 戊 | 1次 | 1次 |
                | 效益指标 | 社会效益指标 | 己 | 1次 | 1次 |
                """);
        assertThat(groups(reading)).containsExactly("产出 数量 甲", "产出 数量 乙", "产出 数量 丙", "产出 质量 丁", "产出 质量 戊", "效益 社会 己");
        assertThat(reading.declaration()
                        .lines("绩效指标")
                        .get(2)
                        .value("二级指标")
                        .place()
                        .cell())
                .isEqualTo("B2");
        assertThat(doubts(reading)).isEmpty();
    }

    @Test
    void aFirstLevelThatStandsLowInItsBlockHoldsForTheLinesThatTheNextLevelGivesIt() {
        FormReading reading = read("""
                |          | 数量指标 | 甲 | 1次 | 1次 |
                | 产出指标 | ^        | 乙 | 1次 | 1次 |
                |          | ^        | 丙 | 1次 | 1次 |
                |          | ^        | 丁 | 1次 | 1次 |
                |          | 质量指标 | 戊 | 1次 | 1次 |
                |          | 社会效益指标 | 己 | 1次 | 1次 |
                |          | ^        | 庚 | 1次 | 1次 |
                | 效益指标 | ^        | 辛 | 1次 | 1次 |
                """);
        assertThat(groups(reading))
                .containsExactly(
                        "产出 数量 甲", "产出 数量 乙", "产出 数量 丙", "产出 数量 丁", "产出 质量 戊", "效益 社会 己", "效益 社会 庚", "效益 社会 辛");
        assertThat(doubts(reading)).isEmpty();
    }

    @Test
    void aNameOnTheLastLineOfItsBlockIsNotTheOneAboveIts() {
        FormReading reading = read("""
                | 满意度指标 | 服务对象满意度指标 | 甲 | 1次 | 1次 |
                |          | 数量指标 | 乙 | 1次 | 1次 |
                | 产出指标 | 质量指标 | 丙 | 1次 | 1次 |
                | 效益指标 | 社会效益指标 | 丁 | 1次 | 1次 |
                """);
        assertThat(groups(reading)).containsExactly("满意 服务 甲", "产出 数量 乙", "产出 质量 丙", "效益 社会 丁");
        assertThat(doubts(reading)).isEmpty();
    }

    @Test
    void aLineThatMayHaveEitherNameIsTold() {
        FormReading reading = read("""
                | 产出指标 |          | 甲 | 1次 | 1次 |
                | ^        | 数量指标 | 乙 | 1次 | 1次 |
                | ^        |          | 丙 | 1次 | 1次 |
                | ^        | 质量指标 | 丁 | 1次 | 1次 |
                """);
        assertThat(doubts(reading)).containsExactly("B4");
    }

    @Test
    void aLineBelowAMergeThatDoesNotCoverItIsTold() {
        FormReading reading = read("""
                | 产出指标 | 数量指标 | 甲 | 1次 | 1次 |
                | ^        | ^        | 乙 | 1次 | 1次 |
                | ^        |          | 丙 | 1次 | 1次 |
                | ^        | 质量指标 | 丁 | 1次 | 1次 |
                """);
        assertThat(groups(reading)).containsExactly("产出 数量 甲", "产出 数量 乙", "产出 数量 丙", "产出 质量 丁");
        assertThat(doubts(reading)).containsExactly("B4");
    }

    @Test
    void linesAboveTheFirstNameThatBelongToNoNameStayBlankAndAreTold() {
        FormReading reading = read("""
                |          | 数量指标 | 甲 | 1次 | 1次 |
                |          | 质量指标 | 乙 | 1次 | 1次 |
                | 效益指标 | 社会效益指标 | 丙 | 1次 | 1次 |
                """);
        assertThat(groups(reading)).containsExactly(" 数量 甲", " 质量 乙", "效益 社会 丙");
        assertThat(doubts(reading)).containsExactly("A2");
    }

    @Test
    void namesOnTopOfTheirBlocksLeaveNoDoubt() {
        FormReading reading = read("""
                | 产出指标 | 数量指标 | 甲 | 1次 | 1次 |
                |          |          | 乙 | 1次 | 1次 |
                |          | 质量指标 | 丙 | 1次 | 1次 |
                | 效益指标 | 社会效益指标 | 丁 | 1次 | 1次 |
                |          |          | 戊 | 1次 | 1次 |
                """);
        assertThat(groups(reading)).containsExactly("产出 数量 甲", "产出 数量 乙", "产出 质量 丙", "效益 社会 丁", "效益 社会 戊");
        assertThat(doubts(reading)).isEmpty();
    }

    @Test
    void headersThatStandAgainInTheListAreNoLine() {
        FormReading reading = read("""
                | 产出指标 | 数量指标 | 甲 | 1次 | 1次 |
                | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
                |          |          | 乙 | 1次 | 1次 |
                | 效益指标 | 社会效益指标 | 丙 | 1次 | 1次 |
                """);
        assertThat(groups(reading)).containsExactly("产出 数量 甲", "产出 数量 乙", "效益 社会 丙");
    }

    @Test
    void theNumberOrTheBreaksInAGroupAreNoPartOfItsName() {
        FormReading reading = ShippedForm.of("项目支出绩效自评表").read("""
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
                | 一、产出⏎指标 | （1）数量指标 | 宣传场次 | ≥50场 | 52场 | 20 | 20 | |
                | 二.效益 指标 | 2、社会效益指标 | 化解率 | ≥95% | 96% | 10 | 10 | |
                """);
        assertThat(ShippedForm.column(reading, "绩效指标", "一级指标")).containsExactly("产出指标", "效益指标");
        assertThat(ShippedForm.column(reading, "绩效指标", "二级指标")).containsExactly("数量指标", "社会效益指标");
    }

    private static List<String> groups(FormReading reading) {
        return reading.declaration().lines("绩效指标").stream()
                .map(line -> start(line, "一级指标") + " " + start(line, "二级指标") + " " + start(line, "三级指标"))
                .toList();
    }

    private static String start(Line line, String name) {
        String text = line.value(name).plain();
        return text.substring(0, Math.min(2, text.length()));
    }

    private static List<String> doubts(FormReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.code() == FindingCode.R370)
                .map(Finding::place)
                .map(place -> place.cell())
                .toList();
    }

    private static FormReading read(String lines) {
        String header = "| 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |\n";
        return FilledWorkbook.open(TestBook.book().sheet("表", header + lines).xlsx())
                .resembles(List.of(FORM))
                .orElseThrow()
                .read();
    }

    private static FormTemplate form() {
        try {
            byte[] blank = Files.readAllBytes(Path.of("templates-xlsx/部门整体预算绩效目标申报表.xlsx"));
            return TemplateReader.read(blank, "").template().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
