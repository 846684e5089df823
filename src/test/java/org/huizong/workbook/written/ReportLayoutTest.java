package org.huizong.workbook.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.rollup.Consolidation;
import org.huizong.workbook.report.ConsolidatedWorkbook;
import org.huizong.workbook.report.Sample;
import org.huizong.workbook.report.Written;
import org.junit.jupiter.api.Test;

/** A layout that was restyled in a spreadsheet gives a report that looks so. */
class ReportLayoutTest {
    private final Consolidation sample = Sample.consolidation();

    /** What a designer does to a layout. */
    private interface Designer {
        void change(XSSFWorkbook layout);
    }

    @Test
    void theShippedWidthsAreThoseOfTheColumnsThatTheLongListsHave() throws IOException {
        try (XSSFWorkbook report = Written.open(Sample.consolidation());
                XSSFWorkbook layout = Written.layout().open()) {
            for (String name : List.of("问题与说明", "数据来源")) {
                assertThat(widths(layout.getSheet(name)))
                        .as(name)
                        .isEqualTo(report.getSheet(name).getRow(2).getLastCellNum());
            }
            assertThat(widths(layout.getSheet("指标对照"))).isEqualTo(12);
        }
    }

    private static int widths(XSSFSheet sheet) {
        return sheet.getCTWorksheet().getColsArray(0).getColList().stream()
                .mapToInt(column -> (int) column.getMax())
                .max()
                .orElse(0);
    }

    @Test
    void anotherFontOfTheSampleTitleIsTheFontOfEveryTitleThatFollowsIt() throws IOException {
        try (XSSFWorkbook report = report(layout -> font(sample(layout, "标题"), "楷体", 22))) {
            for (String sheet : new String[] {"总览", "汇总表", "未报名单", "数据来源"}) {
                XSSFFont font = report.getSheet(sheet)
                        .getRow(0)
                        .getCell(0)
                        .getCellStyle()
                        .getFont();
                assertThat(font.getFontName()).as(sheet).isEqualTo("楷体");
                assertThat(font.getFontHeightInPoints()).isEqualTo((short) 22);
            }
        }
    }

