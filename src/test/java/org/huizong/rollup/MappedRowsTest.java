package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedRowsTest {
    @ParameterizedTest
    @CsvSource({"无, 2次, 2次", "20批次, 无, 20批次", "无, 无, 无", "≥, 90%, ≥ 90%", "600件, 200件, 600件 200件"})
    void aTargetThatSaysThereIsNoneIsNotShownBesideAnother(String whole, String year, String shown) {
        assertThat(MappedRows.together(Stream.of(whole, " ", year))).isEqualTo(shown);
    }
}
