package org.huizong.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {
    private final SheetNames names = new SheetNames();

    @Test
    void forbiddenCharactersAreReplaced() {
        assertThat(names.take("支出/收入[2023]:*?\\")).isEqualTo("支出_收入_2023_____");
    }

    @Test
    void aNameIsNeverGivenTwice() {
        names.reserve("总览");
        assertThat(names.take("总览")).isEqualTo("总览(2)");
        assertThat(names.take("List")).isEqualTo("List");
        assertThat(names.take("LIST")).isEqualTo("LIST(2)");
    }

    @Test
    void longNamesAreCutAndStillDiffer() {
        String name = "绩效指标".repeat(10);
        assertThat(names.take(name)).hasSize(31);
        assertThat(names.take(name)).hasSize(31).endsWith("(2)");
    }

    @Test
    void aNamelessListGetsAName() {
        assertThat(names.take(" \u0001")).isEqualTo("清单");
    }
}
