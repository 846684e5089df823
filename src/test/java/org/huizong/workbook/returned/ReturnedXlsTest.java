package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.finding.Finding;
import org.huizong.finding.Severity;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.grid.BiffRecord;
import org.huizong.workbook.grid.BiffStream;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;
import org.junit.jupiter.api.Test;

/** What an {@code .xls} file has of its own, before and after it is marked. */
class ReturnedXlsTest {
    private static final int OBJECT = 0x5D;
    private static final int FORMAT = 0x1B0;

    private static final List<Finding> FINDINGS = List.of(ReturnedWorkbookTest.finding(Severity.ERROR, "部门收支表", "C7"));

    @Test
    void formulasBetweenSheetsAndFiltersStillMeanTheSameSheets() throws IOException {
        byte[] file = ReturnedAgainTest.edited(TestForms.filled().xls(), workbook -> {
            Sheet third = sheets(workbook);
            third.setAutoFilter(new CellRangeAddress(0, 2, 0, 1));
            workbook.getAllNames().get(0).setRefersToFormula("'丙'!$A$1:$B$3");
        });

        byte[] returned = ReturnedWorkbookTest.returned(ReturnedWorkbookTest.returned(file, FINDINGS), FINDINGS);

        try (Workbook workbook = ReturnedWorkbookTest.open(returned)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheet("乙").getRow(0).getCell(0).getCellFormula())
                    .isEqualTo("丙!A1");
            assertThat(workbook.getSheet("乙").getRow(0).getCell(1).getCellFormula())
                    .isEqualTo("部门收支表!C7");
            assertThat(workbook.getAllNames().stream()
                            .filter(name -> name.getNameName().endsWith("_FilterDatabase"))
                            .map(Name::getRefersToFormula))
                    .containsExactlyInAnyOrder("丙!$A$1:$B$3", "问题清单!$A$4:$L$5");
        }
    }

    @Test
    void marksHaveTheirOwnColourWhereThePaletteHasIt() throws IOException {
        byte[] file = ReturnedAgainTest.edited(
                TestForms.filled().xls(),
                workbook -> ((HSSFWorkbook) workbook)
                        .getCustomPalette()
                        .setColorAtIndex((short) 40, (byte) 0xFF, (byte) 0xC7, (byte) 0xCE));

        assertThat(fill(ReturnedWorkbookTest.returned(file, FINDINGS))).isEqualTo("FFFF:C7C7:CECE");
        assertThat(fill(ReturnedWorkbookTest.returned(TestForms.filled().xls(), FINDINGS)))
                .isEqualTo("FFFF:9999:CCCC");
    }

    private static String fill(byte[] returned) throws IOException {
        try (Workbook workbook = ReturnedWorkbookTest.open(returned)) {
            return ((HSSFCellStyle)
                            workbook.getSheet("部门收支表").getRow(6).getCell(2).getCellStyle())
                    .getFillForegroundColorColor()
                    .getHexString();
        }
    }

    @Test
    void aChartStaysBehindItsOwnBox() throws IOException {
        byte[] file = changed(
                ReturnedAgainTest.edited(TestForms.filled().xls(), ReturnedXlsTest::box), ReturnedXlsTest::chart);

        List<Integer> kinds = kinds(ReturnedWorkbookTest.returned(file, FINDINGS));

        int chart = kinds.lastIndexOf(BiffRecord.BOF);
        assertThat(kinds.get(chart - 1)).isEqualTo(OBJECT);
        assertThat(kinds.indexOf(OBJECT)).isEqualTo(chart - 1);
        assertThat(kinds.subList(chart, kinds.size())).contains(BiffRecord.EOF, OBJECT);
    }

    @Test
    void aConditionalFormatThatPoiCannotReadHindersNobodyAndStays() throws IOException {
        byte[] file = changed(TestForms.filled().xls(), records -> records.add(records.size() - 1, record(FORMAT, 22)));

        assertThat(GridReader.open(file)).isInstanceOf(Opening.Opened.class);
        assertThat(kinds(ReturnedWorkbookTest.returned(file, FINDINGS))).containsOnlyOnce(FORMAT);
    }

    /** A box that does not even tell its type: POI passes over it. */
    @Test
    void aFileWithARecordCutShortComesBackAsACopyOfItsValues() throws IOException {
        byte[] file = changed(TestForms.filled().xls(), records -> records.add(records.size() - 1, record(OBJECT, 2)));

        assertThat(GridReader.open(file)).isInstanceOf(Opening.Opened.class);
        ReturnedWorkbook returned =
                ReturnedWorkbook.of(file, ReturnedWorkbookTest.list(FINDINGS)).orElseThrow();
        assertThat(returned.ending()).isEqualTo(".xlsx");
        try (Workbook workbook = ReturnedWorkbookTest.open(returned.bytes())) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
            assertThat(workbook.getSheet("部门收支表").getRow(6).getCell(2).getCellComment())
                    .isNotNull();
        }
    }

    private static Sheet sheets(Workbook workbook) {
        Sheet second = workbook.createSheet("乙");
        Sheet third = workbook.createSheet("丙");
        var row = second.createRow(0);
        row.createCell(0).setCellFormula("丙!A1");
        row.createCell(1).setCellFormula("部门收支表!C7");
        third.createRow(0).createCell(0).setCellValue("数");
        return third;
    }

    static void box(Workbook workbook) {
        HSSFSheet sheet = (HSSFSheet) workbook.getSheet("部门收支表");
        sheet.createDrawingPatriarch().createSimpleShape(new HSSFClientAnchor(0, 0, 0, 0, (short) 5, 5, (short) 8, 9));
    }

    /** Makes a chart of the box; returns where what the chart holds belongs. */
    static int chart(List<BiffRecord> records) {
        int box = 0;
        while (records.get(box).kind() != OBJECT) {
            box++;
        }
        records.get(box).setWord(4, 5);
        BiffRecord begins = record(BiffRecord.BOF, 16);
        begins.setWord(0, 0x600);
        begins.setWord(2, 0x20);
        records.addAll(box + 1, List.of(begins, record(BiffRecord.EOF, 0)));
        return box + 2;
    }

    static BiffRecord record(int kind, int length) {
        BiffRecord record = new BiffRecord(kind, new byte[BiffRecord.HEADER + length]);
        record.setWord(-4, kind);
        record.setWord(-2, length);
        return record;
    }

    interface Change {
        void in(List<BiffRecord> records);
    }

    static byte[] changed(byte[] file, Change change) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BiffStream stream = stream(files);
            change.in(stream.sheets().get(0).records());
            files.getRoot().createOrUpdateDocument("Workbook", new ByteArrayInputStream(stream.bytes()));
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static BiffStream stream(POIFSFileSystem files) throws IOException {
        return new BiffStream(files.createDocumentInputStream("Workbook").readAllBytes());
    }

    /** The records of the submitter's sheet. */
    private static List<Integer> kinds(byte[] file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return stream(files).sheets().get(1).records().stream()
                    .map(BiffRecord::kind)
                    .toList();
        }
    }
}
