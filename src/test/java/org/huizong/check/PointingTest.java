package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cell a broken rule points to, and what it shows beside it. */
class PointingTest {
    private static final String HEADER = "| 编号 | 栏目 | 级别 | 公式 | 说明 | 修改建议 | 定位 | 缺值 | 容差 | 依据 | 适用起 | 适用止 |\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            MAX(绩效指标[得分])<=49;              绩效指标[得分]; D11; 58;        ≤ 49
            MIN(绩效指标[分值])>=45;              绩效指标[分值]; C12; 40;        ≥ 45
            50>=LARGE(绩效指标[得分],1);          '';             D11; 58;        ≤ 50
            SUM(绩效指标[分值])=90;               绩效指标[分值]; C11; 算得 100;  90
            SUM(绩效指标[得分])+3=总分+1;         总分;           B13; 算得 101;  99
            SUM(绩效指标[得分])-1=总分;           总分;           B13; 98;        97
            基本支出+项目支出+1=支出合计;         支出合计;       C7;  94.00;     95.00
            支出预算>=支出合计+10;                支出合计;       C7;  算得 100.00; ≥ 104.00
            支出合计+10<=支出预算;                支出预算;       B7;  100.00;    ≥ 104.00
            """)
    void whatIsShownBesideACellIsTheCellsOwnOrToldToBeWorkedOut(
            String formula, String target, String cell, String found, String expected) {
        Finding finding = only(FormCheck.check(
                book("| B1 | | 错误 | " + formula + " | 错。 | 改。 | " + target + " | | | | | |"),
                declared("94.00%"),
                Optional.empty()));
        assertThat(finding.place().cell()).isEqualTo(cell);
        assertThat(finding.detail()).extracting("found", "expected").containsExactly(found, expected);
    }

    @Test
    void aRateIsPointedToWhereverItStandsInTheRule() {
        for (String formula : List.of("支出合计/支出预算=执行率", "执行率=支出合计/支出预算")) {
            Finding finding = only(FormCheck.check(
                    book("| B1 | | 错误 | " + formula + " | 错。 | 改。 | | | | | | |"),
                    declared("93.00%"),
                    Optional.empty()));
            assertThat(finding.place().cell()).isEqualTo("D7");
            assertThat(finding.detail()).extracting("found", "expected").containsExactly("93.00%", "94.00%");
        }
    }

    private static Rulebook book(String rule) {
        return Rulebook.of(template(rule), new PoiFormulas());
    }

    private static FormTemplate template(String rule) {
        byte[] bytes = TestForms.template(TestForms.FIELDS, HEADER + rule).xlsx();
        return TemplateReader.read(bytes, "").template().orElseThrow();
    }

    private static Declaration declared(String rate) {
        return FilledWorkbook.open(TestForms.filled().xlsx("94.00%", rate))
                .resembles(List.of(template("")))
                .orElseThrow()
                .read()
                .declaration();
    }

    private static Finding only(Findings findings) {
        assertThat(findings).hasSize(1);
        return findings.list().get(0);
    }
}
