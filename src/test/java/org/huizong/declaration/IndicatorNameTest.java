package org.huizong.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.intake.FormLibrary;
import org.junit.jupiter.api.Test;

class IndicatorNameTest {
    private static final FormTemplate PROJECT = shipped("项目支出绩效目标申报表");
    private static final FormTemplate GUANGZHOU = shipped("部门整体预算绩效目标申报表");

    @Test
    void eachHalfOfALineHasItsOwnNameKindAndTarget() {
        List<IndicatorName> names = names(
                PROJECT,
                Map.of(
                        "中期二级指标", "数量指标", "中期三级指标", "三年培训人数", "中期指标值", "≥300人", "二级指标", "质量指标", "三级指标", "培训合格率",
                        "年度指标值", "≥90%"));
        assertThat(names)
                .extracting(name -> name.field() + " " + name.kind() + " "
                        + name.written().direction().sign() + " "
                        + name.written().measure())
                .containsExactly("中期三级指标 数量指标 ≥ 人", "三级指标 质量指标 ≥ %");
    }

    @Test
    void ofSeveralTargetsThatOfTheYearTells() {
        List<IndicatorName> names =
                names(GUANGZHOU, Map.of("二级指标", "社会效益指标", "三级指标", "再犯罪率", "实施周期指标值", "无", "年度指标值", "控制在0.2%以下"));
        assertThat(names).hasSize(1);
        assertThat(names.get(0).written().direction().sign()).isEqualTo("≤");
        assertThat(names.get(0).targets()).hasSize(2);
    }

    @Test
    void aLineWithoutANameIsNone() {
        assertThat(names(GUANGZHOU, Map.of("年度指标值", "1次"))).isEmpty();
    }

    private static List<IndicatorName> names(FormTemplate form, Map<String, String> words) {
        Map<String, Value> values = new LinkedHashMap<>();
        words.forEach((field, text) ->
                values.put(field, new Value(new Content.Text(text), text, Place.ofCell("表", "A1", field))));
        Declaration declaration = new Declaration(form.id(), Map.of(), Map.of("绩效指标", List.of(new Line(1, values))));
        return IndicatorName.of(form, declaration);
    }

    private static FormTemplate shipped(String title) {
        return FormLibrary.read(Path.of("templates-xlsx", title + ".xlsx"))
                .template()
                .orElseThrow();
    }
}
