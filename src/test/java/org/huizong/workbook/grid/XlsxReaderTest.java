package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.huizong.form.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a package is read as it stands. */
class XlsxReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2' t='s'><v>1</v></c>            | TEXT   | 乙 丙     | 乙 丙",
                "<c r='B2' t='inlineStr'><is><t>甲</t></is></c> | TEXT | 甲     | 甲",
                "<c r='B2' t='str'><v>甲</v></c>          | TEXT   | 甲        | 甲",
                "<c r='B2' t='d'><v>2023-12-31</v></c>    | TEXT   | 2023-12-31 | 2023-12-31",
                "<c r='B2' t='b'><v>1</v></c>             | TRUTH  | true      | TRUE",
                "<c r='B2' t='e'><v>#SPILL!</v></c>       | ERROR  | #SPILL!   | #SPILL!",
                "<c r='B2' s='1'><v>12.345</v></c>        | NUMBER | 12.345    | 12.35",
                "<c r='B2' s='2'><v>1234567.5</v></c>     | NUMBER | 1234567.5 | 1,234,567.50",
                "<c r='B2' s='3'><v>0.98649</v></c>       | NUMBER | 0.98649   | 98.65%",
                "<c r='B2' s='4'><v>45291</v></c>         | NUMBER | 45291     | 2023年12月31日",
                "<c r='B2' s='1'><v>0.0900000762939453</v></c> | NUMBER | 0.0900000762939453 | 0.09",
                "<c r='B2'><v>NaN</v></c>                 | ERROR  | NaN       | NaN",
                "<c r='B2'><v>12,5</v></c>                | ERROR  | 12,5      | 12,5",
                "<c r='B2' t='b'><v>2</v></c>             | ERROR  | 2         | 2",
            })
    void aCellIsItsCharacters(String cell, Entry.Kind kind, String raw, String shown) {
        Entry entry = entry(TestPackage.sheet("<sheetData><row r='2'>" + cell + "</row></sheetData>"), "B2");
        assertThat(entry.kind()).isEqualTo(kind);
        assertThat(entry.raw()).isEqualTo(raw);
        assertThat(entry.shown()).isEqualTo(shown);
    }

    @Test
    void aFormulaWithoutAResultIsNoZero() {
        Entry entry =
                entry(TestPackage.sheet("<sheetData><row r='1'><c r='A1'><f>B1+C1</f></c></row></sheetData>"), "A1");
        assertThat(entry.isBlank()).isTrue();
        assertThat(entry.formula()).isEqualTo("B1+C1");
    }

    @Test
    void cellsAndRowsWithoutAddressesFollowEachOther() {
        TestPackage book = TestPackage.sheet("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
                + "<row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>");
        assertThat(entry(book, "B1").raw()).isEqualTo("2");
        assertThat(entry(book, "D4").raw()).isEqualTo("4");
        assertThat(entry(book, "A5").raw()).isEqualTo("5");
    }

    @Test
    void cellsOutOfOrderKeepTheirPlaces() {
        TestPackage book = TestPackage.sheet("<sheetData><row r='3'><c r='B3'><v>2</v></c><c r='A3'><v>1</v></c></row>"
                + "<row r='1'><c r='A1'><v>0</v></c></row></sheetData>");
        assertThat(entry(book, "A3").raw()).isEqualTo("1");
        assertThat(entry(book, "A1").raw()).isEqualTo("0");
    }

    @Test
    void strictPackagesArePackages() {
        TestPackage book = TestPackage.sheet("<sheetData><row r='1'><c r='A1'><v>7</v></c></row></sheetData>")
                .replacing(TestPackage.MAIN, TestPackage.STRICT)
                .replacing(
                        "http://schemas.openxmlformats.org/officeDocument/2006/",
                        "http://purl.oclc.org/ooxml/officeDocument/");
        assertThat(entry(book, "A1").raw()).isEqualTo("7");
    }

    @Test
    void elementsMayHavePrefixes() {
        TestPackage book = TestPackage.sheet("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x='" + TestPackage.MAIN
                                + "'><x:sheetData><x:row><x:c t='s'><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(entry(book, "A1").shown()).isEqualTo("甲");
    }

    @Test
    void partsMayBeUtf16OrBeginWithAMark() {
        String sheet = "<worksheet xmlns='" + TestPackage.MAIN
                + "'><sheetData><row><c t='inlineStr'><is><t>年度</t></is></c></row></sheetData></worksheet>";
        byte[] wide = ("\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + sheet).getBytes(StandardCharsets.UTF_16BE);
        TestPackage book = TestPackage.sheet("");
        assertThat(entry(book.part("xl/worksheets/sheet1.xml", wide), "A1").shown())
                .isEqualTo("年度");
        assertThat(entry(book.part("xl/worksheets/sheet1.xml", "\uFEFF" + sheet), "A1")
                        .shown())
                .isEqualTo("年度");
    }

    @Test
    void datesFrom1904AreShownAsSuch() {
        TestPackage book = TestPackage.sheet("<sheetData><row><c s='4'><v>0</v></c></row></sheetData>")
                .replacing("<sheets>", "<workbookPr date1904='true'/><sheets>");
        assertThat(entry(book, "A1").shown()).isEqualTo("1904年1月1日");
        assertThat(open(book).from1904()).isTrue();
    }

    @Test
    void whatIsHiddenIsTold() {
        TestPackage book = TestPackage.sheet("<cols><col min='2' max='3' hidden='1'/></cols><sheetData>"
                        + "<row r='2' hidden='1'><c r='A2'><v>1</v></c></row></sheetData>")
                .replacing("sheetId='1'", "sheetId='1' state='veryHidden'");
        Hidden hidden = open(book).grids().get(0).hidden();
        assertThat(hidden.sheet()).isEqualTo(Hidden.Sight.VERY_HIDDEN);
        assertThat(hidden.row(1)).isTrue();
        assertThat(hidden.row(0)).isFalse();
        assertThat(hidden.column(1) && hidden.column(2)).isTrue();
    }

    @Test
    void everyCellOfASharedFormulaHasItsOwn() {
        TestPackage book = TestPackage.sheet("<sheetData>"
                + "<row r='1'><c r='A1'><f t='shared' ref='A1:C2' si='0'>SUM($E1:F1)*E$3</f><v>4</v></c>"
                + "<c r='B1'><f t='shared' si='0'/><v>5</v></c></row>"
                + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>6</v></c><c r='C2'><f t='shared' si='0'/></c></row>"
                + "</sheetData>");
        assertThat(entry(book, "B1").formula()).isEqualTo("SUM($E1:G1)*F$3");
        assertThat(entry(book, "A2").formula()).isEqualTo("SUM($E2:F2)*E$3");
        assertThat(entry(book, "C2").formula()).isEqualTo("SUM($E2:H2)*G$3");
        assertSameAsPoi(book);
    }

    @Test
    void everyCellOfAnArrayHasItsFormula() {
        TestPackage book = TestPackage.sheet(
                "<sheetData>"
                        + "<row r='1'><c r='A1'><f t='array' ref='A1:A3'>C1:C3*2</f><v>4</v></c><c r='C1'><v>2</v></c></row>"
                        + "<row r='2'><c r='A2'><v>6</v></c><c r='C2'><v>3</v></c></row><row r='3'><c r='A3'/></row></sheetData>");
        assertThat(entry(book, "A2").formula()).isEqualTo("C1:C3*2");
        assertThat(entry(book, "A3").formula()).isEqualTo("C1:C3*2");
        assertSameAsPoi(book);
    }

    @Test
    void aTableOfDataIsNumbers() {
        TestPackage book = TestPackage.sheet("<sheetData><row r='1'>"
                + "<c r='A1'><f t='dataTable' ref='A1:A2' dt2D='0' dtr='0' r1='C1'/><v>4</v></c></row></sheetData>");
        assertThat(entry(book, "A1").formula()).isEmpty();
        assertSameAsPoi(book);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1'><f t='shared' si='0'/></c>",
                "<c r='A1'><f t='shared' ref='A2:A3' si='0'>C1</f></c>",
                "<c r='A1'><f t='shared' ref='A1' si='0'>C1</f></c><c r='B1'><f t='shared' si='0'/></c>",
                "<c r='A1'><f t='shared' ref='A1' si='0'>C1</f></c><c r='B1'><f t='shared' ref='B1' si='0'>C1</f></c>",
                "<c r='A1'><f t='shared' ref='A1:B1' si='0'>C1</f></c><c r='B1'><f t='shared' si='0'>D1</f></c>",
                "<c r='A1'><f t='array'>C1</f></c>",
                "<c r='A1'><f t='odd'>C1</f></c>"
            })
    void groupsThatAreNotAsTheyShouldBeAreLeftToPoi(String cells) {
        TestPackage book = TestPackage.sheet("<sheetData><row r='1'>" + cells + "</row></sheetData>");
        assertThat(XlsxReader.alone(book.bytes())).isEmpty();
    }

    private static void assertSameAsPoi(TestPackage book) {
        assertThat(GridText.of(XlsxReader.alone(book.bytes()).orElseThrow()))
                .isEqualTo(GridText.of(PoiReader.readXlsx(book.bytes())));
    }

    @Test
    void aFormatKeepsItsCode() {
        TestPackage book = TestPackage.sheet("<sheetData><row><c s='3'><v>1</v></c></row></sheetData>");
        assertThat(entry(book, "A1").format()).isEqualTo("0.00%");
    }

    private static GridBook open(TestPackage book) {
        return ((Opening.Opened) GridReader.open(book.bytes())).book();
    }

    private static Entry entry(TestPackage book, String a1) {
        return open(book).grids().get(0).at(Position.of(a1));
    }
}
