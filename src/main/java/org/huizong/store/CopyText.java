package org.huizong.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's COPY, until they are sent. For one thread. */
final class CopyText {
    private final StringBuilder text;

    /** Empty, with room for so many characters and a row. */
    CopyText(int room) {
        this.text = new StringBuilder(2 * room);
    }

    /** Adds a row of numbers and texts. */
    void add(Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            if (row[i] instanceof String words) {
                escaped(words);
            } else {
                text.append(row[i]);
            }
        }
        text.append('\n');
    }

    /** How many characters wait. */
    int size() {
        return text.length();
    }

    /** Sends what waits. */
    void send(CopyIn stream) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        stream.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void escaped(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char escape = escape(words.charAt(i));
            if (escape != 0) {
                text.append(words, from, i).append('\\').append(escape);
                from = i + 1;
            }
        }
        text.append(words, from, words.length());
    }

    /** The letter that stands for a character behind a backslash, or 0 when it stands for itself. */
    private static char escape(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
