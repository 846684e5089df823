package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsReadingTest {
    /** Name, operator, value, unit; class, what it means, remarks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            办结率 | 1    | 90    | %    | B | ≥ 90 %   | ''
            办结率 | 2    | 90    | %    | B | > 90 %   | ''
            办结率 | 3    | 100   | %    | B | = 100 %  | ''
            超期率 | 4    | 5     | %    | B | < 5 %    | ''
            成本   | 5    | 30    | 万元 | B | ≤ 30 万元 | ''
            办结率 | ＞   | 90    | %    | B | > 90 %   | STRICT
            办结率 | 正向 | 90    | %    | B | ≥ 90 %   | LOOK_ALIKE
            成本   | 反向指标 | 30 | 万元 | B | ≤ 30 万元 | LOOK_ALIKE
            效果   | 定性 | 优    | ''   | B | 等级 = 优 | ''
            效果   | 6    | 有所提升 | /  | B | 有所提升 | ''
            效果   | 定性 | 2024年12月底前 | '' | B | 至 2024-12-31 | ''
            效果   | 定性 | 100   | %    | B | 100 %    | FIGURES_IN_WORDS
            效果   | 定性 | ≥90%  | ''   | B | ≥ 90 %   | COLUMNS_DISAGREE
            效果   | 9    | 按合同约定 | '' | B | 按合同约定 | ''
            效果   | 定量（其他） | 5 | 次 | B | 5 次 | FIGURES_IN_WORDS
            效果   | 10   | ''    | ''   | B | 无       | ''
            效果   | 不适用 | 90  | %    | B | = 90 %   | OPERATOR_MISSING COLUMNS_DISAGREE
            效果   | 定量 | ≥90%  | ''   | A | ≥ 90 %   | ''
            办结率 | 定量 | 98    | %    | B | = 98 %   | SIGN_UNSAID
            办件   | 定量 | 98件  | ''   | E | = 98 件  | SIGN_UNSAID
            效果   | 定量 | 显著提高 | '' | K | 显著提高 | COLUMNS_DISAGREE
            效果   | 高于 | 90    | %    | B | > 90 %   | ''
            效果   | 越多越好 | 90 | %   | B | 90 %     | FIGURES_IN_WORDS OPERATOR_UNKNOWN
            效果   | 越多越好 | ≥90 | %  | B | ≥ 90 %   | OPERATOR_UNKNOWN
            湿度   | =    | 45-60 | %    | M | 45..60 % | ''
            湿度   | ''   | 45%-60% | '' | M | 45..60 % | ''
            湿度   | ≥    | 45-60 | %    | M | 45..60 % | COLUMNS_DISAGREE
            湿度   | =    | 45%-60% | 次 | M | 45..60 % | COLUMNS_DISAGREE
            等次   | ≥    | 良    | ''   | B | 等级 ≥ 良 | ''
            等次   | ≤    | 良以上 | ''  | I | 等级 ≥ 良 | COLUMNS_DISAGREE
            工期   | ≤    | 2024年12月31日 | 日期 | J | 至 2024-12-31 | ''
            工期   | ≥    | 2024年12月31日 | ''   | J | 至 2024-12-31 | COLUMNS_DISAGREE
            办件   | ≥    | ''    | 件   | B | 缺数 ≥ 件 | NUMBER_MISSING
            办件   | ''   | ''    | 件   | B | 缺数 件  | NUMBER_MISSING
            办件   | ≥    | /     | 件   | B | 无       | ''
            办件   | ''   | ≥     | 件   | D | 缺数 ≥ 件 | NUMBER_MISSING
            办件   | ≥    | 5     | ''   | B | ≥ 5      | UNIT_MISSING
            办件   | ≥    | 5     | 无   | B | ≥ 5      | UNIT_MISSING
            办件   | ≥    | 不少于5件 | 件 | B | ≥ 5 件  | ''
            办件   | ≤    | 不少于5件 | 件 | B | ≥ 5 件  | COLUMNS_DISAGREE
            办结率 | ≥    | 0.95  | %    | B | ≥ 0.95 % | PERHAPS_RATIO
            办结率 | ＝   | 1     | 百分比 | B | = 1 %  | PERHAPS_RATIO
            增长率 | ≥    | 0.95  | %    | B | ≥ 0.95 % | ''
            犯罪率 | ≤    | 0.2   | %    | B | ≤ 0.2 %  | ''
            办结率 | ≥    | 0.95% | %    | B | ≥ 0.95 % | ''
            """)
    void threeCellsAreOneTarget(ArgumentsAccessor row) {
        TargetReading reading =
                TargetParser.parse(row.getString(0), row.getString(1), row.getString(2), row.getString(3));
        assertThat(told(reading.value())).isEqualTo(row.getString(5));
        assertThat(reading.form().letter()).isEqualTo(row.getString(4));
        assertThat(reading.remarks().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(row.getString(6));
    }

    private static String told(TargetValue value) {
        if (value instanceof TargetValue.Comparison it) {
            return (it.operator().sign() + " " + it.number() + " " + it.unit()).strip();
        }
        if (value instanceof TargetValue.GradeBound it) {
            return "等级 " + it.operator().sign() + " " + it.grade().word();
        }
        if (value instanceof TargetValue.Range it) {
            return it.lower() + ".." + it.upper() + " " + it.unit();
        }
        if (value instanceof TargetValue.DateBound it) {
            return "至 " + it.until();
        }
        if (value instanceof TargetValue.Unfilled it) {
            return "缺数 " + it.operator().map(sign -> sign.sign() + " ").orElse("") + it.unit();
        }
        return value instanceof TargetValue.Qualitative it ? it.words() : "无";
    }
}
