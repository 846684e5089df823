package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Language;
import org.huizong.rollup.Consolidation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sheets of lines, scores, findings and standings show. */
class ListSheetsTest {
    private final Consolidation sample = Sample.consolidation();
    private XSSFWorkbook workbook;

    @BeforeEach
    void open() throws IOException {
        workbook = Written.open(sample);
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void amountsOfLinesAreAddedUpLive() {
        XSSFSheet tasks = workbook.getSheet("重点任务");
        XSSFCell total = tasks.getRow(7).getCell(4);
        assertThat(total.getCellFormula()).isEqualTo("SUBTOTAL(9,E4:E7)");
        assertThat(total.getNumericCellValue()).isEqualTo(3839.49);
        assertThat(tasks.getRow(7).getCell(6).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void anAmountThatIsAWordStaysAWord() {
        assertThat(Written.find(workbook.getSheet("重点任务"), "未定").getColumnIndex())
                .isEqualTo(4);
    }

    @Test
    void aScoreThatDoesNotAddUpShowsItsDifference() {
        XSSFCell sum = Written.right(Written.find(workbook.getSheet("自评得分"), "荔湾区"), 11);
        assertThat(sum.getNumericCellValue()).isEqualTo(88.5);
        assertThat(Written.right(sum, 2).getNumericCellValue()).isEqualTo(10);
        assertThat(Written.right(sum, 2).getCellStyle().getFont().getXSSFColor().getARGBHex())
                .isEqualTo("FF9C0006");
    }

    @Test
    void aUnitWithoutPartsSaysSo() {
        XSSFCell none = Written.find(workbook.getSheet("自评得分"), "未列分项");
        assertThat(none.getRow().getCell(1).getStringCellValue()).isEqualTo("廉江市司法局");
        assertThat(none.getRow().getCell(11).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void aFindingNamesRulePlaceAndValues() {
        XSSFCell rule = Written.find(workbook.getSheet("问题与说明"), "F01");
        var finding = sample.findings().get(0).finding();
        assertThat(Written.right(rule, -1).getStringCellValue()).isEqualTo("错误");
        assertThat(Written.right(rule, 1).getStringCellValue()).isEqualTo("C12");
        assertThat(Written.right(rule, 3).getStringCellValue()).isEqualTo(finding.message(Language.CHINESE));
        assertThat(Written.right(rule, 4).getStringCellValue()).isEqualTo("6928.97");
        assertThat(Written.right(rule, 5).getStringCellValue()).isEqualTo("6930.27");
        assertThat(Written.right(rule, 5).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        assertThat(Written.right(rule, 7).getStringCellValue()).isEqualTo("已与银行核对");
        assertThat(Written.right(rule, 8).getCellStyle().getWrapText()).isTrue();
    }

    @Test
    void findingsWithoutARuleShowTheirCode() {
        assertThat(Written.find(workbook.getSheet("问题与说明"), "D502").getColumnIndex())
                .isEqualTo(5);
    }

    @Test
    void aFindingOnASheetWithAnotherNameThanItsFormNamesTheSheet() {
        XSSFCell code = Written.find(workbook.getSheet("问题与说明"), "D502");
        assertThat(Written.right(code, 1).getStringCellValue()).isEqualTo("绩效自评表!C12");
    }

    @Test
    void aUnitWithoutATotalScoreSaysSo() {
        XSSFCell none = Written.find(workbook.getSheet("自评得分"), "未填自评总分");
        assertThat(none.getRow().getCell(1).getStringCellValue()).isEqualTo("番禺区司法局");
    }

    @Test
    void gradesHaveAColumnOnlyWhenSomebodyFilledOneIn() throws IOException {
        assertThat(Written.find(workbook.getSheet("自评得分"), "自评等级")).isNotNull();
        try (XSSFWorkbook empty = Written.open(Sample.empty())) {
            XSSFSheet scores = empty.getSheet("自评得分");
            assertThat(IntStream.range(0, scores.getRow(2).getLastCellNum()))
                    .noneMatch(i ->
                            scores.getRow(2).getCell(i).getStringCellValue().equals("自评等级"));
        }
    }

    @Test
    void aSourceIsANumberAsItWasPrintedAndNamesItsFile() {
        XSSFSheet sources = workbook.getSheet("数据来源");
        assertThat(sources.getRow(3).getCell(6).getNumericCellValue()).isEqualTo(2873.38);
        assertThat(sources.getRow(3).getCell(6).getCellStyle().getDataFormatString())
                .startsWith("0.00");
        assertThat(sources.getRow(3).getCell(7).getStringCellValue()).isEqualTo("万元");
        int number = (int) sources.getRow(3).getCell(8).getNumericCellValue();
        XSSFCell files = Written.find(sources, "来源文件");
        var file = sources.getRow(files.getRowIndex() + 1 + number);
        assertThat(file.getCell(9).getStringCellValue())
                .isEqualTo(sources.getRow(3).getCell(9).getStringCellValue());
        assertThat(file.getCell(5).getStringCellValue()).isEqualTo("0a1b2c3d".repeat(8));
    }

    @Test
    void standingsAreCountedLive() {
        XSSFSheet standings = workbook.getSheet("报送情况");
        XSSFCell owed = Written.right(Written.find(standings, "应报"), 4);
        assertThat(owed.getCellFormula()).isEqualTo("COUNTA(E4:E9)-COUNTIF(E4:E9,\"不要求\")");
        assertThat(owed.getNumericCellValue()).isEqualTo(5);
        assertThat(Written.right(Written.find(standings, "报送率"), 4).getNumericCellValue())
                .isEqualTo(0.6);
        assertThat(Written.right(Written.find(standings, "通过率（通过和有提示/应报）"), 4).getNumericCellValue())
                .isEqualTo(0.4);
        assertThat(standings.getRow(2).getCell(4).getStringCellValue()).isEqualTo("部门整体支出绩效自评表\n（2023年度）");
    }

    @Test
    void aKeyFigurePointsAtTheTotalThatItIs() {
        XSSFSheet overview = workbook.getSheet("总览");
        XSSFCell spent = Written.right(Written.find(overview, "部门支出合计"), 1);
        assertThat(spent.getCellFormula()).isEqualTo("'汇总表'!F8");
        assertThat(spent.getNumericCellValue()).isEqualTo(16155.13);
        assertThat(spent.getHyperlink().getAddress()).isEqualTo("'汇总表'!F8");
        assertThat(Written.right(Written.find(overview, "调解纠纷数"), 1).getCellFormula())
                .isEqualTo("'分区明细'!F4");
    }

    @Test
    void everyBarPointsAtTheCellOfItsUnit() {
        XSSFSheet overview = workbook.getSheet("总览");
        XSSFCell yangxi = Written.find(overview, "阳西县");
        assertThat(Written.right(yangxi, 1).getCellFormula()).isEqualTo("'汇总表'!F11");
        assertThat(Written.right(yangxi, 1).getNumericCellValue()).isEqualTo(2873.38);
        assertThat(Written.right(yangxi, 5).getCellFormula()).isEqualTo("'分区明细'!F21*100");
    }

    @Test
    void theOverviewNamesTheUnitsThatHaveNoBar() {
        assertThat(Written.find(workbook.getSheet("总览"), "图中“人民调解案件数（件）”没有：荔湾区司法局（未填）、零陵区公证处（未填）"))
                .isNotNull();
    }

    @Test
    void theOverviewCountsWhatCameInAndWarnsOfReturnedForms() {
        XSSFSheet overview = workbook.getSheet("总览");
        assertThat(overview.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(5);
        assertThat(overview.getRow(4).getCell(5).getNumericCellValue()).isEqualTo(15);
        assertThat(Written.find(overview, "合计含退回表 1 份，待更正。").getRowIndex()).isEqualTo(2);
        assertThat(overview.getDrawingPatriarch().getCharts()).hasSize(3);
    }

    @Test
    void aKeyFigureThatNobodyGaveIsBlank() {
        XSSFCell title = Written.find(workbook.getSheet("总览"), "社区矫正对象在册人数");
        assertThat(Written.right(title, 1).getCellType()).isEqualTo(CellType.BLANK);
    }
}
