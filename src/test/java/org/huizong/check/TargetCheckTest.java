package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Severity;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.TargetForms;
import org.huizong.workbook.formula.PoiFormulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCheckTest {
    private static final FormTemplate ONE = TargetForms.form(TargetForms.oneColumn());
    private static final FormTemplate THREE = TargetForms.form(TargetForms.threeColumns());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ≧95百分比   | 96   | R350 警告 B4
            >92%        | 96   | R351 提示 B4
            5次         | 5    | R352 提示 B4
            ≥220        | 230  |
            》 亩       |      | R354 警告 B4, R350 警告 B4
            3/5         | 4/5  | R358 警告 B4
            60%-45%     | 50%  | R363 错误 B4
            ≤30万元     | 完成 | R365 错误 C4
            显著提高    | 达成 |
            显著提高    | 95   | R365 错误 C4
            ≥5次        | 100% | R367 警告 C4
            ≥90%        | 0.95 | R368 警告 C4
            无          | 无   |
            """)
    void whatATargetLeavesOpenIsToldAtItsCell(String target, String actual, String findings) {
        String cell = actual == null ? "" : "'" + actual;
        byte[] file = TargetForms.one(List.of("| 办结 | '" + target + " | " + cell + " |"));
        assertThat(told(check(ONE, file))).isEqualTo(findings == null ? "" : findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | 办结率 | ≥ | 90 | % | 95 |;
            | 办结率 | 1 | 90 | % | 95% |;
            | 办结率 | '= | 100 | % | |;
            | 成本 | ≤ | 30 | 万元 | 28.5 |;
            | 成本 | ≤ | 30 | 万元 | 完成 |; R365 错误 E4
            | 效果 | 定性 | 优 | | 达成 |;
            | 办结率 | ≥ | '≤5% | % | |; R362 警告 C4
            | 办结率 | ≥ | '5次 | % | |; R362 警告 C4
            | 办结率 | 越多越好 | 90 | % | |; R360 提示 C4, R366 警告 B4
            | 办件 | ≥ | 5 | | |; R353 警告 C4
            | 办件 | ≥ | | 件 | |; R354 警告 C4
            | 办结率 | ≥ | 0.95 | % | |; R368 警告 C4
            | 办结率 | ≥ | 95% | % | 96.0% |;
            """)
    void threeColumnsAreTakenTogether(String line, String findings) {
        assertThat(told(check(THREE, TargetForms.three(List.of(line))))).isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void theSentencesNameTheWholeWritingAndTheOperator() {
        Finding finding = check(THREE, TargetForms.three(List.of("| 办结率 | 越多越好 | 90 | % | |"))).stream()
                .filter(each -> each.code() == FindingCode.R366)
                .findFirst()
                .orElseThrow();
        assertThat(finding.message(Language.CHINESE)).isEqualTo("不认识的计算符号“越多越好”，指标值“越多越好 90 %”按原文保留，不作数值比较。");
        assertThat(finding.detail().found()).isEqualTo("越多越好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"指标性质", "指标值", "度量单位", "完成值"})
    void anErrorCellIsToldAsSuchAndAsNothingElse(String column) {
        Declaration declaration = TargetForms.read(THREE, TargetForms.three(List.of("| 办结率 | ≥ | 90 | % | 完成 |")))
                .declaration();
        Line line = declaration.lines("绩效指标").get(0);
        Map<String, Value> values = new LinkedHashMap<>(line.values());
        values.computeIfPresent(
                column, (name, value) -> new Value(new Content.Unreadable("#N/A"), "#N/A", value.place()));
        Declaration broken =
                new Declaration(declaration.form(), declaration.values(), Map.of("绩效指标", List.of(new Line(1, values))));
        assertThat(FormCheck.check(Rulebook.of(THREE, new PoiFormulas()), broken, Optional.empty()))
                .extracting(Finding::code)
                .containsExactly(FindingCode.R304);
    }

    private static Findings check(FormTemplate template, byte[] file) {
        Rulebook book = Rulebook.of(template, new PoiFormulas());
        return FormCheck.check(book, TargetForms.read(template, file).declaration(), Optional.empty());
    }

    private static String told(Findings findings) {
        return String.join(
                ", ",
                findings.stream()
                        .map(finding -> finding.code() + " " + word(finding.severity()) + " "
                                + finding.place().cell())
                        .toList());
    }

    private static String word(Severity severity) {
        return severity.word(Language.CHINESE);
    }
}
