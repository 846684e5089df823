package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that could be read in two ways, or is not what was written, is refused with its place. */
class TrustTest {
    private static final String ONE = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A1'><v>1</v></c><c r='A1'><v>2</v></c> | A1 | r=A1",
                "<c r='A1' s='9'><v>1</v></c>                 | A1 | s=9",
                "<c r='A1' s='9'/>                            | A1 | s=9",
                "<c r='A1' t='s'><v>17</v></c>                | A1 | v=17",
                "<c r='A1' t='s'><v>-1</v></c>                | A1 | v=-1",
                "<c r='A1'><v>1</v><v>2</v></c>               | A1 | 2",
                "<c r='XFE1'><v>1</v></c>                     | '' | XFE1",
                "<c r='A2'><v>1</v></c>                       | '' | A2",
                "<c r='A0'><v>1</v></c>                       | '' | A0",
                "<c r='1'><v>1</v></c>                        | '' | 1",
            })
    void aCellThatContradictsItselfIsRefusedWithItsPlace(String cells, String place, String characters) {
        Finding finding = refusal(TestPackage.sheet("<sheetData><row r='1'>" + cells + "</row></sheetData>"));
        assertThat(finding.code()).isEqualTo(FindingCode.I219);
        assertThat(finding.place().sheet()).isEqualTo("表");
        assertThat(finding.place().cell()).isEqualTo(place);
        assertThat(finding.detail().arguments()).containsExactly(characters);
    }

    @ParameterizedTest
    @CsvSource({"<row r='1'/><row r='1'/>", "<row r='1048577'/>", "<row r='0'/>", "<row r='x'/>"})
    void aRowTwiceOrBeyondTheGridIsRefused(String rows) {
        assertThat(code("<sheetData>" + rows + "</sheetData>")).isEqualTo(FindingCode.I219);
    }

    @ParameterizedTest
    @CsvSource({"A1:XFE9", "B2:A1", "A1:A1048577", "A:B", "''"})
    void aMergeBeyondTheGridIsRefused(String area) {
        assertThat(code("<sheetData/><mergeCells><mergeCell ref='" + area + "'/></mergeCells>"))
                .isEqualTo(FindingCode.I219);
    }

    @Test
    void twoWorkbooksInOnePackageAreRefused() {
        String relations =
                TestPackage.relations("rId1 officeDocument xl/workbook.xml", "rId2 officeDocument xl/other.xml");
        assertThat(refusal(TestPackage.sheet(ONE).part("_rels/.rels", relations))
                        .code())
                .isEqualTo(FindingCode.I214);
    }

    @Test
    void twoSheetDataAreRefused() {
        assertThat(code(ONE + "<sheetData/>")).isEqualTo(FindingCode.I214);
    }

    @Test
    void aWorkbookWithoutItsSheetsIsNeverEmpty() {
        assertThat(refusal(TestPackage.sheet(ONE).without("xl/worksheets/sheet1.xml"))
                        .code())
                .isEqualTo(FindingCode.I215);
        assertThat(refusal(TestPackage.sheet(ONE).part("xl/workbook.xml", TestPackage.book("<sheets/>")))
                        .code())
                .isEqualTo(FindingCode.I215);
        assertThat(refusal(
                                TestPackage.sheet(ONE)
                                        .replacing(
                                                "Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'",
                                                "Id='rId8' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'"))
                        .code())
                .isEqualTo(FindingCode.I215);
        assertThat(refusal(TestPackage.sheet(ONE).without("xl/styles.xml")).code())
                .isEqualTo(FindingCode.I215);
    }

    @Test
    void aSheetOutsideIsRefused() {
        String relations = TestPackage.relations("rId1 worksheet http://elsewhere/sheet1.xml");
        assertThat(refusal(TestPackage.sheet(ONE).part("xl/_rels/workbook.xml.rels", relations))
                        .code())
                .isEqualTo(FindingCode.I216);
    }

    @ParameterizedTest
    @CsvSource({"_rels/.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"})
    void aDocumentTypeIsRefusedInEveryPart(String part) {
        TestPackage book = TestPackage.sheet(ONE);
        String text = book.text(part);
        int root = text.indexOf("?>") + 2;
        book.part(part, text.substring(0, root) + "<!DOCTYPE x [<!ENTITY y 'z'>]>" + text.substring(root));
        assertThat(refusal(book).code()).isEqualTo(FindingCode.I216);
    }

    @Test
    void malformedXmlWhoseChecksumHoldsIsNoDamageOnTheWay() {
        Finding finding = refusal(TestPackage.sheet("<sheetData><row r='1'></sheetData>"));
        assertThat(finding.code()).isEqualTo(FindingCode.R377);
        assertThat(finding.detail().arguments()).contains("xl/worksheets/sheet1.xml", "1");
    }

    @Test
    void aCharacterThatXmlForbidsIsMalformedXmlAndNoDamageOnTheWay() {
        Finding finding = refusal(TestPackage.sheet(
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a&#1;b</t></is></c></row></sheetData>"));
        assertThat(finding.code()).isEqualTo(FindingCode.R377);
        Finding raw = refusal(TestPackage.sheet(
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a\u0001b</t></is></c></row></sheetData>"));
        assertThat(raw.code()).isEqualTo(FindingCode.R377);
        assertThat(raw.detail().arguments()).contains("xl/worksheets/sheet1.xml", "1");
    }

    @Test
    void aTypeOfCellsThatIsNoneIsRefusedWithItsCell() {
        Finding finding =
                refusal(TestPackage.sheet("<sheetData><row r='1'><c r='B1' t='zz'><v>1</v></c></row></sheetData>"));
        assertThat(finding.code()).isEqualTo(FindingCode.R379);
        assertThat(finding.place().cell()).isEqualTo("B1");
        assertThat(finding.detail().arguments()).containsExactly("zz");
    }

    @Test
    void bytesBehindAWholePackageAreToldAsSuch() {
        byte[] good = TestPackage.sheet(ONE).bytes();
        Finding finding = refusal(java.util.Arrays.copyOf(good, good.length + 40));
        assertThat(finding.code()).isEqualTo(FindingCode.R378);
        assertThat(finding.detail().arguments()).containsExactly("40");
    }

    @Test
    void aDocumentTypeIsRefusedInPartsThatNobodyReads() {
        String core = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>";
        assertThat(refusal(TestPackage.sheet(ONE).part("docProps/core.xml", core))
                        .code())
                .isEqualTo(FindingCode.I216);
        assertThat(refusal(TestPackage.sheet(ONE).part("docProps/core.xml", core.getBytes(StandardCharsets.UTF_16LE)))
                        .code())
                .isEqualTo(FindingCode.I216);
    }

    @Test
    void namesThatLeaveThePackageOrStandTwiceAreRefused() {
        assertThat(refusal(TestPackage.sheet(ONE).part("../evil.xml", "x")).code())
                .isEqualTo(FindingCode.I216);
        assertThat(refusal(TestPackage.sheet(ONE).part("XL/workbook.xml", "x")).code())
                .isEqualTo(FindingCode.I214);
    }

    @Test
    void moreThanAThousandPartsAreRefused() {
        TestPackage book = TestPackage.sheet(ONE);
        for (int i = 0; i < ReadLimits.PARTS; i++) {
            book.part("xl/media/" + i, "");
        }
        assertThat(refusal(book).code()).isEqualTo(FindingCode.I217);
    }

    @Test
    void anHonestFileThatCompressesWellIsNoBomb() {
        String empties = "<row><c s='1'/><c s='1'/><c s='1'/></row>".repeat(200_000);
        byte[] bytes = TestPackage.sheet("<sheetData><row><c><v>1</v></c></row>" + empties + "</sheetData>")
                .bytes();
        assertThat(bytes.length).isLessThan(empties.length() / 150);
        assertThat(GridReader.open(bytes)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void moreCellsThanWeTakeAreRefused() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(100) + "</row>";
        Finding finding = refusal(TestPackage.sheet("<sheetData>" + row.repeat(3_001) + "</sheetData>"));
        assertThat(finding.code()).isEqualTo(FindingCode.I220);
        assertThat(finding.place().sheet()).isEqualTo("表");
    }

    @Test
    void anEndlessTextIsRefused() {
        String text = "甲".repeat(ReadLimits.TEXT + 1);
        assertThat(code("<sheetData><row><c t='inlineStr'><is><t>" + text + "</t></is></c></row></sheetData>"))
                .isEqualTo(FindingCode.I221);
    }

    @Test
    void anUnpackedSizeThatLiesIsRefused() {
        byte[] bytes = TestPackage.sheet(ONE).bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int entry = text.lastIndexOf("PK\1\2", text.lastIndexOf("xl/worksheets/sheet1.xml"));
        bytes[entry + 24]++;
        assertThat(refusal(bytes).code()).isEqualTo(FindingCode.I213);
    }

    @Test
    void aChecksumThatLiesIsRefused() {
        byte[] bytes = TestPackage.sheet(ONE).bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int entry = text.lastIndexOf("PK\1\2", text.lastIndexOf("xl/worksheets/sheet1.xml"));
        bytes[entry + 16]++;
        Finding finding = refusal(bytes);
        assertThat(finding.code()).isEqualTo(FindingCode.I213);
        assertThat(finding.detail().arguments()).containsExactly("xl/worksheets/sheet1.xml");
    }

    @Test
    void anEncryptedEntryIsAPassword() {
        byte[] bytes = TestPackage.sheet(ONE).bytes();
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        bytes[entry + 8] |= 1;
        assertThat(refusal(bytes).code()).isEqualTo(FindingCode.I203);
    }

    @Test
    void aPackageThatIsNoWorkbookIsRefused() {
        TestPackage letter = TestPackage.sheet(ONE).part("xl/workbook.xml", "<document/>");
        assertThat(refusal(letter).code()).isEqualTo(FindingCode.I201);
        assertThat(refusal(TestPackage.sheet(ONE).without("[Content_Types].xml"))
                        .code())
                .isEqualTo(FindingCode.I201);
    }

    private static FindingCode code(String sheet) {
        return refusal(TestPackage.sheet(sheet)).code();
    }

    private static Finding refusal(TestPackage book) {
        return refusal(book.bytes());
    }

    private static Finding refusal(byte[] bytes) {
        return ((Opening.Refused) GridReader.open(bytes)).reason();
    }
}
