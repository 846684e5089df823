package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the two sheets along the tree of districts show. */
class TreeSheetsTest {
    private final Consolidation sample = Sample.consolidation();
    private XSSFWorkbook workbook;
    private XSSFSheet money;
    private XSSFSheet indicators;

    @BeforeEach
    void open() throws IOException {
        workbook = Written.open(sample);
        money = workbook.getSheet("汇总表");
        indicators = workbook.getSheet("分区明细");
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void aTotalIsTheLiveSumOfTheRowsRightBelow() {
        XSSFCell guangdong = Written.right(Written.find(money, "广东省"), 3);
        assertThat(guangdong.getCellFormula()).isEqualTo("SUM(D10,D12,D14)");
        assertThat(guangdong.getNumericCellValue()).isEqualTo(15653.11);
        assertThat(Written.right(Written.find(money, "广州市"), 3).getCellFormula())
                .isEqualTo("SUM(D15:D16)");
    }

    @Test
    void nobodysFigureStaysBlankInTheUnitAndItsTotals() {
        XSSFCell hunan = Written.find(money, "湖南省");
        assertThat(Written.right(hunan, 3).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(Written.right(Written.find(money, "零陵区公证处"), 2).getCellType())
                .isEqualTo(CellType.BLANK);
    }

    @Test
    void districtsFoldByTheirLevel() {
        assertThat(Written.find(money, "合计").getRow().getOutlineLevel()).isZero();
        assertThat(Written.find(money, "零陵区公证处").getRow().getOutlineLevel()).isEqualTo(4);
        assertThat(money.getRowSumsBelow()).isFalse();
    }

    @Test
    void theRowOfAReturnedFormIsRedAndSaysSo() {
        XSSFCell returned = Written.right(Written.find(money, "番禺区"), 2);
        assertThat(returned.getStringCellValue()).isEqualTo("退回");
        assertThat(returned.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FFFDEDEC");
    }

    @Test
    void everyLinkedFigureLeadsToItsOwnLine() {
        XSSFSheet sources = workbook.getSheet("数据来源");
        assertThat(money.getHyperlinkList())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(target(sources, link, 6).getNumericCellValue())
                        .isEqualTo(money.getRow(link.getFirstRow())
                                .getCell(link.getFirstColumn())
                                .getNumericCellValue()));
        assertThat(money.getHyperlinkList())
                .allSatisfy(link -> assertThat(target(sources, link, 2).getStringCellValue())
                        .isEqualTo(money.getRow(link.getFirstRow()).getCell(1).getStringCellValue()));
    }

    private static Cell target(XSSFSheet sources, Hyperlink link, int column) {
        CellReference line = new CellReference(link.getAddress());
        assertThat(line.getSheetName()).isEqualTo(sources.getSheetName());
        return sources.getRow(line.getRow()).getCell(column);
    }

    @Test
    void aPooledRateDividesTheLiveSums() {
        int first = Written.find(indicators, "定位率").getRowIndex();
        assertThat(indicators.getRow(first).getCell(5).getCellFormula())
                .isEqualTo("IF(H" + (first + 1) + "=0,\"\",G" + (first + 1) + "/H" + (first + 1) + ")");
        assertThat(indicators.getRow(first).getCell(5).getNumericCellValue()).isEqualTo(1537.0 / 1546);
    }

    @Test
    void aRateOfAUnitIsShownAsItWasPrinted() {
        int first = Written.find(indicators, "定位率").getRowIndex();
        Cell yangxi = indicators.getRow(first + 3).getCell(5);
        assertThat(yangxi.getNumericCellValue()).isEqualTo(0.941);
        assertThat(yangxi.getCellStyle().getDataFormatString()).startsWith("0.0%");
        Cell lianjiang = indicators.getRow(first + 5).getCell(5);
        assertThat(lianjiang.getCellStyle().getDataFormatString()).startsWith("0.00%");
    }

    @Test
    void aPooledRateHasTheDecimalsOfTheMostExactUnit() {
        Cell total = Written.right(Written.find(indicators, "法治宣传教育覆盖率"), 4);
        assertThat(total.getCellStyle().getDataFormatString()).startsWith("0%");
        Cell finer = Written.right(Written.find(indicators, "定位率"), 4);
        assertThat(finer.getCellStyle().getDataFormatString()).startsWith("0.00%");
    }

    @Test
    void everyColumnSaysHowManyUnitsFilledIt() {
        XSSFCell given = Written.find(money, "有数单位");
        assertThat(Written.right(given, 3).getCellFormula()).isEqualTo("COUNT(D11,D13,D15:D16,D20:D21)&\"/6\"");
        assertThat(Written.right(given, 3).getStringCellValue()).isEqualTo("4/6");
        assertThat(Written.right(given, 5).getStringCellValue()).isEqualTo("6/6");
    }

    @Test
    void anIndicatorIsNeverTornBetweenTwoPages() throws IOException {
        try (XSSFWorkbook many = Written.open(Sample.withManyIndicators())) {
            XSSFSheet sheet = many.getSheet("分区明细");
            assertThat(sheet.getRowBreaks()).hasSizeGreaterThan(3);
            assertThat(IntStream.of(sheet.getRowBreaks())
                            .mapToObj(row -> sheet.getRow(row + 1).getCell(2).getStringCellValue()))
                    .containsOnly("合计");
        }
    }

    @Test
    void smallTablesOfAmountsShareAPage() throws IOException {
        try (XSSFWorkbook small = Written.open(Sample.withTwoSmallTables())) {
            assertThat(small.getSheet("汇总表").getRowBreaks()).isEmpty();
        }
        assertThat(money.getRowBreaks()).isNotEmpty();
    }

    @Test
    void aRateWithoutAnyPairHasNoTotal() {
        Cell total = Written.right(Written.find(indicators, "法治宣传教育覆盖率"), 4);
        assertThat(total.getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void aWideTableIsCutIntoPartsThatRepeatTheDistricts() {
        XSSFCell second = Written.find(money, "部门整体预算绩效目标申报表（2024年度）（2/4）");
        assertThat(money.getRow(second.getRowIndex() + 1).getCell(0).getStringCellValue())
                .isEqualTo("地区");
        assertThat(money.getRow(second.getRowIndex() + 4).getCell(0).getStringCellValue())
                .isEqualTo("合计");
        assertThat(money.getRow(4).getLastCellNum()).isLessThanOrEqualTo((short) 15);
    }
}
