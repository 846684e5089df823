package org.huizong.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name or a text that may hold one, as it is compared: NFKC, small letters, without spaces and punctuation.
 *
 * @param letters what is left of it
 * @param starts indexes of the letters before which something was left out, zero included
 */
record UnitName(String letters, List<Integer> starts) {
    /** Before a name inside a text: the end of a district's or a form's name. */
    private static final String ENDS = "省市县区州盟旗表书告度年";

    private static final Pattern SEPARATOR = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\p{S}]+");

    /** Copies. */
    UnitName {
        starts = List.copyOf(starts);
    }

    static UnitName of(String text) {
        StringBuilder letters = new StringBuilder();
        List<Integer> starts = new ArrayList<>(List.of(0));
        folded(text).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                letters.appendCodePoint(point);
            } else if (!Character.isWhitespace(point)) {
                starts.add(letters.length());
            }
        });
        return new UnitName(letters.toString(), starts);
    }

    /** The parts of a text between punctuation, each as it is compared, and the whole. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(List.of(of(text).letters()));
        for (String part : SEPARATOR.split(folded(text), -1)) {
            String letters = of(part).letters();
            parts.add(letters);
            parts.add(letters.replaceFirst("^\\d+", ""));
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** Whether a name stands in this text where a name may begin: 东区教育局 does not stand in 河东区教育局. */
    boolean holds(String name) {
        for (int at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
            if (mayBeginAt(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeginAt(int at) {
        return starts.contains(at)
                || ENDS.indexOf(letters.charAt(at - 1)) >= 0
                || !Character.isIdeographic(letters.codePointBefore(at));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
