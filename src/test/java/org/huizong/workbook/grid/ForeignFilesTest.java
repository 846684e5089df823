package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.intake.OneForm;
import org.huizong.intake.Submission;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent instead of a workbook is told as what it is, whatever it is called. */
class ForeignFilesTest {
    @TempDir
    private static Path folder;

    private static OneForm form;

    @BeforeAll
    static void oneForm() throws IOException {
        form = OneForm.in(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, I243, PDF",
        "89504e470d0a1a0a, I243, PNG",
        "ffd8ffe000104a46, I243, JPEG",
        "474946383961, I243, GIF",
        "49492a0008000000, I243, TIFF",
        "7b5c727466315c, I243, RTF",
        "526172211a0700, I230, RAR",
        "526172211a070100, I230, RAR",
        "377abcaf271c0004, I230, 7z",
        "1f8b0800000000, I230, gzip",
        "4d53434600000000, I230, CAB",
    })
    void papersPicturesAndPackersAreNamed(String start, FindingCode code, String name) {
        byte[] bytes = java.util.Arrays.copyOf(HexFormat.of().parseHex(start), 600);
        assertTold(examine(bytes), code, name);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, I243, Word (.docx)",
        "ppt/presentation.xml, I243, PowerPoint (.pptx)",
        "xl/workbook.bin, I244, Excel (.xlsb)",
    })
    void anOfficePackageOfAnotherProgramIsNamed(String main, FindingCode code, String name) {
        byte[] bytes = TestPackage.sheet("<sheetData/>")
                .part("_rels/.rels", TestPackage.relations("rId1 officeDocument " + main))
                .part(main, "<document/>")
                .bytes();
        assertTold(examine(bytes), code, name);
    }

    @ParameterizedTest
    @CsvSource({
        "mimetype, application/vnd.oasis.opendocument.spreadsheet, I244, OpenDocument (.ods)",
        "mimetype, application/vnd.oasis.opendocument.text, I243, OpenDocument",
        "OFD.xml, <ofd/>, I243, OFD",
        "Index/Document.iwa, x, I244, Numbers",
    })
    void aZipOfAnotherProgramIsNamed(String entry, String content, FindingCode code, String name) {
        assertTold(examine(zip(entry, content)), code, name);
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, I243, Word (.doc)",
        "PowerPoint Document, I243, PowerPoint (.ppt)",
        "Book, I244, Excel 5.0/95",
        "EtContents, I244, WPS/OLE2",
    })
    void anOle2FileWithoutAWorkbookIsNamed(String stream, FindingCode code, String name) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(out);
            assertTold(examine(out.toByteArray()), code, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quoted-printable", "base64", "8bit"})
    void aWebArchiveIsReadAsItsTables(String encoding) {
        for (String charset : new String[] {"utf-8", "gb2312"}) {
            assertThat(total(examine(archive(encoding, charset)))).isEqualTo("94.00");
        }
    }

    @Test
    void aWebArchiveThatBrokeOffIsRefused() {
        byte[] bytes = archive("base64", "utf-8");
        Submission cut = examine(java.util.Arrays.copyOf(bytes, bytes.length - 40));
        assertThat(cut.findings()).extracting(Finding::code).containsExactly(FindingCode.I247);
    }

    @Test
    void ourOwnConsolidatedWorkbookIsNoForm() throws IOException {
        byte[] ours = TestBook.book().sheet("总览", "| 合计 | 1 |").stamped("x@1").xlsx();
        byte[] stamped = HostileXlsx.withPart(
                ours,
                "xl/workbook.xml",
                "<definedName ",
                xml -> xml.print("<definedName name=\"HUIZONG_REPORT\">\"x\"</definedName>"));
        Submission read = examine(stamped);
        assertThat(read.findings()).extracting(Finding::code).containsExactly(FindingCode.I245);
        assertThat(read.findings().hasErrors()).isFalse();
    }

    @Test
    void aFileThatDoesNotFitItsNameIsRefusedOnlyByItsContent() {
        assertThat(examine(TestForms.filled().xls()).declaration()).isPresent();
        assertThat(GridReader.open(new byte[] {0})).isInstanceOf(Opening.Refused.class);
    }

    private static void assertTold(Submission read, FindingCode code, String name) {
        assertThat(read.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(read.findings().list().get(0).message(Language.CHINESE)).contains(name);
        assertThat(read.findings().list().get(0).message(Language.ENGLISH)).contains(name);
    }

    private static Submission examine(byte[] bytes) {
        return form.examine("表.xlsx", bytes);
    }

    private static String total(Submission read) {
        return read.declaration().orElseThrow().value("支出合计").plain();
    }

    private static byte[] zip(String entry, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The filled form as "single file web page", with a frame page before and a style part behind it. */
    private static byte[] archive(String encoding, String charset) {
        Charset used = Charset.forName(charset.equals("utf-8") ? charset : "GBK");
        String html = new String(HostileTexts.html("", ""), StandardCharsets.UTF_8).replace("<meta charset=utf-8>", "");
        byte[] page = html.getBytes(used);
        String body = switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encodeToString(page);
            case "quoted-printable" -> quoted(page);
            default -> new String(page, StandardCharsets.ISO_8859_1);
        };
        String mail = "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n"
                + "\tboundary=\"----=_Next_01\"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n"
                + "------=_Next_01\r\nContent-Type: text/html; charset=\"us-ascii\"\r\n\r\n<html><frameset/></html>\r\n"
                + "------=_Next_01\r\nContent-Location: file:///C:/sheet001.htm\r\nContent-Transfer-Encoding: "
                + encoding
                + "\r\nContent-Type: text/html; charset=\"" + charset + "\"\r\n\r\n" + body
                + "\r\n------=_Next_01\r\nContent-Type: text/css\r\n\r\ntr {}\r\n------=_Next_01--\r\n";
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String quoted(byte[] page) {
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (byte letter : page) {
            boolean plain = letter > 32 && letter < 127 && letter != '=';
            String code = plain ? "" + (char) letter : String.format("=%02X", letter);
            width += code.length();
            if (width > 72) {
                text.append("=\r\n");
                width = code.length();
            }
            text.append(code);
        }
        return text.toString();
    }
}
