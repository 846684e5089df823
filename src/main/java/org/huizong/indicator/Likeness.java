package org.huizong.indicator;

import java.util.HashMap;
import java.util.Map;

/**
 * How much a written name is like an indicator, in points from 0 to 100, the same on every machine because nothing but
 * whole numbers are reckoned with:
 *
 * <ul>
 *   <li>50 for letters: {@code 50 × (longer − edits) ÷ longer}, edits being letters put in, left out or changed;
 *   <li>35 for pairs of neighbouring letters that both have: {@code 35 × 2 × shared ÷ all};
 *   <li>10 for the unit of measure: same 10, one of them not written 5, different 0;
 *   <li>5 for 二级指标: same 5, one of them not written 2, different 0.
 * </ul>
 *
 * <p>A share is never like a count, nor "at least" like "at most": 0 points, whatever the letters. Of an indicator's names
 * the likest counts.
 */
final class Likeness {
    /** From this on it is worth proposing. */
    static final int PROPOSED = 60;

    /** From this on two names by their letters alone are near, of {@link #ofTexts} 85 points. */
    static final int NEAR = 50;

    private static final int LETTERS = 50;
    private static final int PAIRS = 35;
    private static final int MEASURE = 10;
    private static final int KIND = 5;

    private Likeness() {}

    static int of(WrittenName written, Indicator indicator) {
        if (written.isRate() != indicator.isRate() || written.direction().contradicts(indicator.direction())) {
            return 0;
        }
        String key = written.key();
        int texts = indicator.keys().mapToInt(name -> ofTexts(key, name)).max().orElse(0);
        return texts + measure(written, indicator) + kind(written, indicator);
    }

    /** Of two keys, at most 85. */
    static int ofTexts(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0) {
            return 0;
        }
        return LETTERS * (longer - edits(one, other)) / longer + PAIRS * shared(one, other) / 1000;
    }

    private static int measure(WrittenName written, Indicator indicator) {
        if (written.measure().isEmpty() || indicator.measure().isEmpty()) {
            return MEASURE / 2;
        }
        return Measures.same(written.measure(), indicator.measure()) ? MEASURE : 0;
    }

    private static int kind(WrittenName written, Indicator indicator) {
        if (written.kind() == IndicatorKind.NONE || indicator.kind() == IndicatorKind.NONE) {
            return KIND / 2;
        }
        return written.kind() == indicator.kind() ? KIND : 0;
    }

    private static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    /** The share of common pairs, in thousandths. */
    private static int shared(String one, String other) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            String pair = other.substring(i, i + 2);
            if (pairs.merge(pair, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        int all = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        return all == 0 ? 0 : 2000 * shared / all;
    }
}
