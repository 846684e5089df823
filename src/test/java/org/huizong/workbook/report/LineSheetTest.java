package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSheetTest {
    @ParameterizedTest
    @CsvSource({"10, 10", "10.00分, 10", "１０．００, 10.00", "'1,020', 1020", "-3.5, -3.5", "3 个, 3", "'', 7"})
    void whatWasTypedInItsOwnWayIsPrintedAsTheNumberItIs(String typed, BigDecimal value) {
        assertThat(LineSheet.isPlain(typed, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"95%, 0.95", "2万, 20000", "壹拾, 10", "10分（含加分）, 10", "9.7, 9.70001"})
    void whatSaysMoreThanItsNumberStaysAsItWasTyped(String typed, BigDecimal value) {
        assertThat(LineSheet.isPlain(typed, value)).isFalse();
    }
}
