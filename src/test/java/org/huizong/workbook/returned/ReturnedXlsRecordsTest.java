package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.huizong.finding.Finding;
import org.huizong.finding.Severity;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.grid.BiffRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@code .xls} file that comes back is the submitter's own record by record, besides what the marks need. */
class ReturnedXlsRecordsTest {
    private static final Path FILES = Path.of("src/test/resources/xls");
    private static final String SHEET = "部门收支表";

    /** Boxes, form controls, pictures, a chart, notes, formats by condition, shared formulas: as LibreOffice writes them. */
    @ParameterizedTest
    @CsvSource({"libreoffice-drawn.xls, 收支表, B4 C7 F40 A3", "libreoffice-form.xls, 部门整体支出绩效自评表, F18 H56 K99 A1"})
    void ofAFileThatLibreOfficeWrote(String name, String sheet, String cells) throws IOException {
        assertOnlyMarked(Files.readAllBytes(FILES.resolve(name)), sheet, cells.split(" "));
    }

    @Test
    void ofAFileWithAllThatAnOfficePutsIntoIt() throws IOException {
        byte[] file = ReturnedAgainTest.edited(TestForms.filled().xls(), ReturnedXlsRecordsTest::busy);

        assertOnlyMarked(file, SHEET, "B7", "C7", "E90", "K40", "B35");
    }

    @Test
    void ofAFileWithMacrosAndThingsOfOtherPrograms() throws IOException {
        byte[] file = with(TestForms.filled().xls(), "_VBA_PROJECT_CUR", "MBD0017AB3C", "\u0005SummaryInformation");

        assertOnlyMarked(file, SHEET, "C7");
    }

    @Test
    void ofAFileWithAlmostAsManyLooksAsFit() throws IOException {
        byte[] file = ReturnedAgainTest.edited(TestForms.filled().xls(), workbook -> {
            while (workbook.getNumCellStyles() < 3_990) {
                workbook.createCellStyle().setIndention((short) (workbook.getNumCellStyles() % 15));
            }
            workbook.getSheet(SHEET).getRow(6).getCell(2).setCellStyle(workbook.getCellStyleAt(3_980));
        });

        assertOnlyMarked(file, SHEET, "C7", "B7");
    }

    /** Excel keeps the values of a chart's series as cells of the chart: a row a point, a column a series. */
    @ParameterizedTest
    @ValueSource(strings = {"C7", "B7 K40", "A60"})
    void ofAFileWithAChartThatKeepsItsValues(String cells) throws IOException {
        byte[] file = ReturnedXlsTest.changed(
                ReturnedAgainTest.edited(TestForms.filled().xls(), ReturnedXlsTest::box), records -> {
                    int place = ReturnedXlsTest.chart(records);
                    records.addAll(place, series());
                });

        assertOnlyMarked(file, SHEET, cells.split(" "));
    }

    /** DIMENSIONS, SIINDEX, then NUMBER and BLANK in the places of cells of the sheet. */
    private static List<BiffRecord> series() {
        List<BiffRecord> series =
                new ArrayList<>(List.of(BiffRecord.of(0x200, 0, 0, 12, 0, 0, 5, 0), BiffRecord.of(0x1065, 1)));
        for (int point = 0; point < 12; point++) {
            for (int column = 0; column < 4; column++) {
                series.add(BiffRecord.of(0x203, point, column, 0, 0, 0, 0, 0x3FF0 + point));
            }
            series.add(BiffRecord.of(0x201, point, 4, 0));
        }
        return series;
    }

    @Test
    void formulasStillMeanTheSameNamesAndOtherBooksWhenItGoesBackAgain() throws IOException {
        byte[] file = ReturnedAgainTest.edited(TestForms.filled().xls(), workbook -> linked((HSSFWorkbook) workbook));
        byte[] named = ReturnedAgainTest.edited(returned(file, SHEET, "C7"), workbook -> {
            name(workbook, "税率", "部门收支表!$B$5");
            workbook.getSheet(SHEET).createRow(70).createCell(0).setCellFormula("税率*2");
        });

        byte[] again = returned(named, SHEET, "B7");

        try (Workbook workbook = ReturnedWorkbookTest.open(again)) {
            Sheet sheet = workbook.getSheet(SHEET);
            assertThat(sheet.getRow(70).getCell(0).getCellFormula()).isEqualTo("税率*2");
            assertThat(sheet.getRow(60).getCell(0).getCellFormula()).isEqualTo("[上年.xls]乙!A1");
            assertThat(workbook.getAllNames().stream()
                            .filter(name -> name.getNameName().startsWith(Marks.LIST_NAME)))
                    .hasSize(2);
        }
    }

