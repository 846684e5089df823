package org.huizong.workbook.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongestTest {
    @ParameterizedTest
    @CsvSource({"100, 10", "63800, 1200", "64900, 1200", "65000, 1", "129999, 2000", "400000, 30000"})
    void everyFigureAndEveryFileBelowTheLastOfThemHasItsLink(int lines, int files) {
        int most = Longest.USUAL.sourceLines(lines, files);
        int last = lines - (Pages.needed(lines, most) - 1) * most;
        assertThat(most).isPositive().isLessThanOrEqualTo(Paper.MOST_LINKS);
        assertThat(last + files).isLessThanOrEqualTo(Paper.MOST_LINKS);
    }

    @ParameterizedTest
    @CsvSource({"100, 10", "63800, 1200", "130000, 0"})
    void aSheetIsAsLongAsLinksAllowWhereTheFilesFit(int lines, int files) {
        assertThat(Longest.USUAL.sourceLines(lines, files)).isEqualTo(Paper.MOST_LINKS);
    }
}
