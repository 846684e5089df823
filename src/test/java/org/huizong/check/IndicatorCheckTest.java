package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.workbook.filled.TargetForms;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.schema.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorCheckTest {
    private static final FormTemplate ONE = TargetForms.form(TargetForms.oneColumn());
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.of(
            CatalogueReader.read(TestBook.book().sheet("指标", """
                    | 代码 | 名称 | 计量单位 | 方向 | 别名 | 有效起 |
                    | JZ-02 | 再犯罪率 | % | ≤ | 重新犯罪率 | |
                    | FY-01 | 法律援助案件数 | 件 | ≥ | | |
                    | RT-03 | 调解成功率 | % | ≥ | | 2024 |
                    """).xlsx()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            再犯罪率       | ≤2%   |
            再犯罪率       | ≥2%   | C440 B4
            法律援助案件数 | 9宗   |
            法律援助案件数 | ≥90%  | C441 B4
            调解成功率     | ≤2件  |
            户外广告播放数 | ≤9元  |
            """)
    void aTargetThatContradictsTheCatalogueIsToldAtItsCell(String name, String target, String findings) {
        assertThat(told(List.of("| " + name + " | " + target + " | |"))).isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void oneIndicatorByTwoNamesIsToldAtTheSecond() {
        assertThat(told(List.of("| 再犯罪率 | ≤2% | |", "| 重新犯罪率 | ≤2% | |"))).isEqualTo("C443 A5");
    }

    private static String told(List<String> lines) {
        Findings findings = IndicatorCheck.of(
                ONE, TargetForms.read(ONE, TargetForms.one(lines)).declaration(), CATALOGUE, new Period(2023));
        return String.join(
                ", ",
                findings.stream()
                        .map(finding -> finding.code() + " " + finding.place().cell())
                        .toList());
    }
}
