package org.huizong.workbook.part;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip file whose entries are copied as they were packed, or packed anew; one time for all of them, so that equal
 * contents make equal bytes.
 */
final class ZipCopy {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int UTF_8_NAMES = 1 << 11;
    /** The first of January 1980. */
    private static final int FIRST_DAY = (1 << 5) | 1;

    private final ByteArrayOutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    ZipCopy(int size) {
        out = new ByteArrayOutputStream(size);
    }

    /** The packed bytes of an entry: a span of an array, how they are packed, and what they unpack to. */
    @SuppressWarnings("ArrayRecordComponent") // a span of a large array, never compared
    record Packed(byte[] bytes, ZipPart.Span span, boolean deflated, ZipPart.Promise promise) {
        static Packed of(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            byte[] packed = deflated(bytes);
            return new Packed(packed, new ZipPart.Span(0, packed.length), true, new ZipPart.Promise(bytes.length, (int)
                    crc.getValue()));
        }

        private static byte[] deflated(byte[] bytes) {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                deflater.setInput(bytes);
                deflater.finish();
                ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
                byte[] buffer = new byte[1 << 13];
                while (!deflater.finished()) {
                    packed.write(buffer, 0, deflater.deflate(buffer));
                }
                return packed.toByteArray();
            } finally {
                deflater.end();
            }
        }
    }

    /** One more entry. */
    void add(String name, Packed entry) {
        int offset = out.size();
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        number(out, LOCAL, 4);
        shared(out, entry, utf8.length);
        out.writeBytes(utf8);
        out.write(entry.bytes(), entry.span().start(), entry.span().length());
        number(directory, CENTRAL, 4);
        number(directory, VERSION, 2);
        shared(directory, entry, utf8.length);
        directory.writeBytes(new byte[10]);
        number(directory, offset, 4);
        directory.writeBytes(utf8);
        count++;
    }

    /** What both headers of an entry tell; neither carries extra fields. */
    private static void shared(ByteArrayOutputStream header, Packed entry, int nameLength) {
        number(header, VERSION, 2);
        number(header, UTF_8_NAMES, 2);
        number(header, entry.deflated() ? 8 : 0, 2);
        number(header, 0, 2);
        number(header, FIRST_DAY, 2);
        number(header, entry.promise().crc(), 4);
        number(header, entry.span().length(), 4);
        number(header, entry.promise().size(), 4);
        number(header, nameLength, 2);
        number(header, 0, 2);
    }

    /** The whole file. */
    byte[] finish() {
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        number(out, END, 4);
        number(out, 0, 4);
        number(out, count, 2);
        number(out, count, 2);
        number(out, directory.size(), 4);
        number(out, start, 4);
        number(out, 0, 2);
        return out.toByteArray();
    }

    /** A number in so many bytes, the lowest first. */
    private static void number(ByteArrayOutputStream to, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            to.write(value >>> (8 * i));
        }
    }
}
