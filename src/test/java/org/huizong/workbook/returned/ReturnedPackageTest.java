package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.Severity;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.TestPackage;
import org.huizong.workbook.grid.XlsxReader;
import org.junit.jupiter.api.Test;

/** Packages as other programs write them: prefixes, strict namespaces, missing parts, drawings and tables of their own. */
class ReturnedPackageTest {
    private static final List<Finding> FINDINGS = List.of(
            ReturnedWorkbookTest.finding(Severity.ERROR, "表", "B2"),
            ReturnedWorkbookTest.finding(Severity.WARNING, "表", "D9"));

    private static final String DATA =
            "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2'><v>1</v></c>"
                    + "<c r='C2' s='1'><v>2</v></c></row></sheetData>";

    @Test
    void cellsThatAreNotWrittenArePutInWhereTheyBelong() {
        assertThat(sheet(TestPackage.sheet(DATA)))
                .matches("(?s).*<c r='A2'><v>1</v></c><c r=\"B2\" s=\"\\d+\"/><c r='C2' s='1'>.*")
                .matches("(?s).*</row><row r=\"9\"><c r=\"D9\" s=\"\\d+\"/></row></sheetData><legacyDrawing .*");
    }

    @Test
    void aCellThatIsNotWrittenLooksLikeItsRowOrColumn() {
        String columns = "<cols><col min='4' max='4' width='9' style='2'/></cols>";
        TestPackage file = TestPackage.sheet(
                columns + DATA.replace("<row r='2'>", "<row r='2' s='3' customFormat='1' spans='1:1'>"));

        Parts parts = returned(file);

        assertThat(kept(parts))
                .contains("s=\"3\" t=\"str\"><f>&apos;表&apos;!B2", "s=\"2\" t=\"str\"><f>&apos;表&apos;!D9");
        assertThat(parts.text("xl/worksheets/sheet1.xml")).contains("spans='1:2'");
    }

    @Test
    void aSheetWithoutAnyRowGetsThem() {
        byte[] file = TestPackage.sheet("<sheetData/><pageMargins left='1'/>").bytes();
        GridBook blank =
                new GridBook(List.of(new Grid("表", java.util.Map.of(), List.of())), java.util.Optional.empty());

        byte[] marked = ReturnedXlsx.mark(file, ReturnedWorkbookTest.list(FINDINGS), new ReadCells(blank));

        assertThat(Parts.of(marked).text("xl/worksheets/sheet1.xml"))
                .contains("<sheetData><row r=\"2\">", "</sheetData><pageMargins left='1'/><legacyDrawing ");
    }

    @Test
    void rowsAndCellsWithoutNumbersAreCounted() {
        assertThat(sheet(TestPackage.sheet(
                        "<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row></sheetData>")))
                .matches("(?s).*<row><c><v>2</v></c><c s=\"\\d+\"><v>3</v></c></row><row r=\"9\">.*");
    }

    @Test
    void everythingElseOfAPartSurvives() {
        String rest = "<!-- 备注 <c r='B2'/> --><extLst><ext uri='{x}' xmlns:x14='urn:x'><x14:b a='>'/></ext></extLst>";
        TestPackage file = TestPackage.sheet(DATA + rest)
                .replacing("<worksheet ", "<worksheet xmlns:mc='urn:mc' mc:Ignorable='x14ac' ");

        assertThat(sheet(file)).contains("mc:Ignorable='x14ac'", rest);
    }

    @Test
    void prefixedElementsGetPrefixedCompany() {
        TestPackage file = TestPackage.sheet(DATA);
        String prefixed = file.text("xl/worksheets/sheet1.xml")
                .replaceAll("<(/?)([a-z])", "<$1x:$2")
                .replace("xmlns=", "xmlns:x=");
        file.part("xl/worksheets/sheet1.xml", prefixed.replace("<?x:xml", "<?xml"));

        assertThat(sheet(file)).contains("<x:c r=\"B2\"", "<x:row r=\"9\"><x:c ", "<x:legacyDrawing ");
    }

