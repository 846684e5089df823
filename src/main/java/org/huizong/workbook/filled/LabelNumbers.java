package org.huizong.workbook.filled;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The labels of some blanks as numbers, equal for equal labels, exact and loose ones apart; safe for threads.
 *
 * <p>What is none of these labels has the number {@link #NONE}.
 */
final class LabelNumbers {
    static final int NONE = -1;

    /** Longer texts are no labels. */
    private static final int LONGEST = 300;

    private static final LabelKeys.Pair NOTHING = new LabelKeys.Pair("", "");

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> loose = new HashMap<>();

    /** Numbers these labels. */
    LabelNumbers(Collection<String> labels) {
        for (String label : labels) {
            LabelKeys.Pair keys = keys(label);
            add(keys.exact(), exact);
            add(keys.loose(), loose);
        }
    }

    private static void add(String key, Map<String, Integer> numbers) {
        if (!key.isEmpty()) {
            numbers.putIfAbsent(key, numbers.size());
        }
    }

    /** Both keys of a text, empty ones when it is no label. */
    static LabelKeys.Pair keys(String text) {
        return text.length() > LONGEST ? NOTHING : LabelKeys.pair(text);
    }

    int exact(LabelKeys.Pair keys) {
        return exact.getOrDefault(keys.exact(), NONE);
    }

    int loose(LabelKeys.Pair keys) {
        return loose.getOrDefault(keys.loose(), NONE);
    }

    /** How many exact labels there are. */
    int exacts() {
        return exact.size();
    }

    /** How many loose labels there are. */
    int looses() {
        return loose.size();
    }
}