    private static void busy(Workbook workbook) {
        Sheet sheet = workbook.getSheet(SHEET);
        for (int row = 30; row < 100; row += row == 34 ? 3 : 1) {
            Row line = sheet.createRow(row);
            for (int column = 0; column < 4; column++) {
                line.createCell(column).setCellValue(row * column / 4.0);
            }
            line.createCell(4).setCellStyle(coloured(workbook, row));
            line.createCell(5).setCellStyle(coloured(workbook, row));
            line.createCell(6).setCellFormula("SUM(A" + (row + 1) + ":D" + (row + 1) + ")&\"元\"");
        }
        sheet.addMergedRegion(new CellRangeAddress(40, 42, 0, 1));
        conditions(sheet);
        sheet.createFreezePane(1, 4);
        sheet.setRowBreak(20);
        sheet.groupRow(50, 60);
        sheet.setColumnHidden(7, true);
        sheet.protectSheet("秘密");
        sheet.getHeader().setCenter("页眉");
        sheet.setAutoFilter(new CellRangeAddress(3, 6, 0, 3));
        picture(workbook, sheet);
        name(workbook, "区", "部门收支表!$A$5:$B$7");
        Sheet other = workbook.createSheet("乙");
        other.createRow(0).createCell(0).setCellFormula("部门收支表!C7+SUM(区)");
        workbook.setSheetHidden(1, true);
    }

    private static org.apache.poi.ss.usermodel.CellStyle coloured(Workbook workbook, int row) {
        var style = workbook.createCellStyle();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor((short) (10 + row % 40));
        style.setDataFormat(workbook.createDataFormat().getFormat("0.0\"元" + row + "\""));
        return style;
    }

    private static void conditions(Sheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"优", "良"}), new CellRangeAddressList(7, 7, 1, 3)));
        var formats = sheet.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingRule(ComparisonOperator.GT, "100");
        rule.createPatternFormatting().setFillBackgroundColor((short) 13);
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B5:C9")}, rule);
    }

    private static void picture(Workbook workbook, Sheet sheet) {
        byte[] png = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var creation = workbook.getCreationHelper();
        var drawing = sheet.createDrawingPatriarch();
        drawing.createPicture(creation.createClientAnchor(), workbook.addPicture(png, Workbook.PICTURE_TYPE_PNG));
        var note = drawing.createCellComment(creation.createClientAnchor());
        note.setString(creation.createRichTextString("核对过"));
        sheet.getRow(4).getCell(1).setCellComment(note);
        ((HSSFSheet) sheet).getHeader().setLeft("左");
    }

    private static void name(Workbook workbook, String name, String place) {
        var defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(place);
    }

    private static void linked(HSSFWorkbook workbook) {
        HSSFWorkbook other = new HSSFWorkbook();
        other.createSheet("甲");
        other.createSheet("乙");
        workbook.linkExternalWorkbook("上年.xls", other);
        workbook.getSheet(SHEET).createRow(60).createCell(0).setCellFormula("[上年.xls]乙!A1");
    }

    /** With streams that are none of ours. */
    private static byte[] with(byte[] file, String... names) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String name : names) {
                byte[] bytes = (name + "\u0000内容").repeat(700).getBytes(StandardCharsets.UTF_16LE);
                DirectoryEntry folder = name.startsWith("\u0005")
                        ? files.getRoot()
                        : files.getRoot().createDirectory(name);
                folder.createDocument(
                        name.startsWith("\u0005") ? "\u0005DocumentOfOthers" : "dir", new ByteArrayInputStream(bytes));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void assertOnlyMarked(byte[] file, String sheet, String... cells) throws IOException {
        new XlsRecords(file).assertOnlyMarked(returned(file, sheet, cells), sheet, Set.of(cells));
    }

    private static byte[] returned(byte[] file, String sheet, String... cells) {
        List<Finding> findings = Arrays.stream(cells)
                .map(cell -> ReturnedWorkbookTest.finding(Severity.ERROR, sheet, cell))
                .toList();
        ReturnedWorkbook returned =
                ReturnedWorkbook.of(file, ReturnedWorkbookTest.list(findings)).orElseThrow();
        assertThat(returned.ending()).isEqualTo(".xls");
        return returned.bytes();
    }
}
