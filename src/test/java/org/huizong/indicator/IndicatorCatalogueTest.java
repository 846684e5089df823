package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.huizong.finding.Refusal;
import org.junit.jupiter.api.Test;

class IndicatorCatalogueTest {
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

    @Test
    void anIndicatorIsFoundByItsNameAndItsOtherNamesWhateverTheirPunctuation() {
        IndicatorCatalogue catalogue = CatalogueText.catalogue("""
                代码 | 名称 | 方向 | 别名
                RT-03 | 人民调解成功率 | ≥ | 矛盾纠纷调解成功率、调解成功率
                PF-08 | “法律明白人”培养人数 | ≥ |
                """);
        for (String name : List.of("人民调解成功率", "调解 成功率", "（3）矛盾纠纷调解成功率", "3.人民调解成功率：")) {
            assertThat(catalogue.named(name, END_OF_2023)).map(Indicator::code).hasValue("RT-03");
        }
        assertThat(catalogue.named("法律明白人培养人数", END_OF_2023)).isPresent();
        assertThat(catalogue.named("成功率", END_OF_2023)).isEmpty();
    }

    @Test
    void anIndicatorHoldsForItsTime() {
        IndicatorCatalogue catalogue = CatalogueText.catalogue("""
                代码 | 名称 | 有效起 | 有效止
                RT-01 | 调解成功率 | | 2023
                RT-02 | 调解成功率 | 2024 |
                """);
        assertThat(catalogue.named("调解成功率", END_OF_2023)).map(Indicator::code).hasValue("RT-01");
        assertThat(catalogue.named("调解成功率", END_OF_2024)).map(Indicator::code).hasValue("RT-02");
        assertThat(catalogue.on(END_OF_2024)).extracting(Indicator::code).containsExactly("RT-02");
    }

    @Test
    void twoIndicatorsWithOneNameAtOneTimeAreRefused() {
        refused("J674 C3", """
                代码 | 别名 | 名称
                RT-01 | 调解成功率 | 人民调解成功率
                RT-02 | 调解 成功率 | 退休法官调解成功率
                """);
        refused("J674 B3", """
                代码 | 名称 | 有效起
                RT-01 | 调解成功率 |
                RT-02 | 调解成功率 | 2024
                """);
    }

    @Test
    void oneCodeTwiceAtOneTimeIsRefused() {
        refused("J673 B3", """
                代码 | 名称 | 有效起 | 有效止
                RT-01 | 调解成功率 | | 2024-06
                RT-01 | 成功调解率 | 2024-06-30 |
                """);
    }

    @Test
    void aRateHasBothItsPartsAndBothAreIndicators() {
        refused("J677 C3", """
                代码 | 名称 | 分子 | 分母
                RT-01 | 调解成功数 | |
                RT-03 | 调解成功率 | | 调解成功数
                """);
        refused("J678 D4", """
                代码 | 名称 | 分子 | 分母
                RT-01 | 调解成功数 | |
                RT-02 | 调解纠纷数 | |
                RT-03 | 调解成功率 | 调解成功数 | 调解纠分数
                """);
        refused("J678 C2", """
                代码 | 名称 | 分子 | 分母
                RT-03 | 调解成功率 | 调解成功率 | 调解数
                RT-02 | 调解数 | |
                """);
    }

    @Test
    void wordsThatMeanNothingAreRefused() {
        refused("J675 C2", """
                代码 | 名称 | 方向
                RT-01 | 调解成功数 | 越多越好
                """);
        refused("J676 C2", """
                代码 | 名称 | 二级指标
                RT-01 | 调解成功数 | 数目指标
                """);
        refused("J672 A2", """
                代码 | 名称
                调解01 | 调解成功数
                """);
        refused("T112 B2", """
                代码 | 名称
                RT-01 | （）
                """);
        refused("J662 C2", """
                代码 | 名称 | 有效起 | 有效止
                RT-01 | 调解成功数 | 2025 | 2024
                """);
        refused("T104 C2", """
                代码 | 名称 | 有效起
                RT-01 | 调解成功数 | 去年
                """);
        refused("J680 A2", "代码 | 名称\n");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        refused("J675 C2 J677 E3 J672 A3", """
                代码 | 名称 | 方向 | 分子 | 分母
                RT-01 | 调解成功数 | 越多越好 | |
                ？ | 调解成功率 | ≥ | 调解成功数 |
                """);
    }

    @Test
    void signsThatLookAlikeAreTheSameDirection() {
        IndicatorCatalogue catalogue = CatalogueText.catalogue("""
                代码 | 名称 | 方向
                A | 甲 | ≧
                B | 乙 | <=
                C | 丙 | ＝
                D | 丁 | 定性
                E | 戊 |
                """);
        assertThat(catalogue.entries())
                .extracting(Indicator::direction)
                .containsExactly(
                        Direction.AT_LEAST, Direction.AT_MOST, Direction.EXACTLY, Direction.IN_WORDS, Direction.NONE);
    }

    private static void refused(String findings, String table) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CatalogueText.catalogue(table));
        assertThat(refusal).as(findings).isNotNull();
        assertThat(refusal.findings().stream()
                        .map(finding -> finding.code() + " " + finding.place().cell()))
                .containsExactlyInAnyOrder(findings.split(" (?=[A-Z]\\d{3} )"));
    }
}
