package org.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTextTest {
    private static final List<Choice> CHOICES = choices("1-6月", "1-7月", "全国（执行10%）", "无", "定性");

    @ParameterizedTest
    @CsvSource({
        "1-6月,1-6月",
        "1—6月,1-6月",
        "2024年1-6月,1-6月",
        "1至7月,1-7月",
        "１－７月,1-7月",
        "全国(执行10%),全国（执行10%）",
        "全国 （执行10％）,全国（执行10%）"
    })
    void bracketsDashesSpacesAndTheYearMakeNoOtherChoice(String written, String meant) {
        assertThat(ChoiceText.find(written, CHOICES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"1-8月", "全国", "无锡", "16月"})
    void anotherWordIsNoChoice(String written) {
        assertThat(ChoiceText.find(written, CHOICES)).isEmpty();
    }

    @Test
    void whatMayMeanTwoMeansNone() {
        assertThat(ChoiceText.find("甲~乙", choices("甲-乙", "甲—乙"))).isEmpty();
        assertThat(ChoiceText.find("甲—乙", choices("甲-乙", "甲—乙"))).contains("甲—乙");
    }

    private static List<Choice> choices(String... values) {
        return Stream.of(values)
                .map(value -> new Choice("列", value, "", "", ""))
                .toList();
    }
}
