package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huizong.finding.Finding;
import org.huizong.finding.Severity;
import org.huizong.form.Position;
import org.huizong.workbook.grid.TestPackage;
import org.huizong.workbook.part.PackageEdit;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The submitter's own notes and ours, as other programs write them. */
class ReturnedNotesTest {
    private static final String SHAPES = "xl/drawings/vmlDrawing1.vml";

    private static final List<Finding> FINDINGS = List.of(
            ReturnedWorkbookTest.finding(Severity.ERROR, "表", "B2"),
            ReturnedWorkbookTest.finding(Severity.WARNING, "表", "D9"));

    private static final String VML = "<xml xmlns:ns0='urn:schemas-microsoft-com:office:office'"
            + " xmlns:ns1='urn:schemas-microsoft-com:vml' xmlns:ns2='urn:schemas-microsoft-com:office:excel'>"
            + "<ns1:shape id='_x0000_s1026' title='a>b' ns0:insetmode='auto'><ns1:fill color2='#ffffe1' />"
            + "<ns2:ClientData ObjectType='Note'><ns2:AutoFill>False</ns2:AutoFill><ns2:Row>1</ns2:Row>"
            + "<ns2:Column>1</ns2:Column></ns2:ClientData></ns1:shape><ns1:shape id='_x0000_s1027' /></xml>";

    @Test
    void boxesStayWellFormedWhateverTheSubmittersPrefixesAre() {
        assertThat(boxes(Parts.of(returned(own().bytes()))))
                .containsExactlyInAnyOrder("_x0000_s1026", "_x0000_s1027", "_x0000_s1028");
    }

    @Test
    void aBoxWithoutPlaceGetsOneWhenItsNoteGrows() {
        assertThat(Parts.of(returned(own().bytes())).text(SHAPES)).containsOnlyOnce("<ns2:Anchor>");
    }

    @Test
    void boxesAreTakenOutAgainThoughAnotherProgramRenamedTheirPrefixes() {
        byte[] renamed = changed(
                returned(TestPackage.sheet("<sheetData><row r='2'><c r='A2'><v>1</v></c></row></sheetData>")
                        .bytes()),
                SHAPES,
                "([< /:])(v|o|x)([:=])",
                "$1my$2$3");

        assertThat(boxes(Parts.of(returned(renamed)))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aNoteWhoseBoxIsGoneGetsOne() {
        TestPackage file = own().part(SHAPES, "<xml xmlns:v='urn:schemas-microsoft-com:vml'/>");

        assertThat(boxes(Parts.of(returned(file.bytes())))).hasSize(2);
    }

    @Test
    void aDrawingOfBoxesThatIsBrokenOffIsDrawnAnew() {
        TestPackage file = own().part(SHAPES, VML.substring(0, VML.indexOf("<ns2:Row>")));

        assertThat(boxes(Parts.of(returned(file.bytes())))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aDrawingOfBoxesWhoseTagsCrossIsDrawnAnewWithTheOldNotesToo() {
        String crossed = VML.replace("</ns2:ClientData></ns1:shape>", "</ns1:shape></ns2:ClientData>");
        byte[] marked =
                ReturnedWorkbookTest.returned(own().part(SHAPES, crossed).bytes(), FINDINGS.subList(1, 2));

        assertThat(Parts.of(marked).text(SHAPES)).contains("<x:Row>1</x:Row>").contains("<x:Row>8</x:Row>");
        assertThat(boxes(Parts.of(marked))).hasSize(2);
    }

    @Test
    void theSubmittersOwnNoteStaysAsItIsHoweverOftenAnotherProgramSavesIt() {
        byte[] file = returned(own().bytes());
        for (int i = 0; i < 3; i++) {
            file = returned(changed(
                    file,
                    "xl/comments1.xml",
                    "</t></r>(<r>(?:<rPr>(?:(?!</rPr>).)*</rPr>)?<t xml:space=\"preserve\">)\\s+【",
                    "&#10;</t></r>$1【"));
        }

        assertThat(NotePart.texts(Parts.of(file).bytes().get("xl/comments1.xml"))
                        .get(new Position(1, 1)))
                .startsWith("请核对\n【退回审核意见】");
    }

    @Test
    void lineBreaksThatExcelLeavesOpenDoNotMakeADrawingBroken() {
        String open = VML.replace("<ns1:fill", "<ns1:textbox><div>甲<br>乙&nbsp;</div></ns1:textbox><ns1:fill");

        assertThat(Parts.of(returned(own().part(SHAPES, open).bytes())).text(SHAPES))
                .contains("甲<br>乙");
    }

    @Test
    void ofOurSheetsThatAreTakenOutNoTypeOrReferenceStays() {
        byte[] once = returned(own().bytes());
        byte[] saved = changed(
                Parts.of(once).bytes().containsKey("xl/worksheets/_rels/sheet2.xml.rels") ? once : related(once),
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName='/xl/worksheets/_rels/Sheet2.xml.rels' ContentType='x/y'/></Types>");

        Parts clean = Parts.of(OldMarks.strip(saved));

        assertThat(clean.bytes().keySet()).noneMatch(name -> name.contains("sheet2"));
        assertThat(clean.text("[Content_Types].xml")).doesNotContain("heet2.xml");
    }

    private static TestPackage own() {
        return TestPackage.sheet("<sheetData><row r='2'><c r='A2'><v>1</v></c></row></sheetData>"
                        + "<legacyDrawing xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                        + " r:id='rId9'/>")
                .part(SHAPES, VML)
                .part(
                        "xl/comments1.xml",
                        "<comments xmlns='" + TestPackage.MAIN + "'><authors><author>甲</author></authors><commentList>"
                                + "<comment ref='B2' authorId='0'><text><t>请核对</t></text></comment></commentList></comments>")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        TestPackage.relations(
                                "rId9 vmlDrawing ../drawings/vmlDrawing1.vml", "rId8 comments ../comments1.xml"));
    }

    private static byte[] returned(byte[] file) {
        return ReturnedWorkbookTest.returned(file, FINDINGS);
    }

    private static byte[] related(byte[] file) {
        try (PackageEdit edit = new PackageEdit(file)) {
            edit.put("xl/worksheets/_rels/sheet2.xml.rels", TestPackage.relations());
            return edit.result();
        }
    }

    private static byte[] changed(byte[] file, String part, String pattern, String otherwise) {
        try (PackageEdit edit = new PackageEdit(file)) {
            String text = new String(edit.bytes(part), StandardCharsets.UTF_8);
            edit.put(part, text.replaceAll(pattern, otherwise));
            return edit.result();
        }
    }

    /** The ids of the boxes, as a program reads them that knows namespaces. */
    private static List<String> boxes(Parts parts) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.bytes().get(SHAPES)));
            var shapes = document.getElementsByTagNameNS("urn:schemas-microsoft-com:vml", "shape");
            return java.util.stream.IntStream.range(0, shapes.getLength())
                    .mapToObj(i ->
                            shapes.item(i).getAttributes().getNamedItem("id").getNodeValue())
                    .toList();
        } catch (java.io.IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
