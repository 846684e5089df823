package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.huizong.form.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row without height and a column without width are hidden, whichever format says so in whichever way. */
class SightTest {
    @ParameterizedTest
    @CsvSource({
        "ht='0' customHeight='1', min='2' max='2' width='0' customWidth='1'",
        "ht='0.0', min='2' max='2' width='0.00'",
        "hidden='1', min='2' max='2' width='9' hidden='1'"
    })
    void inXlsx(String row, String column) {
        byte[] bytes = TestPackage.sheet("<cols><col " + column
                        + "/></cols><sheetData><row r='1'><c r='A1'><v>1</v></c></row>" + "<row r='2' " + row
                        + "><c r='A2'><v>2</v></c><c r='B2'><v>3</v></c></row></sheetData>")
                .bytes();
        assertHides(XlsxReader.read(bytes).grids().get(0));
        assertHides(grid(bytes));
    }

    @Test
    void inXls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue(1);
            var row = sheet.createRow(1);
            row.createCell(1).setCellValue(3);
            row.setHeight((short) 0);
            sheet.setColumnWidth(1, 0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            assertHides(grid(out.toByteArray()));
        }
    }

    @ParameterizedTest
    @CsvSource({"ss:Height='0', ss:Width='0'", "ss:Height='0.00', ss:Width='0.0'", "ss:Hidden='1', ss:Hidden='1'"})
    void inSpreadsheetMl(String row, String column) {
        assertHides(grid("""
                <?xml version="1.0"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>
                <Column ss:Index="2" COLUMN/><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>
                <Row ROW><Cell ss:Index="2"><Data ss:Type="Number">3</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """.replace("ROW", row).replace("COLUMN", column).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "style='display:none' | style='display:none'",
                "height=0            | width=0",
                "style='height:0pt'  | style='mso-width-source:userset;width:0'",
                "class=gone          | class=gone",
                "hidden              | style='visibility: collapse'"
            })
    void inHtml(String row, String column) {
        assertHides(grid(html("<table><col><col " + column + "><tr><td>1</td><td></td></tr><tr " + row
                + "><td>2</td><td>3</td></tr></table>")));
    }

    @Test
    void ofHtmlCellsAWholeRowIsHiddenOrElseTheirColumn() {
        String none = "<td style='display:none'>";
        assertHides(grid(html(
                "<table><tr><td>1</td>" + none + "4</td></tr><tr>" + none + "2</td>" + none + "3</td></tr></table>")));
    }

    @ParameterizedTest
    @CsvSource({"style='display:none'", "hidden", "class=gone"})
    void ofHtmlCellsASingleOneTakesNoRoomAndItsWordsAreKept(String hidden) {
        Grid grid = grid(html("<table><tr><td>1</td><td " + hidden + ">旧数 1020</td><td>2</td></tr>"
                + "<tr><td>3</td><td>4</td></tr></table>"));
        assertThat(grid.at(new Position(0, 1)).shown()).isEqualTo("2");
        assertThat(grid.hidden().isNothing()).isTrue();
        assertThat(grid.hidden().gone()).isEqualTo(Map.of(new Position(0, 1), "旧数 1020"));
    }

    @Test
    void whatLiesInAHiddenPartOfAPageIsHidden() {
        Grid grid = grid(
                html("<table><tr><td>1</td></tr></table><div class=gone><table><tr><td>2</td></tr></table></div>"));
        assertThat(grid.hidden().rows().toString()).isEqualTo("{1}");
    }

    @Test
    void whatIsLowOrNarrowIsNotHidden() {
        Grid grid = grid(
                html("<table><col width=05><tr height=10 style='line-height:0;height:0.5pt'><td>1</td></tr></table>"));
        assertThat(grid.hidden().isNothing()).isTrue();
    }

    private static void assertHides(Grid grid) {
        assertThat(grid.hidden().rows().toString()).isEqualTo("{1}");
        assertThat(grid.hidden().columns().toString()).isEqualTo("{1}");
    }

    private static byte[] html(String body) {
        return ("<html><head><meta charset=utf-8><style>.gone {color:red; display: none}</style></head><body>" + body
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Grid grid(byte[] bytes) {
        return ((Opening.Opened) GridReader.open(bytes)).book().grids().get(0);
    }
}
