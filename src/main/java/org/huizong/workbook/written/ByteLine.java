package org.huizong.workbook.written;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.huizong.workbook.part.SafeText;

/** Characters of XML as UTF-8 bytes, gathered and handed on in large pieces; not safe for threads. */
final class ByteLine {
    private static final int SIZE = 1 << 16;

    /** As many digits as an int has. */
    private static final int DIGITS = 10;

    private static final int LONGEST_NUMBER = 64;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    ByteLine(OutputStream out) {
        this.out = out;
    }

    /** Bytes as they are; at most as many as fit a small name or tag. */
    ByteLine add(byte[] bytes) throws IOException {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
        return this;
    }

    ByteLine add(byte[] bytes, int from, int length) throws IOException {
        room(length);
        System.arraycopy(bytes, from, buffer, used, length);
        used += length;
        return this;
    }

    /** A whole number from zero on. */
    ByteLine add(int number) throws IOException {
        room(DIGITS);
        used += digits(number, buffer, used);
        return this;
    }

    /** Writes the digits of a number from zero on; returns how many. */
    static int digits(int number, byte[] into, int at) {
        int length = 1;
        for (int rest = number; rest > 9; rest /= 10) {
            length++;
        }
        int rest = number;
        for (int i = at + length - 1; i >= at; i--) {
            into[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return length;
    }

    /** A decimal as {@link Numbers#stored} writes it. */
    ByteLine add(BigDecimal value) throws IOException {
        String text = value.scale() >= 0 && value.precision() <= Numbers.DIGITS ? value.toString() : "E";
        String plain = text.length() < LONGEST_NUMBER && text.indexOf('E') < 0 ? text : Numbers.stored(value);
        int end = plain.length();
        if (plain.indexOf('.') >= 0) {
            while (plain.charAt(end - 1) == '0') {
                end--;
            }
            end = plain.charAt(end - 1) == '.' ? end - 1 : end;
        }
        room(end);
        for (int i = 0; i < end; i++) {
            buffer[used++] = (byte) plain.charAt(i);
        }
        return this;
    }

    /** Text that {@link SafeText} let pass, escaped as the content of an element. */
    ByteLine text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (used + 8 > SIZE) {
                flush();
            }
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                buffer[used++] = (byte) (0xC0 | c >> 6);
                buffer[used++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)) {
                wide(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                buffer[used++] = (byte) (0xE0 | c >> 12);
                buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                buffer[used++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return this;
    }

    private void wide(int c) {
        buffer[used++] = (byte) (0xF0 | c >> 18);
        buffer[used++] = (byte) (0x80 | ((c >> 12) & 0x3F));
        buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[used++] = (byte) (0x80 | (c & 0x3F));
    }

    private void ascii(char c) {
        switch (c) {
            case '&' -> entity('a', 'm', 'p');
            case '<' -> entity('l', 't');
            case '>' -> entity('g', 't');
            default -> buffer[used++] = (byte) c;
        }
    }

    private void entity(char... name) {
        buffer[used++] = '&';
        for (char c : name) {
            buffer[used++] = (byte) c;
        }
        buffer[used++] = ';';
    }

    private void room(int length) throws IOException {
        if (used + length > SIZE) {
            flush();
        }
    }

    /** Hands on what is gathered. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
