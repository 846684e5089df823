package org.huizong.workbook.formula;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as Excel's criteria have them: {@code ?} is any one letter, {@code *} any number of them, {@code ~} before one
 * of the three takes it for itself. Case does not matter; a line break is a letter like any other.
 *
 * <p>It never compares more letters than pattern and text have multiplied; of what several stars could mean it needs to try
 * the shortest for the last one only.
 */
final class Wildcard {
    private static final int STAR = -1;
    private static final int ANY = -2;

    private final int[] pattern;

    private Wildcard(int[] pattern) {
        this.pattern = pattern;
    }

    /** The pattern of a criterion; null when the text means nothing but itself. */
    static @Nullable Wildcard of(String text) {
        int[] pattern = new int[text.length()];
        int length = 0;
        boolean special = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '~' && i + 1 < text.length() && "?*~".indexOf(text.charAt(i + 1)) >= 0;
            special |= escapes || c == '*' || c == '?';
            if (escapes) {
                i++;
                pattern[length++] = text.charAt(i);
            } else {
                pattern[length++] = c == '*' ? STAR : c == '?' ? ANY : c;
            }
        }
        return special ? new Wildcard(Arrays.copyOf(pattern, length)) : null;
    }

    /** The pattern of texts that begin as this one says; null when it means nothing but itself. */
    static @Nullable Wildcard beginning(String text) {
        return of(text) == null ? null : of(text + "*");
    }

    /**
     * Whether a whole text is as the pattern says.
     *
     * @param effort is told of the letters that are compared
     */
    boolean matches(String text, Effort effort) {
        int at = 0;
        int next = 0;
        int star = -1;
        int from = 0;
        int compared = 0;
        while (at < text.length()) {
            if (++compared == Effort.LETTERS_A_LOOK) {
                effort.letters(compared);
                compared = 0;
            }
            if (next < pattern.length && pattern[next] == STAR) {
                star = next++;
                from = at;
            } else if (next < pattern.length && (pattern[next] == ANY || same(pattern[next], text.charAt(at)))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++from;
            } else {
                return false;
            }
        }
        while (next < pattern.length && pattern[next] == STAR) {
            next++;
        }
        return next == pattern.length;
    }

    private static boolean same(int one, char other) {
        return one == other || Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
