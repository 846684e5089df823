package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.huizong.workbook.filled.LongSample;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.Longest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list too long for one sheet goes on on the next. */
class LongSheetsTest {
    private static final int MOST = 3;
    private static final Pattern LEADING = Pattern.compile("HYPERLINK\\(\"#'([^']+)'!A(\\d+)\",(-?[0-9.]+)\\)");

    private final Consolidation sample = LongSample.consolidation();
    private XSSFWorkbook workbook;

    @BeforeEach
    void open() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(sample, Written.layout(), FileLinks.NONE, new Longest(MOST, MOST), out);
        workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void everySourceStandsOnceInOrder() {
        List<Integer> numbers = new ArrayList<>();
        for (XSSFSheet sheet : sheets("数据来源")) {
            for (int row = 3; sheet.getRow(row) != null && row < 3 + MOST; row++) {
                numbers.add((int) sheet.getRow(row).getCell(0).getNumericCellValue());
            }
        }
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, sample.sources().size())
                        .boxed()
                        .toList());
    }

    @Test
    void everyLinkLeadsToTheLineOfItsFigure() {
        List<XSSFHyperlink> links = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .flatMap(sheet -> sheet.getHyperlinkList().stream())
                .filter(link -> link.getLocation().startsWith("'数据来源")
                        && !link.getLocation().endsWith("!A1"))
                .toList();
        assertThat(links).anyMatch(link -> link.getLocation().startsWith("'数据来源（2）'!A"));
        assertThat(links).allSatisfy(link -> {
            String[] parts = link.getLocation().split("'!A");
            XSSFSheet sheet = workbook.getSheet(parts[0].substring(1));
            int row = Integer.parseInt(parts[1]) - 1;
            assertThat(row).isBetween(3, 2 + MOST);
            assertThat(sheet.getRow(row).getCell(6)).isNotNull();
        });
    }

    @Test
    void theFilesStandOnTheLastSheetAlone() {
        List<XSSFSheet> sheets = sheets("数据来源");
        assertThat(sheets).hasSizeGreaterThan(1);
        assertThat(Written.find(sheets.get(sheets.size() - 1), "来源文件")).isNotNull();
        assertThat(sheets.get(0).getLastRowNum()).isEqualTo(2 + MOST);
    }

    @Test
    void everySheetOfOneListHasItsHeadFilterAndFrozenRows() {
        assertThat(sheets("数据来源")).allSatisfy(sheet -> {
            assertThat(sheet.getRow(2).getCell(11).getStringCellValue()).isEqualTo("单元格");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:L");
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(3);
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:L" + (sheet.getLastRowNum() + 1));
        });
    }

    @Test
    void findingsGoOnOnTheNextSheetToo() {
        List<XSSFSheet> sheets = sheets("问题与说明");
        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(1).getSheetName()).isEqualTo("问题与说明（2）");
        assertThat(sheets.get(1).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(4);
    }

    @Test
    void everyFormulaComesToTheValueItCarries() {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        assertThat(Written.formulas(workbook))
                .allSatisfy(cell -> ConsolidatedWorkbookTest.same(cell, evaluator.evaluate(cell)));
    }

    @Test
    void theTotalOfAListStandsOnItsLastSheetAndAddsUpAllOfThem() {
        List<XSSFSheet> sheets = sheets("绩效指标明细");
        assertThat(sheets).hasSize(3);
        assertThat(sheets.get(1).getLastRowNum()).isEqualTo(sheets.get(0).getLastRowNum());
        assertThat(Written.find(sheets.get(2), "合计").getRow().getCell(3).getCellFormula())
                .isEqualTo("SUBTOTAL(9,'绩效指标明细'!D4:D6,'绩效指标明细（2）'!D4:D6,D4:D4)");
    }

    @Test
    void everyLineOfAListStandsOnceInOrderWithTheWayToItsSource() {
        List<String> units = new ArrayList<>();
        List<XSSFSheet> sheets = sheets("项目支出明细");
        for (XSSFSheet sheet : sheets) {
            for (int row = 3; row < 6 && !word(sheet, row, 1).isEmpty(); row++) {
                units.add(word(sheet, row, 1));
                assertThat(sheet.getHyperlink(row, 3)).isNotNull();
            }
        }
        assertThat(sheets).hasSize(3);
        assertThat(units)
                .hasSize(LongSample.LINES)
                .startsWith("第1号单位")
                .endsWith("第7号单位")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasReachedHasItsHeadOnEverySheetAndSaysThatItGoesOn() {
        List<XSSFSheet> sheets = sheets("指标完成");
        assertThat(sheets).hasSize(5);
        assertThat(word(sheets.get(2), 2, 0)).isEqualTo("自评表：各单位（续）");
        assertThat(word(sheets.get(2), 3, 2)).isEqualTo("指标数");
        assertThat(word(sheets.get(4), 2, 0)).isEqualTo("自评表：各指标（续）");
        assertThat(word(sheets.get(4), 3, 2)).isEqualTo("指标");
    }

    @Test
    void thePlaceOfAScoreIsOneAmongAllSheets() {
        List<XSSFSheet> sheets = sheets("自评得分");
        assertThat(sheets).hasSize(sample.scores().size());
        XSSFRow second = Written.find(sheets.get(0), "阳西县").getRow();
        XSSFCell place = second.getCell(second.getLastCellNum() - 1);
        assertThat(place.getCellFormula()).startsWith("1+COUNTIF(").contains("'自评得分（2）'!");
        assertThat(place.getNumericCellValue()).isEqualTo(2);
    }

    @Test
    void whoHasSentWhatIsCountedBelowTheLastUnitOverAllSheets() {
        List<XSSFSheet> sheets = sheets("报送情况");
        assertThat(sheets).hasSize(2);
        XSSFCell owed = Written.right(Written.find(sheets.get(1), "应报"), 4);
        assertThat(owed.getCellFormula()).startsWith("COUNTA('报送情况'!E4:E6,E4:E6)-(COUNTIF('报送情况'!E4:E6,");
        XSSFCell head = Written.find(workbook.getSheet("总览"), "应报（份）");
        XSSFRow shown = head.getSheet().getRow(head.getRowIndex() + 1);
        assertThat(List.of(shown.getCell(head.getColumnIndex()), shown.getCell(head.getColumnIndex() + 1)))
                .extracting(XSSFCell::getCellFormula)
                .containsExactly(
                        "SUM('报送情况（2）'!E" + (owed.getRowIndex() + 1) + ":G" + (owed.getRowIndex() + 1) + ")",
                        "SUM('报送情况（2）'!E" + (owed.getRowIndex() + 2) + ":G" + (owed.getRowIndex() + 2) + ")");
    }

    @Test
    void thoseWhoHaveNotSentAndAmountsRoundedOtherwiseGoOnToo() {
        assertThat(sheets("未报名单")).hasSize(3);
        assertThat(sheets("未报名单").get(2).getRow(3).getCell(0).getNumericCellValue())
                .isEqualTo(7);
        assertThat(sheets("尾差与控制总数")).hasSize(4);
        assertThat(word(sheets("尾差与控制总数").get(3), 4, 4)).isEqualTo("第7号单位");
    }

    @Test
    void figuresBeyondTheLinksOfASheetLeadOnByFormulas() {
        List<XSSFCell> leading = sheets("分区明细").stream()
                .flatMap(LongSheetsTest::cells)
                .filter(cell -> cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().startsWith("HYPERLINK("))
                .toList();
        assertThat(leading).isNotEmpty().allSatisfy(cell -> {
            Matcher formula = LEADING.matcher(cell.getCellFormula());
            assertThat(formula.matches()).as(cell.getCellFormula()).isTrue();
            assertThat(new BigDecimal(formula.group(3))).isEqualByComparingTo(new BigDecimal(cell.getRawValue()));
            XSSFRow line = workbook.getSheet(formula.group(1)).getRow(Integer.parseInt(formula.group(2)) - 1);
            assertThat(line.getCell(6).getNumericCellValue()).isEqualTo(cell.getNumericCellValue());
        });
        assertThat(sheets("分区明细"))
                .allSatisfy(sheet -> assertThat(sheet.getHyperlinkList()).hasSizeLessThanOrEqualTo(MOST));
    }

    private static Stream<XSSFCell> cells(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(XSSFCell.class::cast);
    }

    private static String word(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row) == null || sheet.getRow(row).getCell(column) == null
                ? ""
                : sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private List<XSSFSheet> sheets(String name) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .filter(sheet -> sheet.getSheetName().startsWith(name))
                .toList();
    }
}
