package org.huizong.workbook.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An {@code .xlsx} package written part by part inside a test, for what no spreadsheet program would write. */
public final class TestPackage {
    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook of one sheet with this content; its styles are General, 0.00, #,##0.00, 0.00%, a date and a text. */
    public static TestPackage sheet(String content) {
        return new TestPackage()
                .part(
                        "[Content_Types].xml",
                        HEAD + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                                + "<Default Extension='xml' ContentType='application/xml'/>"
                                + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE
                                + "worksheet+xml'/>"
                                + "<Override PartName='/xl/styles.xml' ContentType='" + TYPE + "styles+xml'/>"
                                + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE
                                + "sharedStrings+xml'/></Types>")
                .part("_rels/.rels", relations("rId1 officeDocument xl/workbook.xml"))
                .part("xl/workbook.xml", book("<sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "rId1 worksheet worksheets/sheet1.xml",
                                "rId2 styles styles.xml",
                                "rId3 sharedStrings sharedStrings.xml"))
                .part(
                        "xl/styles.xml",
                        HEAD + "<styleSheet xmlns='" + MAIN + "'><numFmts count='1'>"
                                + "<numFmt numFmtId='176' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
                                + "<fonts count='1'><font/></fonts><fills count='1'><fill/></fills><borders count='1'><border/></borders>"
                                + "<cellStyleXfs count='1'><xf numFmtId='0'/></cellStyleXfs><cellXfs count='6'><xf numFmtId='0'/>"
                                + "<xf numFmtId='2'/><xf numFmtId='4'/><xf numFmtId='10'/><xf numFmtId='176'/><xf numFmtId='49'/>"
                                + "</cellXfs></styleSheet>")
                .part(
                        "xl/sharedStrings.xml",
                        HEAD + "<sst xmlns='" + MAIN + "' count='2' uniqueCount='2'><si><t>甲</t></si>"
                                + "<si><r><rPr><b/></rPr><t xml:space='preserve'>乙 </t></r><r><t>丙</t></r>"
                                + "<rPh sb='0' eb='1'><t>yi</t></rPh></si></sst>")
                .part("xl/worksheets/sheet1.xml", HEAD + "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
    }

    /** A workbook part. */
    public static String book(String content) {
        return HEAD + "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + content + "</workbook>";
    }

    /** References, each written as id, kind and target. */
    public static String relations(String... relations) {
        StringBuilder xml = new StringBuilder(
                HEAD + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (String relation : relations) {
            String[] words = relation.split(" ");
            String mode = words[2].startsWith("http:") ? " TargetMode='External'" : "";
            xml.append("<Relationship Id='%s' Type='%s/%s' Target='%s'%s/>"
                    .formatted(words[0], OFFICE, words[1], words[2], mode));
        }
        return xml.append("</Relationships>").toString();
    }

    /** Writes a part otherwise, or one more. */
    public TestPackage part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a part otherwise, or one more. */
    public TestPackage part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** Replaces text in every part. */
    public TestPackage replacing(String text, String otherwise) {
        parts.replaceAll((name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace(text, otherwise)
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Leaves a part out. */
    public TestPackage without(String name) {
        parts.remove(name);
        return this;
    }

    /** The text of a part. */
    public String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
