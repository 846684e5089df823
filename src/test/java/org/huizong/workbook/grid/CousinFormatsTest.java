package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.huizong.declaration.Content;
import org.huizong.form.Area;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Label;
import org.huizong.form.Position;
import org.huizong.form.Rollup;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are nearly an ordinary .xlsx: with macros, under WPS's name, with other dates and formats. */
class CousinFormatsTest {
    private static final FormTemplate FORM =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();

    @Test
    void aWorkbookWithMacrosIsReadWithoutThem() throws Exception {
        assertThat(total(withMacros(TestForms.filled().xlsx()))).isEqualTo("94.00");
    }

    @Test
    void aFileOfWpsThatIsBiffInsideIsRead() {
        assertThat(total(TestForms.filled().xls())).isEqualTo("94.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "m\"月\"d\"日\""})
    void aDateIsTheSameDayCountedFrom1900OrFrom1904(String format) throws IOException {
        try (XSSFWorkbook since1904 = new XSSFWorkbook()) {
            since1904.getCTWorkbook().getWorkbookPr().setDate1904(true);
            assertThat(date(since1904, 43959, format)).isEqualTo(new Content.Text("2024-05-09"));
        }
        assertThat(date(new XSSFWorkbook(), 45421, format)).isEqualTo(new Content.Text("2024-05-09"));
        assertThat(date(new HSSFWorkbook(), 45421, format)).isEqualTo(new Content.Text("2024-05-09"));
    }

    @Test
    void aPaintedPercentSignIsToldFromARealOne() throws IOException {
        assertThat(read(cell(new XSSFWorkbook(), 95, "0\\%"), FieldType.PERCENT).toString())
                .contains("0.95");
        assertThat(read(cell(new XSSFWorkbook(), 0.95, "0%"), FieldType.PERCENT).toString())
                .contains("0.95");
    }

    private static Content date(Workbook workbook, double serial, String format) throws IOException {
        return read(cell(workbook, serial, format), FieldType.DATE);
    }

    private static byte[] cell(Workbook workbook, double value, String format) throws IOException {
        Cell cell = workbook.createSheet("表").createRow(0).createCell(0);
        cell.setCellValue(value);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return bytes(workbook);
    }

    private static Content read(byte[] bytes, FieldType type) {
        GridBook book = ((Opening.Opened) GridReader.open(bytes)).book();
        Entry entry = book.grids().get(0).at(new Position(0, 0));
        Field field = new Field(
                "栏目",
                "字段",
                new Label("字段", ""),
                type,
                FieldRole.VALUE,
                "",
                Demand.OPTIONAL,
                "",
                Area.of("A1"),
                Rollup.NONE,
                "",
                "");
        return ValueReader.read(entry, field);
    }

    private static String total(byte[] file) {
        return FilledWorkbook.open(file)
                .resembles(List.of(FORM))
                .orElseThrow()
                .read()
                .declaration()
                .value("支出合计")
                .plain();
    }

    private static byte[] withMacros(byte[] xlsx) throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        workbook.setWorkbookType(XSSFWorkbookType.XLSM);
        PackagePart part = workbook.getPackage()
                .createPart(
                        PackagingURIHelper.createPartName("/xl/vbaProject.bin"),
                        XSSFRelation.VBA_MACROS.getContentType());
        part.getOutputStream().write(new byte[] {1, 2, 3});
        workbook.getPackagePart()
                .addRelationship(part.getPartName(), TargetMode.INTERNAL, XSSFRelation.VBA_MACROS.getRelation());
        return bytes(workbook);
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
