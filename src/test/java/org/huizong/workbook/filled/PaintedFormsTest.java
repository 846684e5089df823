package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.GridText;
import org.huizong.workbook.grid.Opening;
import org.huizong.workbook.grid.PoiReader;
import org.huizong.workbook.grid.XlsxReader;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What number formats and struck text make of a form's cells, in both file formats. */
class PaintedFormsTest {
    private static final FormTemplate FORM =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();
    private static final FormTemplate TARGETS =
            TemplateReader.read(TargetForms.oneColumn().xlsx(), "").template().orElseThrow();

    /** How an amount is written in its cell, what is read, and what is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ }60 | 60.00 | ``
            {_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ }60 | 60.00 | ``
            {#,##0.00\\ "万元"}60           | 60.00     | ``
            {[DBNum2][$-804]0.00}60         | 60.00     | ``
            {;;;}60                         | 60        | R390 C5
            {yyyy"年度"}45292               | 2024年度  | R338 C5
            {"第"q"季度"}45292              | 第1季度   | R338 C5
            {[$-804]aaaa}45292              | 星期一    | R338 C5
            {[DBNum1][$-804]yyyy"年"m"月"}45292 | 二〇二四年一月 | R338 C5
            {14}45292                       | 2024/1/1  | R338 C5
            {31}45292                       | 2024年1月1日 | R338 C5
            {55}45292                       | 上午12时00分 | R338 C5
            ~~120~~60.00                    | 60.00     | R393 C5
            60.00~~120~~                    | 60.00     | R393 C5
            ~~60.00~~                       | 60.00     | R394 C5
            ~~六十~~                        | 60        | R335 C5; R394 C5
            {[=60]"是";0.00}60              | 60        | R390 C5
            """)
    void anAmountIsReadAndWhatIsDoubtfulAboutItIsTold(String written, String read, String told) {
        TestBook book = TestForms.filled().with("60.00", written);
        for (byte[] file : List.of(book.xlsx(), book.xls())) {
            FormReading reading = reading(FORM, file);
            assertThat(reading.declaration().value("基本支出").plain()).isEqualTo(read);
            assertThat(told(reading)).isEqualTo(told);
        }
        assertThat(GridText.of(XlsxReader.alone(book.xlsx()).orElseThrow()))
                .isEqualTo(GridText.of(PoiReader.readXlsx(book.xlsx())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"}45657",
                "{[$-ja-JP]yyyy\"年\"m\"月\"d\"日\"}45657",
                "{[$-en-US]d-mmm-yy}45657"
            })
    void aDateBesideTheFormDoesNotRefuseIt(String date) {
        TestBook book = TestForms.filled()
                .with("| 合计       | 98   |            |          |", "| 合计 | 98 | | |\n| 填表日期 | " + date + " | | |");
        for (byte[] file : List.of(book.xlsx(), book.xls())) {
            assertThat(told(reading(FORM, file))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {yyyy"年度"}45292 | 2024年度
            {e"年度"}45292    | 2024年度
            """)
    void aYearMadeOfADateIsThatYear(String written, String read) {
        FormReading reading = reading(FORM, TestForms.filled().xlsx("2023年度", written));
        assertThat(reading.declaration().value("年度").plain()).isEqualTo(read);
    }

    /** How a target or what was reached is written, what is read, and what is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {14}45657                     | 2024/12/31          | ``
            {22}45657                     | 2024/12/31 0:00     | ``
            {36}45657                     | 2024年12月          | ``
            {[DBNum1][$-804]yyyy"年"m"月"d"日"}45657 | 二〇二四年十二月三十一日 | ``
            {m"月"d"日"}45657             | 12月31日            | R338 B4
            {yyyy-mm-dd}60                | 1900-02-29          | R338 B4
            {yyyy-mm-dd}-5                | -5                  | R338 B4
            {yyyy-mm-dd}3000000           | 3000000             | R338 B4
            {;;;}52                       | 52                  | R390 B4
            ~~≥5~~≥50场                   | ≥50场               | R393 B4
            ~~≥50场~~                     | ≥50场               | R394 B4
            """)
    void aTargetIsReadAndWhatIsDoubtfulAboutItIsTold(String written, String read, String told) {
        byte[] file = TargetForms.one(List.of("| 宣传 | " + written + " | 52 |", "| 普法 | ≥3次 | 3 |"));
        FormReading reading = reading(TARGETS, file);
        assertThat(reading.declaration().lines("绩效指标").get(0).value("年度指标值").plain())
                .isEqualTo(read);
        assertThat(told(reading)).isEqualTo(told);
    }

    @Test
    void wordsThatAFormatPaintsAreTheWordsOfATextField() {
        FormReading reading = reading(FORM, TestForms.filled().xlsx("| 优   |", "| {[=1]\"优\";[=2]\"良\"}1 |"));
        assertThat(reading.declaration().value("等级").plain()).isEqualTo("优");
        assertThat(told(reading)).isEmpty();
    }

    @Test
    void aSpreadsheetInXmlTellsWhatIsStruckOutToo() {
        String book = """
                <?xml version="1.0"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style></Styles>
                <Worksheet ss:Name="甲"><Table><Row>
                <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>120</S>118.5<B>万元</B></ss:Data></Cell>
                <Cell ss:StyleID="s1"><Data ss:Type="Number">60</Data></Cell>
                </Row></Table></Worksheet></Workbook>
                """;
        Opening opening = GridReader.open(book.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Grid grid = ((Opening.Opened) opening).book().grids().get(0);
        assertThat(java.util.stream.IntStream.range(0, 2)
                        .mapToObj(column -> grid.at(new org.huizong.form.Position(0, column)))
                        .map(entry -> entry.shown() + "~" + entry.struck()))
                .containsExactly("118.5万元~120", "60~60");
    }

    @Test
    void aPageSavedAsSpreadsheetTellsWhatIsStruckOutToo() {
        String page = """
                <html><body><table>
                <tr><td><s>120</s>118.5</td><td style="text-decoration:line-through">60</td><td><del>7</del></td><td>5</td></tr>
                </table></body></html>
                """;
        Opening opening = GridReader.open(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Grid grid = ((Opening.Opened) opening).book().grids().get(0);
        assertThat(java.util.stream.IntStream.range(0, 4)
                        .mapToObj(column -> grid.at(new org.huizong.form.Position(0, column)))
                        .map(entry -> entry.shown() + "~" + entry.struck()))
                .containsExactly("118.5~120", "60~60", "7~7", "5~");
    }

    private static FormReading reading(FormTemplate form, byte[] file) {
        return FilledWorkbook.open(file).resembles(List.of(form)).orElseThrow().read();
    }

    private static String told(FormReading reading) {
        return reading.findings().list().stream()
                .map(finding -> finding.code() + " " + finding.place().cell())
                .collect(Collectors.joining("; "));
    }
}
