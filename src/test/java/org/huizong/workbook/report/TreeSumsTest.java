package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huizong.rollup.Figure;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeSumsTest {
    private final TreeSums sums = new TreeSums(List.of(
            total(0), total(1), unit(2, "2873.38"), unit(2, "1839.74"), total(1), unit(2, null), unit(1, "0.10")));

    @Test
    void aTotalAddsItsDirectChildrenAndNothingTwice() {
        assertThat(sums.value(0, 0)).isEqualByComparingTo("4713.22");
        assertThat(sums.formula(0, 7, 2)).isEqualTo("SUM(C9,C12,C14)");
    }

    @Test
    void neighboursAreWrittenAsARange() {
        assertThat(sums.formula(1, 7, 2)).isEqualTo("SUM(C10:C11)");
    }

    @Test
    void aTotalOfBlanksIsBlank() {
        assertThat(sums.adds(4)).isTrue();
        assertThat(sums.value(4, 0)).isNull();
    }

    @Test
    void aUnitKeepsWhatItPrinted() {
        assertThat(sums.adds(2)).isFalse();
        assertThat(sums.value(2, 0)).isEqualTo(new BigDecimal("2873.38"));
    }

    @Test
    void aRowThatSkipsALevelStillCounts() {
        TreeSums skipping = new TreeSums(List.of(total(0), unit(3, "1"), total(1), unit(2, "2")));
        assertThat(skipping.value(0, 0)).isEqualByComparingTo("3");
    }

    @Test
    void moreChildrenThanExcelTakesArgumentsAreAddedInParts() {
        List<TreeRow> rows = new ArrayList<>(List.of(total(0)));
        for (int i = 0; i < 300; i++) {
            rows.add(total(1));
            rows.add(unit(2, "1"));
        }
        assertThat(new TreeSums(rows).value(0, 0)).isEqualByComparingTo("300");
        assertThat(new TreeSums(rows).formula(0, 0, 0)).startsWith("SUM(A2,A4,").contains(")+SUM(");
    }

    private static TreeRow total(int level) {
        return new TreeRow(level, "", "地区", "", "", false, List.of(Figure.NONE), false, "");
    }

    private static TreeRow unit(int level, @Nullable String value) {
        Figure figure = value == null ? Figure.NONE : new Figure(new BigDecimal(value), 0);
        return new TreeRow(level, "", "地区", "司法局", "", false, List.of(figure), false, "");
    }
}