    @Test
    void aTitleThatWasFormattedByItselfStaysSo() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            font(sample(layout, "标题"), "楷体", 22);
            font(layout.getSheet("汇总表").getRow(0).getCell(0), "仿宋", 30);
        })) {
            XSSFFont font =
                    report.getSheet("汇总表").getRow(0).getCell(0).getCellStyle().getFont();
            assertThat(font.getFontName()).isEqualTo("仿宋");
        }
    }

    @Test
    void anotherFillOfTheSampleTotalIsTheFillOfTheTotalsWithTheirNumbers() throws IOException {
        try (XSSFWorkbook report = report(layout -> fill(sample(layout, "合计"), "FFCC00"))) {
            XSSFCell total = Written.find(report.getSheet("汇总表"), "合计");
            assertThat(fill(total)).isEqualTo("FFFFCC00");
            assertThat(fill(Written.right(total, 3))).isEqualTo("FFFFCC00");
            assertThat(fill(Written.find(report.getSheet("汇总表"), "广东省"))).isNotEqualTo("FFFFCC00");
        }
    }

    @Test
    void anotherNumberFormatOfTheSampleAmountIsThatOfTheAmounts() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            XSSFCell amount = sample(layout, "金额");
            XSSFCellStyle style = layout.createCellStyle();
            style.cloneStyleFrom(amount.getCellStyle());
            style.setDataFormat(layout.createDataFormat().getFormat("0.0000"));
            amount.setCellStyle(style);
        })) {
            XSSFCell total = Written.right(Written.find(report.getSheet("汇总表"), "合计"), 3);
            assertThat(total.getCellStyle().getDataFormatString()).isEqualTo("0.0000");
        }
    }

    @Test
    void sheetsComeInTheOrderAndUnderTheNamesOfTheLayout() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            layout.setSheetOrder("数据来源", 0);
            layout.setSheetName(layout.getSheetIndex("汇总表"), "各区'收支");
            layout.removeSheetAt(layout.getSheetIndex("自评得分"));
        })) {
            assertThat(IntStream.range(0, 4).mapToObj(report::getSheetName))
                    .containsExactly("数据来源", "封面", "总览", "各区'收支");
            assertThat(report.getSheet("自评得分")).isNull();
            XSSFCell spent = Written.right(Written.find(report.getSheet("总览"), "部门支出合计"), 1);
            assertThat(spent.getCellFormula()).isEqualTo("'各区''收支'!F8");
            var evaluator = report.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(spent).getNumberValue()).isCloseTo(16155.13, within(1e-9));
        }
    }

    @Test
    void whatStandsBelowTheAnchorStandsBelowTheBlock() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            XSSFSheet money = layout.getSheet("汇总表");
            money.getRow(4).getCell(0).setCellValue("制表：{范围}财政局　{制表日期}");
            money.createRow(6).createCell(1).setCellValue("存档一份");
        })) {
            XSSFSheet money = report.getSheet("汇总表");
            XSSFCell signed = Written.find(money, "制表：全部地区财政局　2026年11月20日");
            assertThat(signed.getRowIndex())
                    .isGreaterThan(Written.find(money, "零陵区公证处").getRowIndex());
            assertThat(money.getRow(signed.getRowIndex() + 2).getCell(1).getStringCellValue())
                    .isEqualTo("存档一份");
        }
    }

    @Test
    void paperWidthsAndTitleRowsAreTheLayouts() throws IOException {
        try (XSSFWorkbook report = report(layout -> {
            XSSFSheet sheet = layout.getSheet("未报名单");
            sheet.setColumnWidth(3, 50 * 256);
            sheet.getPrintSetup().setLandscape(false);
            sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.25);
            sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:3"));
            sheet.getFooter().setCenter("{期间}&P");
        })) {
            XSSFSheet sheet = report.getSheet("未报名单");
            assertThat(sheet.getColumnWidth(3)).isEqualTo(50 * 256);
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT))
                    .isEqualTo(0.25);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
            assertThat(sheet.getFooter().getCenter()).isEqualTo("2023年度、2024年度&P");
        }
    }

    @Test
    void theBlockBeginsWhereTheAnchorStands() throws IOException {
        try (XSSFWorkbook report = report(layout -> layout.getSheet("汇总表").shiftRows(3, 4, 3))) {
            XSSFSheet money = report.getSheet("汇总表");
            assertThat(Written.find(money, "合计").getRowIndex()).isEqualTo(10);
            assertThat(Written.right(Written.find(money, "广州市"), 3).getCellFormula())
                    .isEqualTo("SUM(D18:D19)");
        }
    }

    @Test
    void aRestyledLayoutGivesEqualBytesTwice() throws IOException {
        byte[] layout = layout(changed -> fill(sample(changed, "合计"), "FFCC00"));
        assertThat(bytes(layout)).isEqualTo(bytes(layout));
    }

    @Test
    void noSampleAndNoWordInBracesIsLeftInTheReport() throws IOException {
        try (XSSFWorkbook report = Written.open(sample)) {
            assertThat(report.getSheet(ReportLayout.SAMPLES)).isNull();
            assertThat(report.getSharedStringSource().getSharedStringItems())
                    .noneMatch(text -> text.getString().contains("{"));
            report.forEach(sheet -> sheet.forEach((Row row) -> row.forEach(cell ->
                    assertThat(cell.toString()).as(sheet.getSheetName()).doesNotContainPattern("\\{[^}]*\\}"))));
        }
    }

    @Test
    void theContentsLeadToEverySheet() throws IOException {
        try (XSSFWorkbook report = Written.open(sample)) {
            XSSFSheet cover = report.getSheetAt(0);
            assertThat(cover.getHyperlinkList()).hasSize(report.getNumberOfSheets() - 1);
            assertThat(cover.getHyperlinkList().get(0).getAddress()).isEqualTo("'总览'!A1");
        }
    }

    @Test
    void theShippedLayoutHasNoFaults() throws IOException {
        assertThat(lint(layout -> {})).isEmpty();
    }

    @Test
    void aMisspeltWordIsAFindingWithItsCell() throws IOException {
        Finding finding =
                only(lint(layout -> layout.getSheet("封面").getRow(1).getCell(0).setCellValue("{标提}")));
        assertThat(finding.code()).isEqualTo(FindingCode.T141);
        assertThat(finding.place().shown()).isEqualTo("封面!A2");
    }

    @Test
    void aMissingAnchorIsAFindingWithItsSheet() throws IOException {
        Finding finding =
                only(lint(layout -> layout.getSheet("自评得分").getRow(2).getCell(0).setBlank()));
        assertThat(finding.code()).isEqualTo(FindingCode.T142);
        assertThat(finding.place().sheet()).isEqualTo("自评得分");
    }

    @Test
    void aSecondAnchorIsAFinding() throws IOException {
        Finding finding =
                only(lint(layout -> layout.getSheet("自评得分").getRow(4).getCell(0).setCellValue("{总览}")));
        assertThat(finding.code()).isEqualTo(FindingCode.T143);
        assertThat(finding.place().shown()).isEqualTo("自评得分!A5");
    }

    @Test
    void theSourcesMayNotBeLeftOut() throws IOException {
        Finding finding = only(lint(layout -> layout.removeSheetAt(layout.getSheetIndex("数据来源"))));
        assertThat(finding.code()).isEqualTo(FindingCode.T144);
    }

    @Test
    void aMissingOrMisspeltSampleIsAFinding() throws IOException {
        Findings findings =
                lint(layout -> sample(layout, "县级合计").getRow().getCell(0).setCellValue("县级和计"));
        assertThat(findings.stream().map(Finding::code)).containsExactly(FindingCode.T147, FindingCode.T146);
    }

    @Test
    void aFormulaIsAFinding() throws IOException {
        Finding finding =
                only(lint(layout -> layout.getSheet("封面").getRow(1).getCell(0).setCellFormula("TODAY()")));
        assertThat(finding.code()).isEqualTo(FindingCode.T148);
    }

    @Test
    void whatIsNoWorkbookIsAFinding() {
        assertThat(only(ReportLayout.read(new byte[] {1, 2, 3}).findings()).code())
                .isEqualTo(FindingCode.T140);
    }

    private static Finding only(Findings findings) {
        assertThat(findings).hasSize(1);
        return findings.stream().findFirst().orElseThrow();
    }

    private static Findings lint(Designer designer) throws IOException {
        return ReportLayout.read(layout(designer)).findings();
    }

    private XSSFWorkbook report(Designer designer) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(layout(designer))));
    }

    private byte[] bytes(byte[] layout) throws IOException {
        LayoutReading reading = ReportLayout.read(layout);
        assertThat(reading.findings()).isEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(sample, reading.layout().orElseThrow(), FileLinks.NONE, out);
        return out.toByteArray();
    }

    private static byte[] layout(Designer designer) throws IOException {
        try (XSSFWorkbook layout = Written.layout().open()) {
            designer.change(layout);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            layout.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell sample(XSSFWorkbook layout, String name) {
        return Written.right(Written.find(layout.getSheet(ReportLayout.SAMPLES), name), 1);
    }

    private static void font(XSSFCell cell, String name, int points) {
        XSSFWorkbook workbook = cell.getSheet().getWorkbook();
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFont(font);
        cell.setCellStyle(style);
    }

    private static void fill(XSSFCell cell, String hex) {
        XSSFWorkbook workbook = cell.getSheet().getWorkbook();
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(hex)));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(style);
    }

    private static String fill(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }
}
