package org.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTextTest {
    @ParameterizedTest
    @CsvSource({
        "项目支出,项目支出",
        "其中：财政拨款,其中财政拨款",
        "'总 体 目 标',总体目标",
        "（２０２３年度）,2023年度",
        "一、GDP(万元),一gdp万元",
        "ab-12,ab12",
        "'　',''",
    })
    void aLabelIsItsLettersAndDigits(String text, String reduced) {
        assertThat(LabelText.reduce(text)).isEqualTo(reduced);
    }
}
