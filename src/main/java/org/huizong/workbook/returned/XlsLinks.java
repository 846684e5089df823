package org.huizong.workbook.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Makes an {@code .xls} file ready for formulas between its sheets. Programs leave the table of links out when there are none;
 * POI can then neither add a sheet nor a name.
 */
final class XlsLinks {
    private static final String STREAM = "Workbook";
    private static final int SUPBOOK = 0x01AE;
    private static final int EXTERNSHEET = 0x0017;
    private static final int NAME = 0x0018;
    private static final int FILEPASS = 0x002F;
    private static final int BOUNDSHEET = 0x0085;
    private static final int EOF = 0x000A;
    /** What the record says in the place of an address when it means this very workbook. */
    private static final int OWN = 0x0401;

    private final ByteBuffer book;
    private int sheets;
    private int externSheet = -1;
    private int firstName = -1;
    private boolean own;
    private boolean locked;

    private XlsLinks(byte[] bytes) {
        book = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        int kind = -1;
        while (at + 4 <= bytes.length && kind != EOF) {
            kind = book.getShort(at) & 0xFFFF;
            look(kind, at);
            at += 4 + (book.getShort(at + 2) & 0xFFFF);
        }
    }

    /** Adds the table of links where it is missing; all other bytes stay. */
    static void complete(POIFSFileSystem files) throws IOException {
        if (!files.getRoot().hasEntryCaseInsensitive(STREAM)) {
            return;
        }
        byte[] bytes = files.createDocumentInputStream(STREAM).readAllBytes();
        XlsLinks links = new XlsLinks(bytes);
        int place = links.externSheet >= 0 ? links.externSheet : links.firstName;
        if (links.own || links.locked || place < 0) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16);
        out.write(bytes, 0, place);
        out.writeBytes(record(SUPBOOK, links.sheets, OWN));
        if (links.externSheet < 0) {
            out.writeBytes(record(EXTERNSHEET, 0));
        }
        out.write(bytes, place, bytes.length - place);
        files.getRoot().createOrUpdateDocument(STREAM, new ByteArrayInputStream(out.toByteArray()));
    }

    private void look(int kind, int at) {
        switch (kind) {
            case BOUNDSHEET -> sheets++;
            case FILEPASS -> locked = true;
            case SUPBOOK -> own |= (book.getShort(at + 2) & 0xFFFF) == 4 && (book.getShort(at + 6) & 0xFFFF) == OWN;
            case EXTERNSHEET -> externSheet = externSheet < 0 ? at : externSheet;
            case NAME -> firstName = firstName < 0 ? at : firstName;
            default -> {}
        }
    }

    private static byte[] record(int kind, int... words) {
        byte[] record = new byte[4 + 2 * words.length];
        ByteBuffer buffer = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) kind).putShort((short) (2 * words.length));
        for (int word : words) {
            buffer.putShort((short) word);
        }
        return record;
    }
}
