package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.huizong.rollup.Consolidation;
import org.huizong.workbook.filled.LongSample;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.LayoutReading;
import org.huizong.workbook.written.Longest;
import org.huizong.workbook.written.ReportLayout;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;

/** Colours that a designer makes depend on values in a layout. */
class LayoutColoursTest {
    private static final String SIGNED = "填报人：　　　　　　　　　　审核人：　　　　　　　　　　负责人：　　　　　　　　　　日期：　　　　年　　月　　日";

    private final Consolidation sample = Sample.consolidation();

    @Test
    void aConditionalFormatOverTheAnchorIsOneOverAllLinesAndNotOverTheirHead() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            colour(layout.getSheet("报送情况"), "E3", "AND(ISNUMBER(E3),E3>$B$1,$D3<>\"\")");
            colour(layout.getSheet("报送情况"), "A3:G3", "$E3>30");
            colour(layout.getSheet("报送情况"), "A5:G5", "A5=\"\"");
        })) {
            XSSFSheet sheet = report.getSheet("报送情况");
            int last = Written.find(sheet, SIGNED).getRowIndex() + 1;
            assertThat(formats(sheet))
                    .containsExactly(
                            "E4:E" + (last - 2) + " AND(ISNUMBER(E4),E4>$B$1,$D4<>\"\")",
                            "A4:G" + (last - 2) + " $E4>30",
                            "A" + last + ":G" + last + " A" + last + "=\"\"");
        }
    }

    @Test
    void aConditionalFormatThatBeginsAboveTheAnchorLeavesTheHeadOut() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            XSSFSheet sheet = layout.getSheet("报送情况");
            colour(sheet, "A1:G3", "A1=$B$1");
            scale(sheet, "E1:E3");
        })) {
            XSSFSheet sheet = report.getSheet("报送情况");
            int last = Written.find(sheet, SIGNED).getRowIndex() - 1;
            assertThat(formats(sheet))
                    .containsExactly("A1:G2 A1=$B$1", "A4:G" + last + " A4=$B$1", "E1:E2,E4:E" + last + " null");
        }
    }

    @Test
    void aConditionalFormatOfAWholeColumnEndsWithTheSheet() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            XSSFSheet sheet = layout.getSheet("报送情况");
            colour(sheet, "A5:A1048576", "COUNTIF(A5:A1048576,A5)+A1048576>1");
            colour(sheet, "B1048570:B1048576", "B1048570>1");
            colour(sheet, "C3:C1048576", "C3>1");
            colour(sheet, "D1:D3", "D1>1");
            // POI writes none
            sheet.getCTWorksheet().getConditionalFormattingArray(3).setSqref(List.of("D:D"));
            colour(sheet, "E3,G1:G2,E5:E1048576,F1048576", "E1>1");
        })) {
            XSSFSheet sheet = report.getSheet("报送情况");
            int last = Written.find(sheet, SIGNED).getRowIndex() - 1;
            int foot = last + 2;
            assertThat(formats(sheet))
                    .containsExactly(
                            "A%1$d:A1048576 COUNTIF(A%1$d:A1048576,A%1$d)+A%2$d>1".formatted(foot, foot - 5),
                            "C4:C" + last + " C4>1",
                            "D1:D2 D1>1",
                            "D4:D" + last + " D4>1",
                            "E4:E" + last + " E4>1",
                            "G1:G2 G1>1",
                            "E%1$d:E1048576 E%1$d>1".formatted(foot));
        }
    }

    /** They would stay where the layout has them, over other cells. */
    @Test
    void aSheetWithNothingButFormatsOfLaterExcelsHasNone() throws IOException {
        try (XSSFWorkbook report = report(layout -> later(layout.getSheet("报送情况"), "E3"))) {
            assertThat(report.getSheet("报送情况").getCTWorksheet().isSetExtLst()).isFalse();
        }
    }

    @Test
    void aConditionalFormatAsWideAsTheLayoutIsAsWideAsTheBlock() throws IOException {
        try (XSSFWorkbook report = report(layout -> colour(layout.getSheet("自评得分"), "A3:M3", "A3=\"优\""))) {
            XSSFSheet sheet = report.getSheet("自评得分");
            String right = CellReference.convertNumToColString(sheet.getRow(3).getLastCellNum() - 1);
            assertThat(formats(sheet))
                    .singleElement()
                    .asString()
                    .startsWith("A5:" + right)
                    .endsWith(" A5=\"优\"");
        }
    }

    @Test
    void aSheetThatGoesOnOnAnotherOneHasItsColoursThere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(
                LongSample.consolidation(), Written.layout(), FileLinks.NONE, new Longest(3, 3), out);
        try (XSSFWorkbook report = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(formats(report.getSheet("报送情况")))
                    .first()
                    .asString()
                    .startsWith("A4:G6 ")
                    .contains("$A4=");
            assertThat(formats(report.getSheet("报送情况（2）")))
                    .first()
                    .asString()
                    .startsWith("A4:G")
                    .contains("$A4=");
        }
    }

    @Test
    void theShippedColoursFollowTheValues() throws IOException {
        try (XSSFWorkbook report = Written.open(sample)) {
            XSSFCell rate = Written.right(Written.find(report.getSheet("报送情况"), "报送率"), 4);
            assertThat(coloured(report, rate)).isEqualTo(rate.getNumericCellValue() < 1);
            rate.removeFormula();
            rate.setCellValue(1);
            assertThat(coloured(report, rate)).isFalse();
            rate.setCellValue(0.5);
            assertThat(coloured(report, rate)).isTrue();
        }
    }

    private static boolean coloured(XSSFWorkbook report, XSSFCell cell) {
        return !new ConditionalFormattingEvaluator(report, new XSSFFormulaEvaluator(report))
                .getConditionalFormattingForCell(cell)
                .isEmpty();
    }

    private static void colour(XSSFSheet sheet, String area, String formula) {
        var formats = sheet.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingRule(formula);
        rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.ROSE.getIndex());
        formats.addConditionalFormatting(areas(area), rule);
    }

    private static CellRangeAddress[] areas(String areas) {
        return Arrays.stream(areas.split(",")).map(CellRangeAddress::valueOf).toArray(CellRangeAddress[]::new);
    }

    private static void scale(XSSFSheet sheet, String area) {
        var formats = sheet.getSheetConditionalFormatting();
        formats.addConditionalFormatting(areas(area), formats.createConditionalFormattingColorScaleRule());
    }

    private static void later(XSSFSheet sheet, String area) {
        CTExtension extension = sheet.getCTWorksheet().addNewExtLst().addNewExt();
        try (XmlCursor cursor = extension.newCursor()) {
            cursor.toNextToken();
            cursor.insertElementWithText("sqref", "http://schemas.microsoft.com/office/excel/2006/main", area);
        }
        extension.setUri("{78C0D931-6437-407d-A8EE-F0AAD7539E65}");
    }

    private static List<String> formats(XSSFSheet sheet) {
        var formats = sheet.getSheetConditionalFormatting();
        return IntStream.range(0, formats.getNumConditionalFormattings())
                .mapToObj(formats::getConditionalFormattingAt)
                .map(format -> Arrays.stream(format.getFormattingRanges())
                                .map(CellRangeAddress::formatAsString)
                                .collect(Collectors.joining(","))
                        + " "
                        + format.getRule(0).getFormula1())
                .toList();
    }

    private XSSFWorkbook report(Consumer<XSSFWorkbook> designer) throws IOException {
        try (XSSFWorkbook layout = Written.layout().open();
                ByteArrayOutputStream designed = new ByteArrayOutputStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            layout.forEach(sheet -> {
                while (sheet.getSheetConditionalFormatting().getNumConditionalFormattings() > 0) {
                    sheet.getSheetConditionalFormatting().removeConditionalFormatting(0);
                }
            });
            designer.accept(layout);
            layout.write(designed);
            LayoutReading reading = ReportLayout.read(designed.toByteArray());
            ConsolidatedWorkbook.write(sample, reading.layout().orElseThrow(), FileLinks.NONE, out);
            return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
        }
    }
}
