package org.huizong.store;

/** Text that every database takes: without U+0000, and with U+FFFD for half a character. */
final class Storable {
    private Storable() {}

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (doubtful(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static boolean doubtful(char unit) {
        return unit == 0 || Character.isSurrogate(unit);
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
