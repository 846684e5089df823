package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            50; Measured[number=50, unit=]
            98%; Measured[number=98, unit=%]
            0个; Measured[number=0, unit=个]
            1,700人; Measured[number=1700, unit=人]
            完成40次; Measured[number=40, unit=次]
            3/5; Fraction[numerator=3, denominator=5]
            达成预期指标; Degree[attained=FULLY]
            完成。; Degree[attained=FULLY]
            部分达成; Degree[attained=PARTLY]
            未达成年度指标且效果较差; Degree[attained=NOT]
            优; Graded[grade=EXCELLENT]
            2023年11月; Day[day=2023-11-30]
            一般; Words[words=一般]
            14℃、50%; Words[words=14℃、50%]
            /; None[]
            """)
    void whatWasReachedIsReadAsItIsWritten(String raw, String reading) {
        assertThat(Actual.of(raw)).hasToString(reading);
    }

    /** X05 and the doubts about units; a blank is told by the field's own demand. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ≥90%; 98%; ''
            ≥90%; 98; ''
            ≥90%; 98百分比; ''
            ≥90%; 0.98; PERHAPS_RATIO
            ≥50场; 约52; NOT_DEFINITE
            ≥50场; ≥52; NOT_DEFINITE
            ≥50场; 52场以上; NOT_DEFINITE
            ≥50场; 52场（含线上2场）; NOT_DEFINITE
            ≥50场; 完成（见附件）; MISFIT
            ≥50场; 已办结（含线上2场）; MISFIT
            ≥90%; 95%(抽样); NOT_DEFINITE
            ≥50场; 50-52; MISFIT
            ≥50场; 52场; ''
            等级为“合格”以上; 良以上; NOT_DEFINITE
            ≥400㎡; 410m2; ''
            ≥400m²; 410平方米; ''
            ≥400平方米; 410㎡; ''
            ≥400M2; 410平米; ''
            ≥3m³; 4立方米; ''
            ≥2万平方米; 2.1万㎡; ''
            ≥2万平方米; 2.1㎡; OTHER_UNIT
            ≥50m; 10²; MISFIT
            ≥50场; ①52; MISFIT
            ≥90%; 0; ''
            ≥0.5%; 0.98; ''
            ≤30万元; 完成; MISFIT
            5次; 一般; MISFIT
            5次; 100%; OTHER_UNIT
            5次; 5; ''
            5次; 达成预期指标; MISFIT
            5次; /; MISFIT
            5次; ''; ''
            80%-90%; 85%; ''
            80%-90%; 尚可; MISFIT
            3/5; 3/5; ''
            显著提高; 达成预期指标; ''
            显著提高; 部分达成; ''
            显著提高; 显著提高; ''
            显著提高; 优; ''
            显著提高; 100%; MISFIT
            显著提高; 群众反映好; MISFIT
            等级为“合格”以上; 优秀; ''
            等级为“合格”以上; 完成; ''
            等级为“合格”以上; 95; MISFIT
            2023年12月前; 2023年11月; ''
            2023年12月前; 按时完成; ''
            无; 5次; ''
            温度14-24℃、湿度45%-60%; 14℃、50%; ''
            》 亩; 50亩; ''
            """)
    void whatWasReachedMustFitItsTarget(String target, String actual, String doubts) {
        assertThat(ActualDoubt.of(TargetParser.parse("指标", target), actual).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(doubts);
    }
}
