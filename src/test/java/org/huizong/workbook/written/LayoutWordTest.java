package org.huizong.workbook.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutWordTest {
    private static final Map<String, String> SAID = Map.of("单位", "", "行数", "20", "表名", "内设机构", "期间", "2023年度");

    @ParameterizedTest
    @CsvSource({
        "单位：{单位}　　共 {行数} 行；蓝色, 共 20 行；蓝色",
        "{表名}　单位：{单位}　共 {行数} 行, 内设机构　共 20 行",
        "期间：{期间}　共 {行数} 行, 期间：2023年度　共 20 行",
        "说明；{单位}　共 {行数} 行, 说明；　共 20 行",
        "金额单位：｛ 单位 ｝, ''",
    })
    void aWordThatSaysNothingTakesItsCaptionAlong(String layout, String printed) {
        assertThat(LayoutWord.fill(layout, SAID::get)).isEqualTo(printed);
    }
}
