package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormId;
import org.huizong.workbook.filled.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormatsTest {
    /** The same little form in every format. */
    private static final TestBook BOOK = TestBook.book().sheet("收支", """
            | 部门收支表 | <      | <        |
            | 项目       | 预算数 | 执行率   |
            | 基本支出   | 1020.50 | 94.10%  |
            | ^          | 34.00  | '0012    |
            | 合计       | 1054.50 |         |
            """);

    private static final String HTML = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
            <meta http-equiv="Content-Type" content="text/html; charset=CHARSET"><title>收支</title>
            <style>.txt {mso-number-format:"\\@"; color:red}</style></head><body>
            <table border=1>
            <tr><td colspan=3>部门收支表</td></tr>
            <tr><th>项目</th><th>预算数<th>执行率</th></tr>
            <tr><td rowspan="2">基本支出</td><td x:num="1020.5">1020.50</td><td x:num="0.941">94.10%</td></tr>
            <tr><td>34.00</td><td class=txt>0012</td></tr>
            <tr><td>合计</td><td>1054.50</td><td>&nbsp;</td></tr>
            </table></body></html>
            """;

    private static final String XML = """
            <?xml version="1.0"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles>
             <Style ss:ID="Default"><NumberFormat/></Style>
             <Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
             <Style ss:ID="f"><NumberFormat ss:Format="Fixed"/></Style>
             <Style ss:ID="d" ss:Parent="f"><NumberFormat ss:Format="Short Date"/></Style>
             <Style ss:ID="g" ss:Parent="f"/>
            </Styles>
            <Names><NamedRange ss:Name="HUIZONG_FORM" ss:RefersTo="=&quot;demo@1&quot;"/></Names>
            <Worksheet ss:Name="收支"><Table>
             <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">部门收支表</Data></Cell></Row>
             <Row><Cell><Data ss:Type="String">项目</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>
              <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>预算</B>数</ss:Data></Cell>
              <Cell><Data ss:Type="String">执行率</Data></Cell></Row>
             <Row><Cell ss:MergeDown="1"><Data ss:Type="String">基本支出</Data></Cell>
              <Cell ss:StyleID="f"><Data ss:Type="Number">1020.5</Data></Cell>
              <Cell ss:StyleID="p"><Data ss:Type="Number">0.94099999999999995</Data></Cell></Row>
             <Row><Cell ss:Index="2" ss:StyleID="g"><Data ss:Type="Number">34</Data></Cell>
              <Cell><Data ss:Type="String">0012</Data></Cell></Row>
             <Row ss:Index="5" ss:StyleID="f"><Cell><Data ss:Type="String">合计</Data></Cell>
              <Cell ss:Formula="=SUM(R[-2]C:R[-1]C)+R1C1"><Data ss:Type="Number">1054.5</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """;

    private static final String CSV = """
            部门收支表,,
            项目,预算数,执行率
            基本支出,"1020.50",94.10%
            ,34.00,="0012"
            合计,1054.50,
            """;

    @Test
    void whatAPlainFormatHidesIsHidden() {
        Grid xml = grid(XML.replace("<Row ss:Index=\"5\"", "<Row ss:Index=\"5\" ss:Hidden=\"1\"")
                .replace("<Table>", "<Table><Column ss:Index=\"2\" ss:Hidden=\"1\" ss:Span=\"1\"/>")
                .replace(
                        "</Table>",
                        "</Table><x:WorksheetOptions xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                                + "<x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"));
        assertThat(xml.hidden().row(4)).isTrue();
        assertThat(xml.hidden().row(3)).isFalse();
        assertThat(xml.hidden().columns().toString()).isEqualTo("{1, 2}");
        assertThat(xml.hidden().whole()).isTrue();
        Grid html =
                grid(HTML.replace("<tr><td>合计", "<tr height=0 style='mso-height-source:userset;display:none'><td>合计"));
        assertThat(html.hidden().rows().toString()).isEqualTo("{4}");
    }

    @Test
    void aCellThatAPageDoesNotDisplayTakesNoRoom() {
        Grid html = grid(HTML.replace("<td class=txt>", "<td style=\"display:none\">5</td><td class=txt>"));
        assertThat(html.at(org.huizong.form.Position.of("C4")).shown()).isEqualTo("0012");
        Grid column = grid(HTML.replace("<table border=1>", "<table border=1><col><col style='display:none'>")
                .replace("<td>34.00</td>", "<td style='display:none'>34.00</td>"));
        assertThat(column.at(org.huizong.form.Position.of("B4")).shown()).isEqualTo("34.00");
    }

    @Test
    void aDayInSpreadsheetMlIsADayUnderAnyFormat() {
        Grid xml = grid(XML.replace(
                "<Data ss:Type=\"Number\">1020.5</Data>", "<Data ss:Type=\"DateTime\">2023-12-31T00:00:00.000</Data>"));
        assertThat(Disguise.isDate(xml.at(org.huizong.form.Position.of("B3")))).isTrue();
    }

    private static Grid grid(String text) {
        return PlainFormats.open(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .grids()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, utf-8", "GBK, gb2312", "GBK, GBK", "GBK, utf-8", "UTF-8, none"})
    void anHtmlTableNamedXlsIsTheSameGrid(String charset, String declared) {
        byte[] bytes = HTML.replace("CHARSET", declared).getBytes(Charset.forName(charset));
        assertThat(told(bytes)).isEqualTo(told(BOOK.xlsx()));
    }

    @Test
    void spreadsheetMlNamedXlsIsTheSameGrid() {
        byte[] bytes = XML.getBytes(StandardCharsets.UTF_8);
        assertThat(told(bytes)).isEqualTo(told(BOOK.xlsx()));
        assertThat(book(bytes).stamp()).contains(FormId.parse("demo@1"));
        assertThat(entry(bytes, "B5").formula()).isEqualTo("SUM(B3:B4)+$A$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
    void csvIsTheSameGridWithoutMerges(String charset) {
        byte[] bytes = CSV.getBytes(Charset.forName(charset));
        assertThat(book(bytes).csv()).isTrue();
        List<String> expected = told(BOOK.xlsx()).stream()
                .map(cell -> cell.replaceFirst("^收支!([A-Z]\\d+)(:[A-Z]\\d+)?", "CSV!$1"))
                .toList();
        assertThat(told(bytes)).isEqualTo(expected);
    }

    @Test
    void csvHoldsQuotesLineBreaksAndOtherSeparators() {
        assertThat(told("\uFEFF甲;\"1;2\"\r\n\"a \"\"b\"\"\nc\";12345678901234567\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "CSV!A1 TEXT 甲", "CSV!B1 TEXT 1;2", "CSV!A2 TEXT a \"b\"\nc", "CSV!B2 TEXT 12345678901234567");
        assertThat(told("sep=|\n甲|乙\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("CSV!A1 TEXT 甲", "CSV!B1 TEXT 乙");
    }

    @Test
    void everyTableOfAPageAndTheLinesBetweenStandBelowEachOther() {
        byte[] bytes = """
                <h3>收支表</h3><p>单位：万元</p><table><tr><td>甲<br>乙<td>1</table>
                <div>说明<table><caption>附表</caption><tr><td rowspan=3>丙</td></tr></table></div><p>注：完</p>
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(told(bytes))
                .containsExactly(
                        "Sheet1!A1 TEXT 收支表",
                        "Sheet1!A2 TEXT 单位：万元",
                        "Sheet1!A3 TEXT 甲\n乙",
                        "Sheet1!B3 NUMBER 1 1",
                        "Sheet1!A4 TEXT 说明",
                        "Sheet1!A5 TEXT 附表",
                        "Sheet1!A6:A8 TEXT 丙",
                        "Sheet1!A9 TEXT 注：完");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Data ss:Type="DateTime">2024-05-09T00:00:00.000</Data> | NUMBER 2024/5/9 45421
            <Data ss:Type="Boolean">1</Data>                       | TRUTH TRUE
            <Data ss:Type="Error">#DIV/0!</Data>                   | ERROR #DIV/0!
            <Data ss:Type="Number">12,5</Data>                     | ERROR 12,5
            <Data ss:Type="Number">NaN</Data>                      | ERROR NaN
            <Data ss:Type="DateTime">gestern</Data>                | ERROR gestern
            """)
    void everyTypeOfDataIsItself(String data, String told) {
        String xml = XML.replace(
                "<Cell ss:StyleID=\"f\"><Data ss:Type=\"Number\">1020.5</Data>", "<Cell ss:StyleID=\"d\">" + data);
        assertThat(told(xml.getBytes(StandardCharsets.UTF_8))).contains("收支!B3 " + told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE w SYSTEM \"http://a/b.dtd\">"
            })
    void xmlWithADtdIsRefused(String dtd) {
        assertRefused(XML.replace("<Workbook", dtd + "<Workbook").replace("部门收支表", "&x;"), FindingCode.I232);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ss:Index="5"     | ss:Index="2"          | I219
            ss:Type="Number" | ss:Type="Text"        | R379
            ss:Index="5"     | ss:Index="2000000"    | I212
            ss:Index="2"     | ss:Index="20000"      | I212
            ss:MergeDown="1" | ss:MergeDown="900000" ss:MergeAcross="9" | I212
            </Workbook>      | ''                    | I247
            <Names>          | <Names>&unknown;      | I201
            """)
    void xmlThatLiesOrBreaksOffIsRefused(String clean, String broken, FindingCode code) {
        assertRefused(XML.replace(clean, broken), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这不是工作簿",
                "a,b",
                "<html><body>404 Not Found</body></html>",
                "<?xml version='1.0'?><a/>",
                "{\"a\": 1,\n\"b\": 2}x\u0001,"
            })
    void otherTextIsNoWorkbook(String text) {
        assertRefused(text, FindingCode.I201);
    }

    @Test
    void aPageTooLargeForMemoryIsRefused() {
        assertRefused(HTML.replace("</table>", "<tr><td>甲</td></tr>".repeat(500_000) + "</table>"), FindingCode.I212);
    }

    @Test
    void tablesNestedWithoutEndAreRefusedBeforeTheyAreParsed() {
        assertRefused("<html><body>" + "<table><tr><td>".repeat(20_000) + "</table>".repeat(20_000), FindingCode.I212);
    }

    @Test
    void aPageNestedWithoutEndIsRefused() {
        assertRefused("<div>".repeat(100_000) + "<table><tr><td>甲</table>", FindingCode.I212);
    }

    @Test
    void aFileNamedEtIsReadAsWhatItHolds() {
        assertThat(told(BOOK.xls())).isEqualTo(told(BOOK.xlsx()));
    }

    private static void assertRefused(String text, FindingCode code) {
        assertThat(GridReader.open(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static Entry entry(byte[] bytes, String address) {
        return book(bytes).grids().get(0).at(org.huizong.form.Position.of(address));
    }

    private static GridBook book(byte[] bytes) {
        Opening opening = GridReader.open(bytes);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).book();
    }

    private static List<String> told(byte[] bytes) {
        List<String> told = new ArrayList<>();
        for (Grid grid : book(bytes).grids()) {
            grid.forEach((area, entry) -> told.add(grid.name() + "!" + area.a1() + " " + entry.kind() + " "
                    + entry.shown()
                    + (entry.kind() == Entry.Kind.NUMBER ? " " + entry.number().toPlainString() : "")));
        }
        return told;
    }
}
