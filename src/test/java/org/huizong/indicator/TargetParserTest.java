package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.indicator.TargetValue.Comparison;
import org.huizong.indicator.TargetValue.DateBound;
import org.huizong.indicator.TargetValue.Fraction;
import org.huizong.indicator.TargetValue.GradeBound;
import org.huizong.indicator.TargetValue.Parts;
import org.huizong.indicator.TargetValue.Qualitative;
import org.huizong.indicator.TargetValue.Range;
import org.huizong.indicator.TargetValue.Unfilled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetParserTest {
    /** Every string of the survey: class, writing, meaning, remarks. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = Survey.TARGETS)
    void everyTargetOfTheSurveyIsReadAsItsClass(String letter, String raw, String meaning, String remarks) {
        TargetReading reading = TargetParser.parse(raw);
        assertThat(reading.form().name()).startsWith(letter + "_");
        assertThat(told(reading.value())).isEqualTo(meaning);
        assertThat(names(reading)).isEqualTo(remarks == null ? "" : remarks);
        assertThat(reading.raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            =    | 100   | %      | = 100 %    | ''
            ≤    | 30    | 万元   | ≤ 30 万元  | ''
            ≥    | 95    | 百分比 | ≥ 95 %     | ''
            》   | 40    | 亩     | ≥ 40 亩    | LOOK_ALIKE
            大于等于 | 5 | 次     | ≥ 5 次     | ''
            ≥    | 100%  | %      | ≥ 100 %    | ''
            ≥    | ≤5%   | %      | ≤ 5 %      | COLUMNS_DISAGREE
            ≥    | 5次   | %      | ≥ 5 次     | COLUMNS_DISAGREE
            ''   | 12    | 次     | = 12 次    | OPERATOR_MISSING
            定性 | 有所提升 | ''  | 有所提升   | ''
            ≥    | 无    | %      | none       | ''
            """)
    void threeColumnsAreOneTarget(String operator, String value, String unit, String meaning, String remarks) {
        TargetReading reading = TargetParser.parse("指标", operator, value, unit);
        assertThat(reading.form()).isEqualTo(TargetClass.B_COLUMNS);
        assertThat(told(reading.value())).isEqualTo(meaning);
        assertThat(names(reading)).isEqualTo(remarks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每月≥1次          | ≥ 1 次/月
            每年不少于2期     | ≥ 2 期/年
            平均每周5小时以上 | ≥ 5 小时/周
            每季度1次         | = 1 次/季度
            每季1次           | = 1 次/季
            每天≥8小时        | ≥ 8 小时/天
            ≥1次/月           | ≥ 1 次/月
            """)
    void howOftenMayBeSaidBeforeWhatIsCounted(String raw, String meaning) {
        assertThat(told(TargetParser.parse(raw).value())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"每月15日", "每月10日前", "每年≥95%", "每年6月", "每月≥1", "每月≥1次/人", "每月每人≥1次"})
    void whatIsNoCountInATimeStaysWords(String raw) {
        assertThat(TargetParser.parse(raw).form()).isEqualTo(TargetClass.K_QUALITATIVE);
    }

    @Test
    void threeColumnsOfWhichOneIsFilledAreReadAsOneCell() {
        assertThat(TargetParser.parse("", "", "≥90%", "").form()).isEqualTo(TargetClass.A_SIGN);
        assertThat(TargetParser.parse("", "≥", "显著提高", "").form()).isEqualTo(TargetClass.K_QUALITATIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "案件合格率, ≥120%, OVER_HUNDRED_PERCENT",
        "收入增长率, ≥120%, ''",
        "任务完成率, 292%, OPERATOR_MISSING",
        "合格率, ≥100%, ''",
        "培训人数, 约30人, APPROXIMATE OPERATOR_MISSING",
        "节能率, 15%左右, APPROXIMATE OPERATOR_MISSING",
        "湿度, 60%-45%, RANGE_REVERSED",
    })
    void theNameTellsWhichRatesMayPassAHundred(String name, String raw, String remarks) {
        assertThat(names(TargetParser.parse(name, raw))).isEqualTo(remarks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "开展培训5次",
                "按2024年计划",
                "≥90%≤95%",
                "不少于5次以下",
                "1e999999999",
                "3/0",
                "12,5件",
                "第3季度",
                "12月底",
                "12月底前",
                "24小时内办结",
                "5次以上培训",
                "≥90%（不含）",
                "不少于三种类型"
            })
    void whatDoesNotWhollyFitStaysWordsAndSaysSo(String raw) {
        TargetReading reading = TargetParser.parse(raw);
        assertThat(reading.value()).isEqualTo(new Qualitative(raw));
        assertThat(reading.remarks()).containsExactly(TargetRemark.FIGURES_IN_WORDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1,700人; = 1700 人
            ≥1,000,000元; ≥ 1000000 元
            不超过5‰; ≤ 5 ‰
            3个以内; ≤ 3 个
            至少2次; ≥ 2 次
            低于10分钟; < 10 分钟
            ≥-1.5%; ≥ -1.5 %
            3-5个; 3..5 个
            2024年5月9日; ..2024-05-09
            2024年底; ..2024-12-31
            2024-05-09前完成; ..2024-05-09
            24小时内; ≤ 24 小时
            7个工作日内; ≤ 7 个工作日
            10万元以下（不含）; < 10 万元
            90%以上（不含本数）; > 90 %
            2024年第四季度; ..2024-12-31
            2024年一季度末前; ..2024-03-31
            ≥九成; ≥ 90 %
            九成五以上; ≥ 95 %
            百分之九十五以上; ≥ 95 %
            一次以上; ≥ 1 次
            不少于三次; ≥ 3 次
            不超过二十五天; ≤ 25 天
            三天内; ≤ 3 天
            两次; = 2 次
            三分之二以上; ≥ 2/3
            """)
    void theGrammarGoesBeyondTheSurvey(String raw, String meaning) {
        assertThat(told(TargetParser.parse(raw).value())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一般", "十分满意", "一次性完成", "千方百计", "一流", "百姓满意", "一致好评", "有一定提高"})
    void aNumeralInsideWordsIsNoFigure(String raw) {
        TargetReading reading = TargetParser.parse(raw);
        assertThat(reading.form()).isIn(TargetClass.K_QUALITATIVE, TargetClass.I_GRADE);
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void aRatioWithoutAUnitIsAskedAbout() {
        assertThat(names(TargetParser.parse("≥0.95"))).isEqualTo("UNIT_MISSING");
    }

    @Test
    void aLongTextIsReadInNoTime() {
        String endless = "≥" + "9".repeat(5_000) + "1，".repeat(5_000);
        assertThat(TargetParser.parse(endless).form()).isEqualTo(TargetClass.K_QUALITATIVE);
    }

    @ParameterizedTest
    @EnumSource(TargetRemark.class)
    void everyRemarkIsAFindingAtItsPlace(TargetRemark remark) {
        Place place = Place.ofCell("绩效表", "C5", "绩效指标/指标值");
        assertThat(remark.at(place, "292%", "292%").place()).isEqualTo(place);
        assertThat(remark.at(place, "292%", "292%").message(Language.CHINESE)).contains("292%");
    }

    private static String names(TargetReading reading) {
        return reading.remarks().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String told(TargetValue value) {
        if (value instanceof Comparison it) {
            return join(it.operator().sign(), it.number().toPlainString(), it.unit());
        }
        if (value instanceof Range it) {
            return join(it.lower() + ".." + it.upper(), it.unit());
        }
        if (value instanceof Fraction it) {
            return it.operator().sign() + " " + it.numerator() + "/" + it.denominator();
        }
        if (value instanceof DateBound it) {
            return it.from().map(Object::toString).orElse("") + ".." + it.until();
        }
        if (value instanceof GradeBound it) {
            return it.operator().sign() + " " + it.grade().word();
        }
        if (value instanceof Unfilled it) {
            return join(it.operator().map(Operator::sign).orElse(""), "?", it.unit());
        }
        if (value instanceof Parts it) {
            return it.parts().stream()
                    .map(part -> join(part.label(), told(part.value())))
                    .collect(Collectors.joining(" | ", "[", "]"));
        }
        return value instanceof Qualitative it ? it.words() : "none";
    }

    private static String join(String... words) {
        return List.of(words).stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
