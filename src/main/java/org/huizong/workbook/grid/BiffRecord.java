package org.huizong.workbook.grid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One record of an old workbook's stream.
 *
 * @param bytes with the record's head; changed in place
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file, never compared
public record BiffRecord(int kind, byte[] bytes) {
    public static final int HEADER = 4;
    public static final int BOF = 0x809;
    public static final int EOF = 0x0A;
    public static final int CONTINUE = 0x3C;

    /** A record of words. */
    public static BiffRecord of(int kind, int... words) {
        BiffRecord record = new BiffRecord(kind, new byte[HEADER + 2 * words.length]);
        record.setWord(-HEADER, kind);
        record.setWord(2 - HEADER, 2 * words.length);
        for (int i = 0; i < words.length; i++) {
            record.setWord(2 * i, words[i]);
        }
        return record;
    }

    /** How many bytes follow the head. */
    public int length() {
        return bytes.length - HEADER;
    }

    /** Two bytes, counted from behind the head. */
    public int word(int at) {
        return content().getShort(HEADER + at) & 0xFFFF;
    }

    public int number(int at) {
        return content().getInt(HEADER + at);
    }

    public void setWord(int at, int value) {
        content().putShort(HEADER + at, (short) value);
    }

    public void setNumber(int at, int value) {
        content().putInt(HEADER + at, value);
    }

    private ByteBuffer content() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the record belongs to a conditional format: CONDFMT, CF, CONDFMT12, CF12, CFEX. */
    public static boolean isConditional(int kind) {
        return kind == 0x1B0 || kind == 0x1B1 || kind == 0x879 || kind == 0x87A || kind == 0x87B;
    }
}
