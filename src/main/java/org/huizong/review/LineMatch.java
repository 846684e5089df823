package org.huizong.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Line;

/**
 * Brings the lines of a list together with those of an earlier revision: lines that say the same keep their partners
 * however many were put in or taken out between them, and what lies between is paired in order.
 */
final class LineMatch {
    /** Beyond so many comparisons lines are paired by their places. */
    private static final long MOST = 1_000_000;

    private LineMatch() {}

    /** A line and what it was; one of them empty when it is new or gone. */
    record Pair(Optional<Line> before, Optional<Line> after) {}

    static List<Pair> of(List<Line> before, List<Line> after) {
        List<Pair> pairs = new ArrayList<>();
        int old = 0;
        int now = 0;
        for (int[] same : unchanged(before, after)) {
            between(before.subList(old, same[0]), after.subList(now, same[1]), pairs);
            pairs.add(new Pair(Optional.of(before.get(same[0])), Optional.of(after.get(same[1]))));
            old = same[0] + 1;
            now = same[1] + 1;
        }
        between(before.subList(old, before.size()), after.subList(now, after.size()), pairs);
        return pairs;
    }

    private static void between(List<Line> before, List<Line> after, List<Pair> pairs) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            pairs.add(new Pair(at(before, i), at(after, i)));
        }
    }

    private static Optional<Line> at(List<Line> lines, int index) {
        return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    /** The longest row of lines that say the same in both, as pairs of indexes. */
    private static List<int[]> unchanged(List<Line> before, List<Line> after) {
        List<int[]> same = new ArrayList<>();
        if ((long) before.size() * after.size() > MOST) {
            return same;
        }
        int[][] longest = lengths(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (isSame(before.get(i), after.get(j))) {
                same.add(new int[] {i++, j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return same;
    }

    private static int[][] lengths(List<Line> before, List<Line> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = isSame(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static boolean isSame(Line before, Line after) {
        return before.values().keySet().equals(after.values().keySet())
                && before.values().keySet().stream()
                        .noneMatch(field -> Change.differ(before.value(field), after.value(field)));
    }
}
