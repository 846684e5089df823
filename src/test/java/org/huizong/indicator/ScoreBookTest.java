package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.huizong.indicator.ScoreOutcome.Band;
import org.huizong.indicator.ScoreOutcome.Points;
import org.huizong.indicator.ScoreOutcome.Reason;
import org.huizong.indicator.ScoreOutcome.Undecided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreBookTest {
    private static final ScoreBook BOOK = ScoreBook.national();

    /** The golden rows of the surveyed system and what its table says of every operator. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ≥100;        80;       10; 8.00
            ≤0.2%;       0.3%;      5; 2.50
            ≤0.2%;       0.4%;      5; 0.00
            =0;          1;        10; 0.00
            =0;          0;        10; 10.00
            =0;          -1;       10; 10.00
            ≥100次;      100次;    10; 10.00
            ≥100次;      99次;     10; 9.90
            >100次;      100次;    10; 10.00
            >100次;      101次;    10; 10.00
            =40次;       40次;     10; 10.00
            =40次;       28次;     10; 7.00
            =28宗;       30宗;      5; 5.00 ABOVE_EQUAL
            ≤30万元;     30万元;   10; 10.00
            ≤30万元;     12万元;   10; 10.00
            <30万元;     30万元;   10; 10.00
            ≤30万元;     45万元;   10; 5.00
            ≤30万元;     59.99万元; 10; 0.00
            ≤30万元;     60万元;   10; 0.00
            ≤3天;        4天;      10; 6.67
            ≥3次;        2次;      10; 6.67
            ≥3次;        -2次;     10; 0.00 NEGATIVE_AS_ZERO
            ≤30万元;     -2万元;   10; 10.00
            ≥95%;        90%;       5; 4.74
            不少于200件; 150件;     4; 3.00
            控制在0.2%以下; 0.2%;   5; 5.00
            5次;         4次;      10; 8.00
            """)
    void figuresScoreByTheirOperator(String target, String actual, BigDecimal weight, String told) {
        assertThat(told(BOOK.score("", target, "", actual, weight))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ≥0;         0;      10.00
            ≥0;         -1;     0.00
            ≤0;         0;      10.00
            ≤0;         0.01;   0.00
            <0;         0;      10.00
            ≥-1.5%;     -1%;    10.00
            ≥-1.5%;     -2%;    NEGATIVE_TARGET
            ≤-2%;       -3%;    10.00
            ≤-2%;       1%;     NEGATIVE_TARGET
            =-2%;       -2%;    10.00
            =-2%;       -1%;    NEGATIVE_TARGET
            """)
    void targetsOfZeroAndBelowNeverDivide(String target, String actual, String told) {
        assertThat(told(BOOK.score("", target, "", actual, BigDecimal.TEN))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            80%-90%;  80%;   10.00
            80%-90%;  90%;   10.00
            80%-90%;  85%;   10.00
            80%-90%;  40%;   5.00
            80%-90%;  99%;   9.00
            80%-90%;  180%;  0.00
            90%-80%;  85%;   RANGE_REVERSED
            80%-90%;  好;    ACTUAL_NOT_A_NUMBER
            """)
    void aRangeScoresInsideAndLosesOnBothSides(String target, String actual, String told) {
        assertThat(told(BOOK.score("", target, "", actual, BigDecimal.TEN))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            等级为“合格”以上; 合格;     10.00
            等级为“合格”以上; 优;       10.00
            等级为“合格”以上; 不合格;   [0, 8)
            优秀;             优;       10.00
            优秀;             良好;     [0, 8)
            良;               优秀;     10.00
            优秀;             良以上;   ACTUAL_NOT_A_GRADE
            优秀;             95%;      ACTUAL_NOT_A_GRADE
            优秀;             未达成;   [0, 6)
            优秀;             '';       NO_ACTUAL
            合格以下;         差;       10.00
            合格以下;         优;       [0, 8)
            """)
    void aGradeIsReachedByItselfAndAnyBetterOne(String target, String actual, String told) {
        assertThat(told(BOOK.score("", target, "", actual, BigDecimal.TEN))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2024年12月底前; 2024年12月20日;  10.00
            2024年12月底前; 2024年12月;      10.00
            2024年12月底前; 2024-11-30完成;  10.00
            2024年12月底前; 2025年1月2日;    [0, 8)
            2024年5月9日;   2024年5月;       DATE_UNCLEAR
            2024年12月底前; 2024年3月1日-2024年12月31日; 10.00
            2024年12月底前; 12月20日;        YEAR_MISSING
            2024年12月底前; 达成;            [8, 10]
            2024年12月底前; 按时;            ACTUAL_NOT_A_DATE
            2024年12月底前; 无;              NO_ACTUAL
            12月底前;       11月;            10.00
            12月底前;       12月31日;        10.00
            6月底前完成;    7月5日;          [0, 8)
            6月底前完成;    2024年5月5日;    YEAR_MISSING
            6月底前完成;    部分达成;        [6, 8)
            """)
    void aDateIsReachedUpToItsLastDay(String target, String actual, String told) {
        assertThat(told(BOOK.score("", target, "", actual, BigDecimal.TEN))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            达成;                           [8, 10]; 10.00
            达成预期指标;                   [8, 10]; 10.00
            完成;                           [8, 10]; 10.00
            按时完成！;                     [8, 10]; 10.00
            基本完成;                       [6, 8);  7.99
            部分达成;                       [6, 8);  7.99
            部分达成年度指标并具有一定效果; [6, 8);  7.99
            未达成;                         [0, 6);  5.99
            未达成年度指标且效果较差;       [0, 6);  5.99
            """)
    void wordsAllowABandHalfOpenAsPrinted(String actual, String told, BigDecimal highest) {
        ScoreOutcome outcome = BOOK.score("定性", "显著提高", "", actual, BigDecimal.TEN);
        assertThat(told(outcome)).isEqualTo(told);
        assertThat(outcome).isInstanceOfSatisfying(Band.class, band -> {
            assertThat(band.highest()).isEqualByComparingTo(highest);
            assertThat(band.contains(highest)).isTrue();
            assertThat(band.contains(highest.add(new BigDecimal("0.01")))).isFalse();
            assertThat(band.contains(band.lower())).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            ;     ≥90%;   ;    约95%;        ACTUAL_NOT_DEFINITE
            ;     ≥90%;   ;    ≥95%;         ACTUAL_NOT_DEFINITE
            ;     ≥90%;   ;    90%-95%;      ACTUAL_NOT_DEFINITE
            ;     ≥90%;   ;    完成;         ACTUAL_NOT_A_NUMBER
            ;     5次;    ;    一般;         ACTUAL_NOT_A_NUMBER
            ;     ≥90%;   ;    '';           NO_ACTUAL
            ;     ≥90%;   ;    /;            NO_ACTUAL
            ;     无;     ;    5;            NO_TARGET
            ;     ≥%;     ;    5%;           NO_TARGET
            ;     15%左右; ;   15%;          TARGET_APPROXIMATE
            ;     100%（1.0）; ; 100%;       SEVERAL_TARGETS
            ;     ≥90%;   ;    0.95;         PERCENT_OR_RATIO
            ;     ≥5次;   ;    98%;          UNITS_DIFFER
            ;     ≥5次;   ;    8件;          UNITS_DIFFER
            ;     220;    ;    98%;          UNITS_DIFFER
            ;     显著提高; ;  效果明显;     ACTUAL_NOT_A_JUDGEMENT
            9;    5;      次;  5;            BY_HAND
            10;   '';     '';  '';           BY_HAND
            不适用; '';   '';  '';           BY_HAND
            定量其他; 5;   次;  5;            BY_HAND
            ≥;    95;     %;   0.98;         PERCENT_OR_RATIO
            ≥;    ≤5%;    %;   3%;           COLUMNS_DISAGREE
            ≥;    5次;    %;   3;            COLUMNS_DISAGREE
            """)
    void whatIsNotSaidIsNotGuessed(String operator, String target, String unit, String actual, Reason reason) {
        assertThat(BOOK.score(text(operator), text(target), text(unit), text(actual), BigDecimal.TEN))
                .isEqualTo(new Undecided(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1;    100; 次;    80;      8.00
            2;    100; 次;    80;      8.00
            3;    100; %;     100;     10.00
            4;    30;  万元;  45;      5.00
            5;    30;  万元;  45;      5.00
            6;    '';  '';    达成;    [8, 10]
            定性; 优;  '';    部分达成; [6, 8)
            反向; 30;  万元;  450000元; 5.00
            逆向; 30;  万元;  45;      5.00
            定性指标; 优; ; 部分达成; [6, 8)
            ≤;    0.5; %;     0.6;     8.00
            ≥;    95;  百分比; 95%;    10.00
            ≤;    5;   ‰;     1%;      0.00
            """)
    void threeColumnsAndCodesScoreAsOneCellDoes(
            String operator, String target, String unit, String actual, String told) {
        assertThat(told(BOOK.score(text(operator), text(target), text(unit), text(actual), BigDecimal.TEN)))
                .isEqualTo(told);
    }

    @Test
    void unitsThatConvertAreConverted() {
        assertThat(told(BOOK.score("", "≤90万元", "", "900000元", BigDecimal.TEN))).isEqualTo("10.00");
        assertThat(told(BOOK.score("", "3/5", "", "2/5", BigDecimal.TEN))).isEqualTo("6.67");
        assertThat(told(BOOK.score("", "≥60%", "", "3/5", BigDecimal.TEN))).isEqualTo("10.00");
        assertThat(told(BOOK.score("", "≥220", "", "240人", BigDecimal.TEN))).isEqualTo("10.00");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, 说明, ≥100, 119, 10.00",
        "1.2, 说明, ≥100, 120, 10.00 OVER_FULFILLED",
        "1.3, 说明, ≥100, 129, 10.00",
        "1.3, 说明, =100, 130, 10.00 OVER_FULFILLED",
        "1.3, 说明, =100, 120, 10.00 ABOVE_EQUAL",
        "1.3, 扣分, ≥100, 130, 7.00 OVER_DEDUCTED",
        "1.3, 扣分, ≥100, 250, 0.00 OVER_DEDUCTED",
        "1.3, 扣分, ≥100, 120, 10.00",
    })
    void farAboveTheTargetIsExplainedOrDeducted(
            String factor, String handling, String target, String actual, String told) {
        ScoringRules rules = ScoringRules.NATIONAL.with(
                List.of(new ListEntry("超额倍数", "", factor), new ListEntry("超额处理", "", handling)));
        assertThat(told(new ScoreBook(rules).score("", target, "", actual, BigDecimal.TEN)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            89.974, 90,  10.00
            81,     90,  9.00
            502.32, 267, 10.00 CAPPED
            0,      90,  0.00
            -3,     90,  0.00 NEGATIVE_AS_ZERO
            0,      0,   NO_BUDGET
            5,      0,   NO_BUDGET
            5,      -1,  NEGATIVE_BUDGET
            """)
    void executionScoresByItsRateAndIsCapped(BigDecimal executed, BigDecimal budget, String told) {
        assertThat(told(BOOK.executionScore(executed, budget, BigDecimal.TEN))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"不评, NO_BUDGET", "零分, 0.00", "满分, 10.00"})
    void aBudgetOfZeroScoresAsTheBureauSays(String handling, String told) {
        ScoringRules rules = ScoringRules.NATIONAL.with(List.of(new ListEntry("预算为零", "", handling)));
        assertThat(told(new ScoreBook(rules).executionScore(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "按满分线, 0.95, 10.00",
        "按满分线, 0.9, 10.00",
        "按满分线, 0.85, 9.44",
        "按满分线, 0.6, 6.67",
        "按满分线, 0.5999, 0.00",
        "按实际值, 0.85, 8.50",
        "按区间, 0.75, 5.00",
        "按区间, 0.6, 0.00",
    })
    void satisfactionIsFullProportionalOrNothing(String proportion, BigDecimal rate, String told) {
        ScoringRules rules = ScoringRules.NATIONAL.with(List.of(new ListEntry("满意度比例", "", proportion)));
        assertThat(told(new ScoreBook(rules).satisfaction(rate, BigDecimal.TEN)))
                .isEqualTo(told);
    }

    /** 财政供养人员控制率, 三公经费变动率, 公务招待费变动率 of a county's scheme: threshold, step, deduction, full; rates as ratios. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1.00;    1 0.01 0.1 1;    WHOLE;        1.00
            0.95;    1 0.01 0.1 1;    WHOLE;        1.00
            1.01;    1 0.01 0.1 1;    WHOLE;        0.90
            1.0556;  1 0.01 0.1 1;    WHOLE;        0.50
            1.0556;  1 0.01 0.1 1;    STARTED;      0.40
            1.0556;  1 0.01 0.1 1;    PROPORTIONAL; 0.44
            1.10;    1 0.01 0.1 1;    WHOLE;        0.00
            2.50;    1 0.01 0.1 1;    WHOLE;        0.00
            -0.1133; 0 0.01 0.3 3;    WHOLE;        3.00
            0.02;    0 0.01 0.3 3;    WHOLE;        2.40
            0.005;   0 0.01 0.2 2;    STARTED;      1.80
            0.88;    0.9 -0.01 0.5 5; WHOLE;        4.00
            0.95;    0.9 -0.01 0.5 5; WHOLE;        5.00
            """)
    void everyStepBeyondTheThresholdCostsPointsDownToTheFloor(
            BigDecimal value, String scale, Stepwise.Counting counting, String told) {
        List<BigDecimal> numbers =
                Arrays.stream(scale.split(" ")).map(BigDecimal::new).toList();
        Stepwise steps =
                new Stepwise(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), BigDecimal.ZERO, counting);
        assertThat(told(ScoreBook.stepwise(value, steps))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "6.67, 2, ROUNDED",
        "6.66, 2, TRUNCATED",
        "6.65, 2, DIFFERENT",
        "6.68, 2, WITHIN_A_UNIT",
        "6.7, 1, ROUNDED",
        "6.6, 1, TRUNCATED",
        "7, 0, ROUNDED",
        "6, 0, TRUNCATED",
        "5, 0, DIFFERENT",
        "6.66667, 5, WITHIN_A_UNIT",
    })
    void aWrittenScoreIsRoundedOrCutOrOneUnitOff(BigDecimal written, int decimals, ScoreAgreement agreement) {
        Points points = (Points) BOOK.score("", "≥3次", "", "2次", BigDecimal.TEN);
        assertThat(points.agreement(written, decimals)).isEqualTo(agreement);
    }

    @Test
    void aWeightBelowZeroScoresNothing() {
        BigDecimal negative = new BigDecimal("-1");
        assertThat(BOOK.score("", "≥3次", "", "2次", negative)).isEqualTo(new Undecided(Reason.NEGATIVE_WEIGHT));
        assertThat(BOOK.executionScore(BigDecimal.ONE, BigDecimal.ONE, negative))
                .isEqualTo(new Undecided(Reason.NEGATIVE_WEIGHT));
        assertThat(BOOK.satisfaction(BigDecimal.ONE, negative)).isEqualTo(new Undecided(Reason.NEGATIVE_WEIGHT));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static String told(ScoreOutcome outcome) {
        if (outcome instanceof Points points) {
            String remarks =
                    points.remarks().stream().map(remark -> " " + remark).collect(Collectors.joining());
            return points.printed().toPlainString() + remarks;
        }
        if (outcome instanceof Band band) {
            String lower = band.lower().stripTrailingZeros().toPlainString();
            String upper = band.upper().stripTrailingZeros().toPlainString();
            return "[" + lower + ", " + upper + (band.upperIncluded() ? "]" : ")");
        }
        return ((Undecided) outcome).reason().name();
    }
}