    @Test
    void aStrictPackageStaysStrict() {
        TestPackage file = TestPackage.sheet(DATA)
                .replacing(TestPackage.MAIN, TestPackage.STRICT)
                .replacing(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");

        Parts parts = returned(file);

        assertThat(parts.text("xl/comments1.xml")).contains(TestPackage.STRICT);
        assertThat(parts.text("xl/worksheets/_rels/sheet1.xml.rels"))
                .contains("purl.oclc.org/ooxml/officeDocument/relationships/comments");
        assertThat(book(file).grids()).extracting(Grid::name).containsExactly("问题清单", "表", "_退回");
    }

    @Test
    void aSheetInUtf16IsMarkedAndReadTheSame() {
        TestPackage file = TestPackage.sheet(DATA);
        String text = file.text("xl/worksheets/sheet1.xml")
                .replace("encoding='UTF-8'", "encoding='UTF-16'")
                .replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
        file.part("xl/worksheets/sheet1.xml", text.getBytes(StandardCharsets.UTF_16));

        assertThat(book(file)
                        .grid("表")
                        .orElseThrow()
                        .at(new org.huizong.form.Position(1, 0))
                        .shown())
                .isEqualTo("1");
    }

    @Test
    void aWorkbookWithoutStylesGetsThem() {
        TestPackage file = TestPackage.sheet(DATA.replace(" s='1'", ""))
                .without("xl/styles.xml")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        TestPackage.relations(
                                "rId1 worksheet worksheets/sheet1.xml", "rId3 sharedStrings sharedStrings.xml"));

        assertThat(returned(file).text("xl/styles1.xml")).contains("FFFFC7CE", "<cellXfs count=");
    }

    @Test
    void namesThatBelongToASheetFollowIt() {
        TestPackage file = TestPackage.sheet(DATA)
                .part(
                        "xl/workbook.xml",
                        TestPackage.book("<bookViews><workbookView activeTab='0' firstSheet='0'/></bookViews>"
                                + "<sheets><sheet name='表' sheetId='7' r:id='rId1'/></sheets><definedNames>"
                                + "<definedName name='_xlnm.Print_Area' localSheetId='0'>表!$A$1:$C$2</definedName>"
                                + "</definedNames><calcPr calcId='1'/>"));

        assertThat(returned(file).text("xl/workbook.xml"))
                .contains("localSheetId='1'>表!$A$1:$C$2", "sheetId=\"8\"", "<calcPr calcId='1'/>");
    }

    @Test
    void drawingsOfNotesThatAreThereGrow() {
        String vml = "<xml xmlns:v='urn:schemas-microsoft-com:vml' xmlns:x='urn:schemas-microsoft-com:office:excel'>"
                + "<v:shape id=\"_x0000_s1030\"><div>a<br>b</div>"
                + "<x:ClientData ObjectType=\"Checkbox\"></x:ClientData></v:shape></xml>";
        TestPackage file = TestPackage.sheet(DATA + "<legacyDrawing xmlns:r='urn:r' r:id='rId9'/><tableParts/>")
                .part("xl/drawings/vmlDrawing1.vml", vml)
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        TestPackage.relations("rId9 vmlDrawing ../drawings/vmlDrawing1.vml"));

        Parts parts = returned(file);

        assertThat(parts.text("xl/drawings/vmlDrawing1.vml"))
                .startsWith(vml.substring(0, vml.length() - "</xml>".length()))
                .contains("_x0000_s1031", "_x0000_s1032");
        assertThat(parts.text("xl/worksheets/sheet1.xml")).containsOnlyOnce("legacyDrawing");
    }

    private static Parts returned(TestPackage file) {
        return Parts.of(ReturnedWorkbookTest.returned(file.bytes(), FINDINGS));
    }

    private static String sheet(TestPackage file) {
        book(file);
        return returned(file).text("xl/worksheets/sheet1.xml");
    }

    /** Our own reader takes what we wrote, wholly and by itself. */
    private static GridBook book(TestPackage file) {
        return XlsxReader.alone(ReturnedWorkbookTest.returned(file.bytes(), FINDINGS))
                .orElseThrow();
    }

    private static String kept(Parts parts) {
        return parts.text("xl/worksheets/sheet3.xml");
    }
}
