package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Closing;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.Figure;
import org.huizong.rollup.MoneyTable;
import org.huizong.rollup.TreeRow;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.Longest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables of amounts that a page cannot hold. */
class FoldedTablesTest {
    /** So many districts with so many units each; every unit gave 1.25 and, of the other column, nothing. */
    private static Consolidation amounts(int districts, int units) {
        List<TreeRow> rows = new ArrayList<>();
        BigDecimal gave = new BigDecimal("1.25");
        rows.add(row(0, "", "合计", "", null));
        for (int district = 1; district <= districts; district++) {
            String code = String.valueOf(440100 + district);
            if (units == 1) {
                rows.add(row(1, code, "第" + district + "区", "第" + district + "区局", gave));
                continue;
            }
            rows.add(row(1, code, "第" + district + "区", "", null));
            for (int unit = 1; unit <= units; unit++) {
                String name = "第" + district + "区第" + unit + "局";
                rows.add(row(2, code + unit, name, name, gave));
            }
        }
        List<MoneyTable.Column> columns = IntStream.rangeClosed(1, 12)
                .mapToObj(column -> new MoneyTable.Column("收支", "第" + column + "项", ""))
                .toList();
        return Sample.of(List.of(new MoneyTable("年报", "万元", columns, rows, districts * units)), Closing.NONE);
    }

    private static TreeRow row(int level, String code, String name, String unit, @Nullable BigDecimal value) {
        List<Figure> figures = IntStream.range(0, 12)
                .mapToObj(column -> column == 1 || value == null ? Figure.NONE : new Figure(value, 0))
                .toList();
        return new TreeRow(level, code, name, unit, "", false, figures, false, "");
    }

    @Test
    void onlyDistrictsAreShownAndEachLeadsToItsUnits() throws IOException {
        try (XSSFWorkbook book = Written.open(amounts(3, 20))) {
            XSSFSheet money = book.getSheet("汇总表");
            XSSFCell second = Written.right(Written.find(money, "第2区"), 3);
            assertThat(second.getCellFormula()).isEqualTo("'分区明细'!F26");
            assertThat(second.getNumericCellValue()).isEqualTo(25);
            assertThat(second.getHyperlink().getAddress()).isEqualTo("'分区明细'!F26");
            XSSFCell there = book.getSheet("分区明细").getRow(25).getCell(5);
            assertThat(there.getCellFormula()).isEqualTo("SUM(F27:F46)");
            assertThat(there.getNumericCellValue()).isEqualTo(25);
            assertThat(there.getRow().getCell(2).getStringCellValue()).isEqualTo("第2区");
        }
    }

    @Test
    void theTotalAddsUpTheDistrictsAndTheFootCountsTheUnits() throws IOException {
        try (XSSFWorkbook book = Written.open(amounts(3, 20))) {
            XSSFSheet money = book.getSheet("汇总表");
            XSSFCell total = Written.right(Written.find(money, "合计"), 3);
            assertThat(total.getCellFormula()).isEqualTo("SUM(D9:D11)");
            assertThat(total.getNumericCellValue()).isEqualTo(75);
            XSSFCell given = Written.right(Written.find(money, "有数单位"), 3);
            assertThat(given.getStringCellValue()).isEqualTo("60/60");
            assertThat(Written.right(Written.find(money, "有数单位"), 4).getStringCellValue())
                    .isEqualTo("0/60");
        }
    }

    @Test
    void whatNobodyGaveStaysBlankWhereTheUnitsAreElsewhere() throws IOException {
        try (XSSFWorkbook book = Written.open(amounts(3, 20))) {
            assertThat(Written.right(Written.find(book.getSheet("汇总表"), "第2区"), 4)
                            .getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void aTableThatAPageHoldsShowsItsUnits() throws IOException {
        try (XSSFWorkbook book = Written.open(amounts(3, 12))) {
            assertThat(Written.right(Written.find(book.getSheet("汇总表"), "第3区第12局"), 3)
                            .getNumericCellValue())
                    .isEqualTo(1.25);
        }
    }

    @Test
    void districtsThatAPageCannotHoldHaveAHeadOnEveryPage() throws IOException {
        try (XSSFWorkbook book = Written.open(amounts(60, 1))) {
            XSSFSheet first = book.getSheet("汇总表");
            XSSFSheet second = book.getSheet("汇总表（2）");
            assertThat(Written.find(first, "年报（1/2）")).isNotNull();
            assertThat(Written.find(second, "年报（2/2）")).isNotNull();
            assertThat(second.getRepeatingRows().formatAsString()).isEqualTo("4:7");
            assertThat(second.getPrintSetup().getLandscape()).isTrue();
            assertThat(second.getFitToPage()).isTrue();
            assertThat(second.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 7);
        }
    }

    @Test
    void aBlockOfUnitsIsNeverTornBetweenTwoSheets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(amounts(3, 20), Written.layout(), FileLinks.NONE, new Longest(200, 200), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheet("分区明细").getLastRowNum()).isLessThan(210);
            XSSFSheet last = book.getSheet("分区明细（4）");
            assertThat(last.getRow(3).getCell(2).getStringCellValue()).isEqualTo("合计");
            assertThat(Written.right(Written.find(book.getSheet("汇总表"), "第3区"), 3)
                            .getCellFormula())
                    .isEqualTo("'分区明细'!F47");
        }
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        OutputStream full = new OutputStream() {
            private int room = 4_000;

            @Override
            public void write(int one) throws IOException {
                if (--room < 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        assertThatThrownBy(() -> ConsolidatedWorkbook.write(amounts(40, 50), Written.layout(), FileLinks.NONE, full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }
}
