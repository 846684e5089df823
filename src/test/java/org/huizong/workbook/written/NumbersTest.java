package org.huizong.workbook.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6,928.97 | 6928.97 | #,##0.00",
                "3230     | 3230    | 0",
                "94.10%   | 0.941   | 0.00%",
                "98.5%    | 0.98482 | 0.0%",
                "-1.5     | -1.5    | 0.0"
            })
    void aNumberKeepsTheFormatThatItWasPrintedIn(String shown, BigDecimal value, String format) {
        assertThat(Numbers.asShown(shown, value)).contains(format + ";[Red]-" + format);
    }

    @ParameterizedTest
    @CsvSource({"292%,2.93", "1449件,1449", "292,2.92", "'',0"})
    void aPrintThatSaysMoreOrAnotherNumberHasNone(String shown, BigDecimal value) {
        assertThat(Numbers.asShown(shown, value)).isEmpty();
    }

    @Test
    void aRateKeepsItsDecimalsUnlessADivisionMadeThem() {
        assertThat(Numbers.percent(new BigDecimal("0.94123"))).startsWith("0.000%");
        assertThat(Numbers.percent(new BigDecimal("0.984817115"))).startsWith("0.00%");
        assertThat(Numbers.percent(new BigDecimal("1.00"))).startsWith("0%");
    }
}
