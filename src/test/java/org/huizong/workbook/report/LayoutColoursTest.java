package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.huizong.workbook.filled.LongSample;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.LayoutReading;
import org.huizong.workbook.written.Longest;
import org.huizong.workbook.written.ReportLayout;
import org.junit.jupiter.api.Test;

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
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(area)}, rule);
    }

    private static List<String> formats(XSSFSheet sheet) {
        var formats = sheet.getSheetConditionalFormatting();
        return IntStream.range(0, formats.getNumConditionalFormattings())
                .mapToObj(formats::getConditionalFormattingAt)
                .map(format -> format.getFormattingRanges()[0].formatAsString() + " "
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
