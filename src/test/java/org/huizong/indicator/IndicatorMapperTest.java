package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.junit.jupiter.api.Test;

class IndicatorMapperTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final IndicatorCatalogue CATALOGUE = CatalogueText.catalogue("""
            代码 | 名称 | 二级指标 | 计量单位 | 方向 | 别名
            PF-01 | 中小学校园法治副校长覆盖率 | 质量指标 | % | ≥ |
            PF-02 | 村（社区）法治讲座覆盖率 | | % | ≥ |
            JZ-02 | 社区矫正对象再犯罪率 | 社会效益指标 | % | ≤ | 再犯罪率
            JZ-04 | 社区矫正对象再犯罪人数 | | 人 | ≤ |
            FY-01 | 法律援助案件数 | 数量指标 | 件 | ≥ |
            """);

    @Test
    void aNameOfTheCatalogueIsMapped() {
        assertThat(map("法律援助案件数", "社会效益指标", "1000宗")).isInstanceOf(IndicatorMapping.Named.class);
        assertThat(map("2、再犯罪率", "", "≤2%").indicator()).map(Indicator::code).hasValue("JZ-02");
    }

    @Test
    void aNearNameIsProposedWithItsPoints() {
        IndicatorMapping mapping = map("全区中小学校园法治副校长覆盖率", "产出指标", "100%");
        assertThat(mapping.indicator()).isEmpty();
        assertThat(proposed(mapping)).containsExactly("PF-01 87");
        assertThat(proposed(map("社区矫正对象在矫期间再犯罪率", "效益指标", "≤2%"))).containsExactly("JZ-02 72");
    }

    @Test
    void aShareIsNeverProposedForACountNorAtLeastForAtMost() {
        assertThat(map("法律援助案件率", "质量指标", "100%")).isInstanceOf(IndicatorMapping.Unknown.class);
        assertThat(proposed(map("社区矫正对象重新犯罪率", "", "≤2%"))).first().asString().startsWith("JZ-02");
        assertThat(map("社区矫正对象重新犯罪率", "", "≥2%")).isInstanceOf(IndicatorMapping.Unknown.class);
    }

    @Test
    void theSameUnitOfMeasureAndClassCountForMore() {
        assertThat(proposed(map("法律援助案子数", "数量指标", "1000宗"))).containsExactly("FY-01 80");
        assertThat(proposed(map("法律援助案子数", "质量指标", "1000人"))).containsExactly("FY-01 65");
        assertThat(proposed(map("法律援助案子数", "", ""))).containsExactly("FY-01 72");
    }

    @Test
    void whatIsLikeNothingStaysUnknown() {
        assertThat(map("户外广告播放数", "数量指标", "7000次以上")).isInstanceOf(IndicatorMapping.Unknown.class);
    }

    @Test
    void whatWasConfirmedIsNotAskedAgain() {
        Indicator law = CATALOGUE.coded("FY-01", DAY).orElseThrow();
        List<IndicatorAnswer> answers = List.of(
                IndicatorAnswer.no("办理法援案子"), IndicatorAnswer.yes("办理法援案子", law), IndicatorAnswer.no("户外广告播放数"));
        assertThat(map("办理法援（案子）", "", "9件", answers)).isEqualTo(new IndicatorMapping.Confirmed(law));
        assertThat(map("户外广告播放数", "", "9次", answers)).isInstanceOf(IndicatorMapping.Refused.class);
    }

    @Test
    void anAnswerAboutACodeThatMeansAnotherIndicatorNowIsForgotten() {
        List<IndicatorAnswer> answers = List.of(new IndicatorAnswer("办理法援案子", java.util.Optional.of("FY-01"), "公证件数"));
        assertThat(map("办理法援案子", "", "9件", answers).indicator()).isEmpty();
    }

    @Test
    void anOperatorSaysYesNoOrAnotherIndicator() {
        assertThat(given(
                        "全区副校长覆盖率 | PF-01 | 是",
                        "案子数 | | FY-01",
                        "播放数 | | 否",
                        "待定 | PF-02 |",
                        "讲座 | PF-01 | 村(社区)法治讲座覆盖率"))
                .extracting(answer -> answer.name() + " " + answer.code().orElse("无"))
                .containsExactly("全区副校长覆盖率 PF-01", "案子数 FY-01", "播放数 无", "讲座 PF-02");
    }

    @Test
    void anAnswerThatMeansNothingIsRefusedWithItsCell() {
        refused("J682 M1", "案子数 | | FY-99");
        refused("J683 M1", "案子数 | | 是");
        refused("J684 M2", "案子数 | FY-01 | 是", "案子 数 | FY-01 | 否");
    }

    private static void refused(String finding, String... rows) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> given(rows));
        assertThat(refusal.findings().stream()
                        .map(its -> its.code() + " " + its.place().cell()))
                .containsExactly(finding);
    }

    private static List<IndicatorAnswer> given(String... rows) {
        List<GivenAnswer> lines = new java.util.ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            int number = lines.size() + 1;
            lines.add(new GivenAnswer(
                    number,
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    Place.ofCell("待确认", "M" + number, "")));
        }
        return GivenAnswer.read(lines, CATALOGUE);
    }

    private static IndicatorMapping map(String name, String kind, String target) {
        return map(name, kind, target, List.of());
    }

    private static IndicatorMapping map(String name, String kind, String target, List<IndicatorAnswer> answers) {
        WrittenName written = WrittenName.of(name, kind, List.of(TargetParser.parse(name, "", target, "")));
        return new IndicatorMapper(CATALOGUE, answers).map(written, DAY);
    }

    private static List<String> proposed(IndicatorMapping mapping) {
        return mapping.proposals().stream()
                .map(proposal -> proposal.indicator().code() + " " + proposal.points())
                .toList();
    }
}
