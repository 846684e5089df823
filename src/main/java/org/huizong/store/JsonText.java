package org.huizong.store;

import org.jspecify.annotations.Nullable;

/** A JSON text of arrays within an array, while it is being written; what it quotes every database takes. For one thread. */
final class JsonText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(1 << 14).append('[');

    /** Begins an array with a text. */
    JsonText begin(String kind) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append("[\"").append(kind).append('"');
        return this;
    }

    /** Goes on with a text, or with {@code null}. */
    JsonText and(@Nullable String words) {
        text.append(',');
        if (words == null) {
            text.append("null");
        } else {
            text.append('"');
            if (isPlain(words)) {
                text.append(words);
            } else {
                escaped(Storable.text(words));
            }
            text.append('"');
        }
        return this;
    }

    /** Goes on with a number. */
    JsonText and(int number) {
        text.append(',').append(number);
        return this;
    }

    /** Ends an array. */
    void end() {
        text.append(']');
    }

    /** The whole, ended. */
    String whole() {
        return text.append(']').toString();
    }

    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private void escaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
            } else {
                text.append(c);
            }
        }
    }
}
