package org.huizong.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words that were probably meant by a misspelt one. */
final class Spelling {
    private static final int MOST = 3;

    private Spelling() {}

    /** Up to three known words that differ in few letters, nearest first. */
    static List<String> nearest(String word, Collection<String> known) {
        int allowed = Math.max(1, word.length() / 3);
        return known.stream()
                .distinct()
                .filter(other -> distance(word, other) <= allowed)
                .sorted(Comparator.comparingInt(other -> distance(word, other)))
                .limit(MOST)
                .toList();
    }

    /** The nearest words, or all of them when none is near, with {@code /} between. */
    static String suggestion(String word, Collection<String> known) {
        List<String> near = nearest(word, known);
        return String.join(" / ", near.isEmpty() ? known : near);
    }

    /** How many letters must be put in, left out, changed or swapped, whatever their case. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, steps, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] steps, int i, int j) {
        int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
