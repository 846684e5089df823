package org.huizong.workbook.part;

import java.nio.charset.StandardCharsets;

/** Looks for a document type in the bytes of an XML part, whatever pieces they come in; not for several threads. */
final class DocumentType {
    private static final byte[] BEGINNING = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private int matched;

    /** Looks at the next bytes; the zeros between characters of two bytes do not count. */
    void look(byte[] bytes, int from, int to) {
        for (int i = from; i < to && !isFound(); i++) {
            if (bytes[i] == BEGINNING[matched]) {
                matched++;
            } else if (bytes[i] != 0) {
                matched = bytes[i] == BEGINNING[0] ? 1 : 0;
            }
        }
    }

    /** Whether there was one so far. */
    boolean isFound() {
        return matched == BEGINNING.length;
    }
}
