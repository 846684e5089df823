package org.huizong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeSaysWhatIsWrongAndHowToMendItInBothLanguages(FindingCode code) {
        for (Language language : Language.values()) {
            assertThat(Catalogue.sentence(code + ".message", language)).isNotBlank();
            assertThat(Catalogue.sentence(code + ".repair", language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void noSentenceShowsAnEmptySlot(FindingCode code) {
        Finding finding = Finding.of(code, Place.NONE, "甲", "乙", "丙");
        for (Language language : Language.values()) {
            assertThat(finding.message(language) + finding.repair(language)).doesNotContainPattern("\\{\\d}");
        }
    }

    @Test
    void anArgumentThatLooksLikeASlotStaysAsItIs() {
        assertThat(Finding.of(FindingCode.C401, Place.NONE, "{1} $0 \\").message(Language.CHINESE))
                .isEqualTo("“{1} $0 \\”没有填写。");
    }

    @Test
    void theLanguageIsTheUsers() {
        assertThat(Language.of(Map.of())).isEqualTo(Language.CHINESE);
        assertThat(Language.of(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Map.of("LANG", "en_GB.UTF-8", "HUIZONG_LANG", "zh")))
                .isEqualTo(Language.CHINESE);
        assertThat(Language.of(Map.of("LC_ALL", "C.UTF-8"))).isEqualTo(Language.CHINESE);
    }

    @Test
    void aPlaceIsShownInExcelsTerms() {
        assertThat(Place.ofCell("自评表", "C12", "收支/项目支出").in("甲.xlsx").shown()).isEqualTo("甲.xlsx 自评表!C12（收支/项目支出）");
        assertThat(Place.ofFile("甲.xlsx").shown()).isEqualTo("甲.xlsx");
        assertThat(Place.NONE.shown()).isEmpty();
    }

    @Test
    void findingsTellHowASubmissionEnds() {
        Finding error = Finding.of(FindingCode.C401, Place.NONE, "甲");
        Finding warning = Finding.of(FindingCode.C402, Place.NONE, "甲");
        Finding notice = Finding.of(FindingCode.D501, Place.NONE, "甲");
        assertThat(Outcome.of(Findings.of(notice))).isEqualTo(Outcome.ACCEPTED);
        assertThat(Outcome.of(Findings.of(notice, warning))).isEqualTo(Outcome.WARNED);
        assertThat(Outcome.of(Findings.of(warning).and(error))).isEqualTo(Outcome.RETURNED);
        assertThat(List.of(Outcome.values()))
                .extracting(outcome -> outcome.word(Language.CHINESE))
                .containsExactly("通过", "有提示", "退回", "无法读取");
    }

    @Test
    void aRefusalCarriesItsReasons() {
        Findings reasons = Findings.of(Finding.of(FindingCode.J601, Place.NONE, "a.yaml"));
        assertThat(new Refusal(reasons).findings()).isEqualTo(reasons);
        assertThat(reasons.stream().collect(Findings.gather())).isEqualTo(reasons);
    }

    @Test
    void aSentenceStaysASentenceWhateverACellHolds() {
        Finding formula = Finding.of(FindingCode.R320, Place.NONE, "合计", "=" + "A1+".repeat(5000));
        assertThat(formula.message(Language.CHINESE)).hasSizeLessThan(200).contains("合计", "…");
        Finding digits = Finding.of(FindingCode.C401, Place.NONE, "合计 " + "9".repeat(500) + " 不符。");
        assertThat(digits.message(Language.CHINESE)).hasSizeLessThan(200);
    }
}
