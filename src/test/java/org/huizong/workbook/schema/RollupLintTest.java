package org.huizong.workbook.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to roll up that means nothing is told, with its sheet and row, before anything runs. */
class RollupLintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出合计 | 总和 | T104",
                "支出合计 | 时间=合计 | T130",
                "支出合计 | 地区=合计；地区=最大 | T131",
                "支出合计 | 加权平均(单位名称) | T132",
                "支出合计 | 加权平均(没有的) | T109",
                "执行率 | 比率(支出合计/支出合计) | T133",
                "执行率 | 比率(执行率/支出预算) | T133",
                "执行率 | 合计 | T134",
                "执行率 | 地区=合计 | T134",
                "等级 | 最大 | T134",
                "支出合计 | 期间=平均；地区=合计 | T135",
                "执行率 | 期间=最近；地区=比率(支出合计/支出预算) | T135",
                "支出合计 | 行=合计 | T136",
                "支出合计 | 合计(扣除支出预算) | T137",
                "得分 | 比率(支出合计/支出预算) | T109",
                "得分 | 行=加权平均(分值)；地区=最大 | T135"
            })
    void whatMeansNothingIsToldWithItsRow(String field, String rollup, String code) {
        Finding fault = TemplateReader.read(template(field, rollup).xlsx(), "sha").findings().stream()
                .findFirst()
                .orElseThrow();
        assertThat(fault.code()).isEqualTo(FindingCode.valueOf(code));
        assertThat(fault.place().shown()).startsWith("_字段!J");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出合计 | 地区=合计；期间=最近",
                "支出合计 | 期间=平均；地区=平均",
                "执行率 | 平均",
                "执行率 | 加权平均(支出预算)",
                "等级 | 计数",
                "得分 | 行=合计；地区=平均",
                "得分 | 加权平均(分值)"
            })
    void whatMeansSomethingIsTaken(String field, String rollup) {
        assertThat(TemplateReader.read(template(field, rollup).xlsx(), "sha").findings())
                .isEmpty();
    }

    /** The form of the tests with another roll-up in the row of a field. */
    private static TestBook template(String field, String rollup) {
        String fields = TestForms.FIELDS
                .lines()
                .map(line -> {
                    String[] cells = line.split("\\|", -1);
                    if (cells[2].strip().equals(field)) {
                        cells[10] = " " + rollup + " ";
                    }
                    return String.join("|", cells);
                })
                .reduce("", (all, line) -> all + line + "\n");
        return TestForms.template(fields, TestForms.RULES);
    }
}
