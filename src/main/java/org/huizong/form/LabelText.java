package org.huizong.form;

import java.text.Normalizer;
import java.util.Locale;

/** Compares label texts as a reader would: without spaces, line breaks, full-width differences and punctuation. */
public final class LabelText {
    private LabelText() {}

    /** The text reduced to its letters and digits; equal labels reduce to equal texts. */
    public static String reduce(String text) {
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
