package org.huizong.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    private static final short VERSION = 20;
    private static final short UTF_8_NAMES = 1 << 11;
    /** The first of January 1980. */
    private static final short FIRST_DAY = (1 << 5) | 1;

    private final ByteArrayOutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    ZipCopy(int size) {
        out = new ByteArrayOutputStream(size);
    }

    /** The packed bytes of an entry: a span of an array, how they are packed, and what they unpack to. */
    record Packed(byte[] bytes, ZipPart.Span span, boolean deflated, ZipPart.Promise promise) {
        static Packed of(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            byte[] packed = deflated(bytes);
            return new Packed(
                    packed,
                    new ZipPart.Span(0, packed.length),
                    true,
                    new ZipPart.Promise(bytes.length, (int) crc.getValue()));
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
        ByteBuffer local = little(30).putInt(LOCAL);
        out.writeBytes(shared(local, entry).putShort((short) utf8.length).array());
        out.writeBytes(utf8);
        out.write(entry.bytes(), entry.span().start(), entry.span().length());
        ByteBuffer central = little(46).putInt(CENTRAL).putShort(VERSION);
        shared(central, entry).putShort((short) utf8.length).putInt(42, offset);
        directory.writeBytes(central.array());
        directory.writeBytes(utf8);
        count++;
    }

    /** What both headers of an entry tell. */
    private static ByteBuffer shared(ByteBuffer header, Packed entry) {
        return header.putShort(VERSION)
                .putShort(UTF_8_NAMES)
                .putShort((short) (entry.deflated() ? 8 : 0))
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt(entry.promise().crc())
                .putInt(entry.span().length())
                .putInt(entry.promise().size());
    }

    /** The whole file. */
    byte[] finish() {
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(start)
                .array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
