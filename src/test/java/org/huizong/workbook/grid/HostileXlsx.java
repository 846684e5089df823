package org.huizong.workbook.grid;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;

/** Packages whose one sheet is a filled form and much besides. */
public final class HostileXlsx {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int FREE = 100;

    private HostileXlsx() {}

    static byte[] rows(int count) {
        return withSheet("</sheetData>", xml -> plainRows(xml, FREE, count));
    }

    static byte[] rowsOnTwoSheets(int count) {
        TestBook book = TestBook.book().sheet("一", "| 甲 |").sheet("二", "| 乙 |");
        byte[] one = withPart(book.xlsx(), SHEET, "</sheetData>", xml -> plainRows(xml, 2, count));
        return withPart(one, "xl/worksheets/sheet2.xml", "</sheetData>", xml -> plainRows(xml, 2, count));
    }

    private static void plainRows(PrintStream xml, int first, int count) {
        for (int row = first; row < first + count; row++) {
            xml.print("<row r='" + row + "'><c r='A" + row + "'><v>1</v></c></row>");
        }
    }

    static byte[] everyRowAndColumnStyled() {
        byte[] rows = withSheet("</sheetData>", xml -> {
            for (int row = FREE; row <= Grid.ROWS; row++) {
                xml.print("<row r='" + row + "' s='1' customFormat='1'/>");
            }
        });
        return withPart(
                rows,
                SHEET,
                "<sheetData",
                xml -> xml.print("<cols><col min='1' max='16384' width='9' style='1'/></cols>"));
    }

    static byte[] styledCells(int rows, int columns) {
        String cells = "<c s='1'/>".repeat(columns);
        return withSheet("</sheetData>", xml -> {
            for (int row = FREE; row < FREE + rows; row++) {
                xml.print("<row r='" + row + "'>" + cells + "</row>");
            }
        });
    }

    static byte[] merges(int count) {
        return withSheet("<mergeCells", "</mergeCells>", xml -> {
            for (int i = 0; i < count; i++) {
                int row = FREE + i / 100;
                int column = 2 * (i % 100);
                String name = org.huizong.form.Position.columnName(column);
                xml.print("<mergeCell ref='" + name + row + ":" + org.huizong.form.Position.columnName(column + 1) + row
                        + "'/>");
            }
        });
    }

    static byte[] text(int length) {
        byte[] form = TestForms.filled().xlsx("办理案件数", "长".repeat(3));
        return withPart(form, "xl/sharedStrings.xml", "长长长", "</t>", xml -> {
            for (int i = 0; i < length; i++) {
                xml.print('长');
            }
        });
    }

    /** Two values of the form, each computed from the other. */
    static byte[] circle() {
        byte[] form = TestForms.filled().xlsx();
        byte[] half = withPart(form, SHEET, "r=\"C5\"", "<v>", xml -> xml.print("<f>C7-C6</f>"));
        return withPart(half, SHEET, "r=\"C7\"", "<v>", xml -> xml.print("<f>C5+C6</f>"));
    }

    static byte[] chain(int length) {
        return withSheet("</sheetData>", xml -> {
            for (int row = FREE; row < FREE + length; row++) {
                xml.print("<row r='" + row + "'><c r='A" + row + "'><f>A" + (row + 1) + "+1</f><v>1</v></c></row>");
            }
        });
    }

    static byte[] lyingDimension() {
        return withPart(
                TestForms.filled().xlsx(), SHEET, "<dimension", xml -> xml.print("<dimension ref='A1:XFD1048576'/>"));
    }

    static byte[] withSheet(String before, Consumer<PrintStream> more) {
        return withPart(TestForms.filled().xlsx(), SHEET, before, more);
    }

    private static byte[] withSheet(String from, String before, Consumer<PrintStream> more) {
        return withPart(TestForms.filled().xlsx(), SHEET, from, before, more);
    }

    public static byte[] withPart(byte[] book, String part, String before, Consumer<PrintStream> more) {
        return withPart(book, part, "", before, more);
    }

    /** Writes more into a part, before the first mark that follows another one. */
    public static byte[] withPart(byte[] book, String part, String from, String before, Consumer<PrintStream> more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] xml = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String text = new String(xml, StandardCharsets.UTF_8);
                    int at = text.indexOf(before, text.indexOf(from) + from.length());
                    PrintStream print =
                            new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
                    print.print(text.substring(0, at));
                    more.accept(print);
                    print.print(text.substring(at));
                    print.flush();
                } else {
                    out.write(xml);
                }
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
