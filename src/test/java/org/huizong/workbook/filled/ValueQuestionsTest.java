package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueQuestionsTest {
    private static final FormTemplate FORM =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();

    @Test
    void aCleanFormRaisesNoQuestion() {
        assertThat(questions(TestForms.filled().xlsx())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | 94.00    | 94.00%   |; | 94.00 | 0.94 |; R335; D7; 94%
            | 94.00    | 94.00%   |; | 94.00 | 94 |; R334; D7; 94%
            | 60.00      |; | '600000元 |; R331; C5; 600000元 = 60万元
            | 60.00      |; | 0.09000007629394531 |; R330; C5; 0.0900000762939453
            | 60.00      |; | '陆拾 |; R335; C5; 60
            """)
    void aLibertyTakenInReadingIsAFindingAtItsCell(
            String clean, String dirty, FindingCode code, String cell, String told) {
        List<Finding> questions = questions(TestForms.filled().xlsx(clean, dirty));
        assertThat(questions).extracting(Finding::code).contains(code);
        Finding first = questions.stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow();
        assertThat(first.place().cell()).isEqualTo(cell);
        assertThat(first.message(Language.CHINESE)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            34.00      ; 340000.00 ; C6; 一个分项写成了元
            | 94.00    ; | 940000.00 ; C7; 合计写成了元
            34.00      ; 0.0034 ; C6; 一个分项小了一万倍
            """)
    void anAmountTenThousandTimesOffItsSumIsQuestioned(String clean, String dirty, String cell, String why) {
        assertThat(questions(TestForms.filled().xlsx(clean, dirty)))
                .as(why)
                .extracting(finding -> finding.code() + " " + finding.place().cell())
                .contains("R333 " + cell);
    }

    @Test
    void anAmountTenThousandTimesItsPeersIsQuestioned() {
        byte[] file = TestForms.filled().xlsx("| 100.00 | 94.00    | 94.00%   |", "| 1000000.00 | 94.00 | |");
        assertThat(questions(file))
                .extracting(finding -> finding.code() + " " + finding.place().cell())
                .containsExactly("R333 B7");
    }

    @Test
    void anHonestDifferenceIsNoMixUpOfUnits() {
        assertThat(questions(TestForms.filled().xlsx("34.00", "44.00"))).isEmpty();
    }

    @Test
    void anotherUnitOnTheSheetIsAskedAboutAndNothingIsConverted() {
        byte[] file = TestForms.filled().xlsx("| 部门收支表 | <    | <          | <        |", "| 部门收支表 | < | < | 单位：元 |");
        assertThat(questions(file)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.R332);
            assertThat(finding.place().cell()).isEqualTo("D1");
            assertThat(finding.message(Language.CHINESE) + finding.repair(Language.CHINESE))
                    .contains("单位：元", "万元", "60元 = 0.006万元");
        });
        assertThat(reading(file).declaration().value("支出合计").plain()).isEqualTo("94.00");
    }

    @ParameterizedTest
    @CsvSource({"单位：万元", "填报单位：元江县司法局", "单位：人"})
    void aLineThatNamesNoOtherUnitOfMoneyIsLeftAlone(String line) {
        byte[] file =
                TestForms.filled().xlsx("| 部门收支表 | <    | <          | <        |", "| 部门收支表 | < | < | " + line + " |");
        assertThat(questions(file)).isEmpty();
    }

    /** A header, a row's label, a block's label: what was printed, what stands there, where it is told. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | 项目       | 预算数 | 执行数   | 执行率   |; | 项目 | 预算数 | 执行数（元） | 执行率 |; C4
            | 项目       | 预算数 | 执行数   | 执行率   |; | 项目 | 预算数（元）（A） | 执行数（B）（元） | 执行率 |; B4
            | 支出合计   |; | 支出合计（千元） |; A7
            | 收支情况   |; | 收支情况（亿元） |; A3
            """)
    void anotherUnitInALabelIsAskedAboutOnceAndNothingIsConverted(String printed, String written, String cell) {
        FormReading reading = reading(TestForms.filled().xlsx(printed, written));
        assertThat(reading.findings().list()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.R341);
            assertThat(finding.place().cell()).isEqualTo(cell);
            assertThat(finding.repair(Language.CHINESE)).contains("万元（1");
        });
        assertThat(reading.declaration().value("支出合计").plain()).isEqualTo("94.00");
    }

    @Test
    void theSameUnitInALabelIsNothingToAskAbout() {
        assertThat(questions(TestForms.filled().xlsx("| 执行数   |", "| 执行数（万元） |")))
                .isEmpty();
    }

    @Test
    void controlCharactersAreTakenOutAndTold() {
        FormReading reading = reading(TestForms.filled().xlsx("办理案件数", "办理_x0000_案件_x0007_数"));
        assertThat(reading.declaration().lines("绩效指标").get(0).value("三级指标").plain())
                .isEqualTo("办理案件数");
        assertThat(reading.findings().list()).extracting(Finding::code).containsExactly(FindingCode.R343);
    }

    private static List<Finding> questions(byte[] file) {
        return reading(file).findings().list();
    }

    private static FormReading reading(byte[] file) {
        return FilledWorkbook.open(file).resembles(List.of(FORM)).orElseThrow().read();
    }
}
