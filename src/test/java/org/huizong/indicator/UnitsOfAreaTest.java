package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsOfAreaTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ≥400㎡; AT_LEAST; 400; m²
            ≥400m2; AT_LEAST; 400; m²
            ≥400m²; AT_LEAST; 400; m²
            ≥400M2以上; AT_LEAST; 400; m²
            ≥400平方米; AT_LEAST; 400; 平方米
            ≥5km2; AT_LEAST; 5; km²
            ≥3m³; AT_LEAST; 3; m³
            3㎥及以上; AT_LEAST; 3; m³
            ≥2万㎡; AT_LEAST; 2; 万m²
            """)
    void anAreaIsAFigureWithItsUnit(String raw, Operator operator, String number, String unit) {
        assertThat(TargetParser.parse(raw).value())
                .isEqualTo(new TargetValue.Comparison(operator, new BigDecimal(number), unit));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10²,
            ①50场,
            ≥10³次,
            """)
    void aRaisedOrCircledDigitIsNoDigitOfTheFigure(String raw) {
        assertThat(TargetParser.parse(raw).form()).isEqualTo(TargetClass.K_QUALITATIVE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ≥; 400; 平方米; 410㎡
            ≥; 400; ㎡; 410平方米
            ≥; 400㎡; 平方米; 410
            """)
    void namesOfOneUnitAgree(String operator, String value, String unit, String actual) {
        assertThat(TargetParser.parse("", operator, value, unit).remarks()).isEqualTo(java.util.List.of());
        assertThat(ScoreBook.national().score(operator, value, unit, actual, BigDecimal.TEN))
                .isInstanceOf(ScoreOutcome.Points.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            二〇二四年十二月三十一日; 2024-12-31
            二○二四年十月; 2024-10
            贰零贰肆年壹拾贰月叁拾壹日; 2024-12-31
            二〇二四年二十月; ''
            二〇二四年度; 2024
            """)
    void aDateInChineseNumeralsIsThatDate(String text, String iso) {
        assertThat(WrittenDate.of(text).map(WrittenDate::iso).orElse("")).isEqualTo(iso);
    }
}
