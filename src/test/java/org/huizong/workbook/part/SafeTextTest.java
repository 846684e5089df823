package org.huizong.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@张三", "＝1", "＋1", "－1", "＠张", "\t=1", "\r=1", "\n=1"})
    void whatASpreadsheetCouldCalculateIsRecognised(String text) {
        assertThat(SafeText.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "项目支出", "1=1", "≥95%", "—"})
    void ordinaryWordsAreLeftAlone(String text) {
        assertThat(SafeText.looksLikeFormula(text)).isFalse();
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void charactersThatXmlForbidsAreDropped() {
        assertThat(SafeText.of("甲\u0000\u0008\u001F乙\uFFFE\uD800丙𠮷")).isEqualTo("甲乙丙𠮷");
    }

    @Test
    void lineEndsBecomeOneKind() {
        assertThat(SafeText.of("甲\r\n乙\r丙\n丁")).isEqualTo("甲\n乙\n丙\n丁");
    }

    @Test
    void whatExcelWouldUnescapeStaysAsTyped() {
        assertThat(SafeText.of("_x0041_ _x00_")).isEqualTo("_x005F_x0041_ _x00_");
    }

    @Test
    void aCutNeverHalvesACharacter() {
        assertThat(SafeText.cut("甲𠮷", 2)).isEqualTo("甲");
        assertThat(SafeText.of("𠮷".repeat(20_000)))
                .hasSizeLessThanOrEqualTo(SafeText.LONGEST)
                .endsWith("𠮷" + SafeText.CUT);
    }
}
