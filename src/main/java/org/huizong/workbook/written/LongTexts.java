package org.huizong.workbook.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.huizong.workbook.part.SafeText;

/**
 * The shared texts of the long sheets of one workbook: so many that they pay, never so many that they fill the memory. What
 * finds no room any more is written into its cell.
 */
final class LongTexts {
    private static final int MOST = 1 << 16;
    private static final int MOST_CHARACTERS = 1 << 22;

    /** Given for a text that is not shared. */
    static final int NONE = -1;

    private final int first;
    private final Map<String, Integer> numbers = new HashMap<>(1 << 10);
    private final ByteArrayOutputStream items = new ByteArrayOutputStream(1 << 12);
    private final ByteLine line = new ByteLine(items);
    private int characters;
    private long uses;

    /** @param first number of the first text; the frame has those before it */
    LongTexts(int first) {
        this.first = first;
    }

    /** The number of a text seen before. */
    int known(String text) {
        Integer number = numbers.get(text);
        return number == null ? NONE : used(number);
    }

    /** The number that a text has from now on, if there is room for it. */
    int learn(String text) throws IOException {
        if (numbers.size() >= MOST || characters + text.length() > MOST_CHARACTERS) {
            return NONE;
        }
        int number = first + numbers.size();
        numbers.put(text, number);
        characters += text.length();
        item(SafeText.of(text));
        return used(number);
    }

    private int used(int number) {
        uses++;
        return number;
    }

    private void item(String safe) throws IOException {
        line.add(RowBytes.keepsSpace(safe) ? SPACED : PLAIN).text(safe).add(END);
    }

    private static final byte[] PLAIN = "<si><t>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SPACED = "<si><t xml:space=\"preserve\">".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</t></si>".getBytes(StandardCharsets.US_ASCII);

    /** How many texts there are besides the frame's. */
    int size() {
        return numbers.size();
    }

    /** How many cells name one of them. */
    long uses() {
        return uses;
    }

    /** Writes them as items of a shared strings part. */
    void writeTo(OutputStream out) throws IOException {
        line.flush();
        items.writeTo(out);
    }
}
