package org.huizong.workbook.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huizong.workbook.filled.TestForms;

/** Small packages that unpack to hundreds of megabytes. */
final class Bombs {
    private static final long MEGA = 1 << 20;

    private Bombs() {}

    /** An entry that unpacks to 1 GB and claims another size. */
    static byte[] claiming(long size) {
        byte[] bytes = TestForms.filled().xlsx();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
                for (int i = 0; i < 1024 && entry.getName().endsWith("sheet1.xml"); i++) {
                    zip.write(new byte[(int) MEGA]);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bomb = out.toByteArray();
        int central = new String(bomb, StandardCharsets.ISO_8859_1).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
        ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(central + 24, (int) size);
        return bomb;
    }

    /** A sheet with so many megabytes of something behind its rows. */
    static byte[] sheet(String filling, int megabytes) {
        return HostileXlsx.withSheet("</worksheet>", xml -> fill(xml, filling, megabytes));
    }

    /** A part with so many megabytes of an element; {@code %d} in it is a number that grows. */
    static byte[] part(String part, String element, int megabytes) {
        String[] places = element.startsWith("<xf")
                ? new String[] {"</cellXfs>", "", ""}
                : element.startsWith("<numFmt")
                        ? new String[] {"<fonts", "<numFmts>", "</numFmts>"}
                        : element.startsWith("<sheet")
                                ? new String[] {"</sheets>", "", ""}
                                : element.startsWith("<si")
                                        ? new String[] {"</sst>", "", ""}
                                        : element.startsWith("<Rel")
                                                ? new String[] {"</Relationships>", "", ""}
                                                : new String[] {"</definedNames>", "", ""};
        return HostileXlsx.withPart(TestForms.filled().xlsx(), part, places[0], xml -> {
            xml.print(places[1]);
            fill(xml, element, megabytes);
            xml.print(places[2]);
        });
    }

    private static void fill(PrintStream xml, String element, int megabytes) {
        long left = megabytes * MEGA;
        String[] pieces = element.split("%d", -1);
        if (pieces.length == 1) {
            String block = element.repeat((int) Math.max(1, MEGA / element.length()));
            for (long i = 0; i < left / block.length(); i++) {
                xml.print(block);
            }
            return;
        }
        for (int number = 1000; left > 0; number++) {
            String text = String.join("" + number, pieces);
            xml.print(text);
            left -= text.length();
        }
    }

    /** A sheet with an attribute of so many megabytes. */
    static byte[] attribute(int megabytes) {
        return HostileXlsx.withSheet("<sheetData", xml -> {
            xml.print("<sheetPr codeName='");
            fill(xml, "a", megabytes);
            xml.print("'/>");
        });
    }

    static byte[] merges(int count) {
        return HostileXlsx.merges(count);
    }

    /** A billion laughs. */
    static byte[] laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        return HostileXlsx.withPart(
                TestForms.filled().xlsx(), "xl/sharedStrings.xml", "<sst", xml -> xml.print(entities.append("]>")));
    }
}
