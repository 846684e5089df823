package org.huizong.workbook.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WidthsTest {
    @Test
    void aChineseCharacterIsTwoWide() {
        assertThat(Widths.of("支出A1")).isEqualTo(6);
        assertThat(Widths.of("（％）—≥")).isEqualTo(10);
        assertThat(Widths.of("短\n长一些")).isEqualTo(6);
    }

    @Test
    void wrappedLinesAreCountedForEveryParagraph() {
        assertThat(Widths.lines("", 10)).isEqualTo(1);
        assertThat(Widths.lines("法律援助工作\n甲", 9)).isEqualTo(3);
    }

    @Test
    void aColumnKeepsWithinItsBounds() {
        assertThat(Widths.column(List.of("一"), 10, 20)).isEqualTo(10);
        assertThat(Widths.column(List.of("一".repeat(30)), 10, 20)).isEqualTo(20);
        assertThat(Widths.column(List.of("一二三四五六"), 10, 20)).isEqualTo(14);
    }

    @Test
    void theWidestColumnsGiveWayFirst() {
        assertThat(Widths.share(new int[] {10, 80, 40}, 70)).containsExactly(10, 30, 30);
        assertThat(Widths.share(new int[] {10, 20}, 70)).containsExactly(10, 20);
    }
}
