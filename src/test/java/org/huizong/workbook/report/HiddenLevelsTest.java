package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.StandingTable;
import org.huizong.rollup.StandingTable.Standing;
import org.huizong.rollup.StandingTable.StandingRow;
import org.huizong.rollup.UnsentRow;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.junit.jupiter.api.Test;

/** A level of districts that nobody lies in has no column. */
class HiddenLevelsTest {
    private static final Pages ONE = new Pages(List.of("明细"), 1, Pages.MOST, 0);

    @Test
    void aCityHasNoProvinceOnItsStandings() throws IOException {
        assertThat(standings("", "示例市", "甲区")).containsExactly(0);
        assertThat(standings("", "示例市", "")).containsExactly(0, 2);
        assertThat(standings("", "", "")).containsExactly(0, 1, 2);
        assertThat(standings("广东省", "广州市", "荔湾区")).isEmpty();
    }

    @Test
    void aCountyHasNoCityAmongThoseWhoHaveNotSent() throws IOException {
        assertThat(unsent("")).containsExactly(1);
        assertThat(unsent("广州市")).isEmpty();
    }

    private static List<Integer> standings(String province, String city, String district) throws IOException {
        StandingRow row = new StandingRow(province, city, district, "甲局", List.of(Standing.ACCEPTED));
        try (XSSFWorkbook layout = Written.layout().open()) {
            Paper paper = Written.paper(layout);
            StandingSheet.frame(paper, new StandingTable(List.of("年报"), List.of(row)), ONE, 0);
            return hidden(paper.sheet());
        }
    }

    private static List<Integer> unsent(String city) throws IOException {
        UnsentRow row = new UnsentRow(
                city, "荔湾区", "甲局", "年报", "2023年度", UnsentRow.State.MISSING, Optional.empty(), Optional.empty(), 0, "");
        try (XSSFWorkbook layout = Written.layout().open()) {
            Paper paper = Written.paper(layout);
            UnsentSheet.frame(paper, ONE, 0, List.of(row));
            return hidden(paper.sheet());
        }
    }

    private static List<Integer> hidden(XSSFSheet sheet) {
        return IntStream.range(0, 12).filter(sheet::isColumnHidden).boxed().toList();
    }
}
