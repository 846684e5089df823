package org.huizong.form;

import java.text.Normalizer;
import java.util.Locale;

/** Compares label texts as a reader would: without spaces, line breaks, full-width differences and punctuation. */
public final class LabelText {
    private LabelText() {}

    /** The text reduced to its letters and digits; equal labels reduce to equal texts. */
    public static String reduce(String text) {
        return isPlain(text) ? letters(text) : normalized(text);
    }

    /** Whether no character of a text has another form than its own: Chinese characters, ASCII without capitals. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = c >= 0x4E00 && c <= 0x9FFF;
            boolean small = c < 0x80 && (c < 'A' || c > 'Z');
            if (!han && !small) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String text) {
        int first = 0;
        while (first < text.length() && Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder letters = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }

    private static String normalized(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Whether two labels say the same. */
    public static boolean same(String one, String other) {
        return reduce(one).equals(reduce(other));
    }
}
