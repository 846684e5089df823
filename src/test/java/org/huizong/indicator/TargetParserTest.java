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
    @CsvSource(delimiter = ';', textBlock = """
            A; ≥90%; ≥ 90 %;
            A; ≥97.5%; ≥ 97.5 %;
            A; ≤2%; ≤ 2 %;
            A; ≥95%; ≥ 95 %;
            A; ≥50个; ≥ 50 个;
            A; ≤90万元; ≤ 90 万元;
            A; ≥100百分比; ≥ 100 %;
            A; ≥400平方米; ≥ 400 平方米;
            A; ≥98百分比; ≥ 98 %;
            A; ≥900件; ≥ 900 件;
            A; ≥90百分比; ≥ 90 %;
            A; ≥95百分比; ≥ 95 %;
            A; ≤98%; ≤ 98 %;
            A; ≥99%; ≥ 99 %;
            A; ≥98%; ≥ 98 %;
            A; ≥2次; ≥ 2 次;
            A; ≥0; ≥ 0;
            A; ≤10次; ≤ 10 次;
            A; ≤5%; ≤ 5 %;
            A; =100%; = 100 %;
            C; >=2个; ≥ 2 个;
            C; >=28次; ≥ 28 次;
            C; >=500人; ≥ 500 人;
            C; >=95%; ≥ 95 %;
            C; >=100%; ≥ 100 %;
            C; =>90%; ≥ 90 %;
            C; =<90%; ≤ 90 %;
            D; ≦0%; ≤ 0 %; LOOK_ALIKE
            D; 》 亩; ≥ ? 亩; NUMBER_MISSING LOOK_ALIKE
            D; 》 元/亩; ≥ ? 元/亩; NUMBER_MISSING LOOK_ALIKE
            D; 》  %; ≥ ? %; NUMBER_MISSING LOOK_ALIKE
            D; >92%; > 92 %; STRICT
            D; $\\geq 90\\%$; ≥ 90 %; LOOK_ALIKE
            D; 〉90%; > 90 %; STRICT LOOK_ALIKE
            D; 〈90%; < 90 %; STRICT LOOK_ALIKE
            D; ＞90%; > 90 %; STRICT
            D; ＜９０％; < 90 %; STRICT
            A; ＝１０％; = 10 %;
            D; ≧95百分比; ≥ 95 %; LOOK_ALIKE
            E; 1次; = 1 次; OPERATOR_MISSING
            E; 2次; = 2 次; OPERATOR_MISSING
            E; 20批次; = 20 批次; OPERATOR_MISSING
            E; 1000宗; = 1000 宗; OPERATOR_MISSING
            E; 100%; = 100 %; OPERATOR_MISSING
            E; 5次; = 5 次; OPERATOR_MISSING
            E; 10套; = 10 套; OPERATOR_MISSING
            E; 20集; = 20 集; OPERATOR_MISSING
            E; 280人次; = 280 人次; OPERATOR_MISSING
            E; 25人次; = 25 人次; OPERATOR_MISSING
            E; 6次; = 6 次; OPERATOR_MISSING
            E; 70%; = 70 %; OPERATOR_MISSING
            E; 200次; = 200 次; OPERATOR_MISSING
            E; 95%; = 95 %; OPERATOR_MISSING
            E; 1人; = 1 人; OPERATOR_MISSING
            E; 20万元; = 20 万元; OPERATOR_MISSING
            E; 100元; = 100 元; OPERATOR_MISSING
            E; 100百分比; = 100 %; OPERATOR_MISSING
            E; 13969.56标箱; = 13969.56 标箱; OPERATOR_MISSING
            E; 1000标箱; = 1000 标箱; OPERATOR_MISSING
            E; 25%; = 25 %; OPERATOR_MISSING
            E; 10万元; = 10 万元; OPERATOR_MISSING
            E; 40%; = 40 %; OPERATOR_MISSING
            F; 220; = 220; OPERATOR_MISSING UNIT_MISSING
            F; 2; = 2; OPERATOR_MISSING UNIT_MISSING
            F; 1; = 1; OPERATOR_MISSING UNIT_MISSING
            G; 不少于200件; ≥ 200 件;
            G; 不低于3500次; ≥ 3500 次;
            G; 不少于10件; ≥ 10 件;
            G; 7000次以上; ≥ 7000 次;
            G; 1次以上; ≥ 1 次;
            G; 160个以上; ≥ 160 个;
            G; 90%以上; ≥ 90 %;
            G; 超13万元/年; > 13 万元/年;
            H; 控制在0.2%以下; ≤ 0.2 %;
            K; 不超预算; 不超预算;
            I; 等级为“合格”以上; ≥ 中;
            I; 优秀; = 优;
            I; 优; = 优;
            I; 良; = 良;
            J; 2023年12月前; ..2023-12-31; DATE_INCLUDED
            K; 在项目计划完成时间内完成; 在项目计划完成时间内完成;
            J; 2024年12月底前; ..2024-12-31;
            J; 202001-202012; 2020-01-01..2020-12-31;
            J; 2024年1月1日-2024年12月31日; 2024-01-01..2024-12-31;
            K; 作用明显; 作用明显;
            K; 显著提高; 显著提高;
            K; 推广面广; 推广面广;
            K; 很满意; 很满意;
            K; 稳步提高; 稳步提高;
            K; 巩固提高; 巩固提高;
            K; 持续改善; 持续改善;
            K; 参照政府采购成本控制; 参照政府采购成本控制;
            K; 持续影响; 持续影响;
            K; 效果明显; 效果明显;
            K; 严格执行相关制度规定; 严格执行相关制度规定;
            K; 符合相关规定; 符合相关规定;
            K; 有所提升; 有所提升;
            L; 无; none;
            L; /; none;
            L; *; none;
            L; XX; none;
            L; —; none;
            L; -; none;
            L; ''; none;
            M; 100%（1.0）; [= 100 % | = 1.0]; SEVERAL
            M; 80%-90%; 80..90 %;
            M; 3/5; = 3/5; FRACTION
            M; 温度14-24℃、湿度45%-60%; [温度 14..24 °C | 湿度 45..60 %]; SEVERAL
            N; 292%; = 292 %; OPERATOR_MISSING OVER_HUNDRED_PERCENT
            N; 2280次; = 2280 次; OPERATOR_MISSING PERHAPS_MISREAD
            """)
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
    @ValueSource(strings = {"开展培训5次", "按2024年计划", "≥90%≤95%", "不少于5次以下", "1e999999999", "3/0", "12,5件", "第3季度"})
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
            """)
    void theGrammarGoesBeyondTheSurvey(String raw, String meaning) {
        assertThat(told(TargetParser.parse(raw).value())).isEqualTo(meaning);
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
