package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest(name = "{0} of {1}/{2} is {4}")
    @CsvSource({
        "0.9865, 1173, 1189, 4, EXACT",
        "0.941,  81,   86,   3, TRUNCATED",
        "0.9945, 1451, 1460, 4, REAL",
        "0.9938, 1459, 1460, 4, REAL",
        "0.99,   1270, 1285, 2, EXACT",
        "0.81,   51,   63,   2, EXACT",
        "2.92,   41,   14,   2, TRUNCATED",
        "0.985,  1427, 1449, 3, EXACT"
    })
    void aPrintedRateIsComparedAtItsPrintedDecimals(
            BigDecimal printed, BigDecimal numerator, BigDecimal denominator, int decimals, Difference expected) {
        BigDecimal computed = numerator.divide(denominator, new MathContext(15));
        assertThat(Difference.ofRate(printed, decimals, computed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "6928.97, 6928.96, 0.015, WITHIN_ROUNDING",
        "3839.49, 3840.79, 0.030, REAL",
        "346.78,  502.32,  0.015, REAL",
        "2873.38, 2873.38, 0.015, EXACT",
        "1.016,   1.000,   0.015, REAL"
    })
    void aSumIsComparedWithinWhatRoundingExplains(
            BigDecimal left, BigDecimal right, BigDecimal bound, Difference expected) {
        assertThat(Difference.ofSum(left, right, bound)).isEqualTo(expected);
    }
}
