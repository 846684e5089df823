package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Period;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Receipt;
import org.huizong.intake.Sha256;
import org.huizong.intake.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two versions of one form in the library: each file is read by its own, whether it carries a stamp or not. */
class OlderVersionTest {
    private static final Path SHIPPED = Path.of("templates-xlsx/部门整体预算绩效目标申报表.xlsx");

    @TempDir
    private Path folder;

    private Examiner examiner;

    @BeforeEach
    void twoVersions() throws IOException {
        Files.write(folder.resolve("2024.xlsx"), Files.readAllBytes(SHIPPED));
        Files.write(folder.resolve("2023.xlsx"), older());
        examiner = Examiner.withoutRegistry(FormLibrary.load(folder));
    }

    @ParameterizedTest
    @CsvSource({"2023, true", "2023, false", "2024, true", "2024, false"})
    void aFormIsReadByItsOwnVersion(String version, boolean stamped) throws IOException {
        Submission read = examine("表.xlsx", filled(version, stamped));
        assertThat(read.form().orElseThrow()).hasToString("dept-target-gz@" + version);
        assertThat(read.evidence().stamped()).isEqualTo(stamped);
        assertThat(read.period()).contains(new Period(Integer.parseInt(version)));
        assertThat(read.declaration().orElseThrow().value("基本支出").plain()).isEqualTo("2089.45");
        assertThat(read.declaration()
                        .orElseThrow()
                        .lines("年度重点工作任务")
                        .get(0)
                        .value("拟投入的资金")
                        .plain())
                .isEqualTo("15.00");
        assertThat(read.findings()).extracting(Finding::code).doesNotContain(FindingCode.R301, FindingCode.R302);
    }

    @Test
    void aNewerFormThatLostALabelIsStillNoOlderOne() throws IOException {
        byte[] damaged = changed(filled("2024", false), sheet -> write(sheet, "其他需完成的任务（可选填）", "其它"));
        assertThat(examine("表.xlsx", damaged).form().orElseThrow()).hasToString("dept-target-gz@2024");
    }

    @Test
    void aStampOfAVersionThatWeDoNotHaveIsToldAndTheNearestIsRead() throws IOException {
        byte[] older = restamped(filled("2023", true), "dept-target-gz@2022");
        Submission read = examine("表.xlsx", older);
        assertThat(read.form().orElseThrow()).hasToString("dept-target-gz@2023");
        assertThat(read.findings())
                .filteredOn(finding -> finding.code() == FindingCode.I240)
                .singleElement()
                .matches(finding ->
                        finding.detail().arguments().equals(List.of("dept-target-gz@2022", "dept-target-gz@2023")));
    }

    @Test
    void twoVersionsWithTheSameLabelsAreToldByTheYearOfTheHeading() throws IOException {
        Files.write(
                folder.resolve("2023.xlsx"), restamped(version(Files.readAllBytes(SHIPPED)), "dept-target-gz@2023"));
        examiner = Examiner.withoutRegistry(FormLibrary.load(folder));
        for (String year : List.of("2023", "2024")) {
            byte[] form = changed(restamped(filled("2024", false), ""), sheet -> put(sheet, 1, 3, year + "年度"));
            assertThat(examine("表.xlsx", form).form().orElseThrow()).hasToString("dept-target-gz@" + year);
        }
    }

    private Submission examine(String name, byte[] bytes) {
        return examiner.examine(new Receipt(name, Sha256.of(bytes), bytes.length), bytes)
                .parts()
                .get(0);
    }

    /** Last year's template: a column and a block less, a label named otherwise, a column moved. */
    private static byte[] older() throws IOException {
        byte[] less = restamped(version(Files.readAllBytes(SHIPPED)), "dept-target-gz@2023");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(less))) {
            Sheet fields = workbook.getSheet("_字段");
            rowsOf(fields, "实施周期指标值", "其他需完成的任务").forEach(row -> fields.removeRow(row));
            rowsOf(fields, "拟投入的资金").forEach(row -> write(row, "拟投入的资金（万元）", "投入资金（万元）"));
            rowsOf(fields, "单位名称").forEach(row -> write(row, "部门名称", "部门（单位）名称"));
            olderPage(workbook.getSheetAt(0));
            close(fields);
            return bytes(workbook);
        }
    }

    private static void olderPage(Sheet page) {
        write(page, "实施周期指标值", "");
        write(page, "其他需完成的任务（可选填）", "");
        write(page, "拟投入的资金（万元）", "投入资金（万元）");
        write(page, "部门名称", "部门（单位）名称");
    }

    private static byte[] version(byte[] template) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            write(workbook.getSheet("_表样"), "2024", "2023");
            return bytes(workbook);
        }
    }

    /** A form of a version filled in, schema sheets left out. */
    private byte[] filled(String version, boolean stamped) throws IOException {
        byte[] blank = Files.readAllBytes(folder.resolve(version + ".xlsx"));
        byte[] form = changed(stamped ? blank : restamped(blank, ""), page -> {
            put(page, 1, 3, version + "年度");
            put(page, 2, 1, "番禺区司法局");
            page.getRow(5).getCell(2).setCellValue(2089.45);
            put(page, 13, 0, "案卷评查");
            page.getRow(13).getCell(3).setCellValue(15);
        });
        return form;
    }

    private static byte[] changed(byte[] form, Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(1);
            }
            change.accept(workbook.getSheetAt(0));
            return bytes(workbook);
        }
    }

    private static byte[] restamped(byte[] form, String stamp) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            Optional.ofNullable(workbook.getName("HUIZONG_FORM")).ifPresent(workbook::removeName);
            if (!stamp.isEmpty()) {
                var name = workbook.createName();
                name.setNameName("HUIZONG_FORM");
                name.setRefersToFormula("\"" + stamp + "\"");
            }
            return bytes(workbook);
        }
    }

    private static List<Row> rowsOf(Sheet fields, String... names) {
        List<Row> rows = new java.util.ArrayList<>();
        fields.forEach(row -> {
            if (row.getCell(1) != null && List.of(names).contains(row.getCell(1).toString())) {
                rows.add(row);
            }
        });
        return rows;
    }

    /** Moves the rows up over those that were taken out. */
    private static void close(Sheet fields) {
        for (int row = fields.getLastRowNum(); row > 0; row--) {
            if (fields.getRow(row) == null && row < fields.getLastRowNum()) {
                fields.shiftRows(row + 1, fields.getLastRowNum(), -1);
            }
        }
    }

    private static void put(Sheet sheet, int row, int column, String text) {
        Cell cell = sheet.getRow(row).getCell(column);
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static void write(Sheet sheet, String text, String otherwise) {
        sheet.forEach(row -> write(row, text, otherwise));
    }

    private static void write(Row row, String text, String otherwise) {
        for (Cell cell : row) {
            if (cell.toString().strip().equals(text)) {
                cell.setBlank();
                cell.setCellValue(otherwise);
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
