package org.huizong.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Matches the blank's labels with a sheet's texts, both in reading order, without crossings.
 *
 * <p>Labels that occur once on both sides are matched first, the most of them that keep their order. What lies between is
 * matched by the heaviest common subsequence, where a skipped text costs a little, so that the match stays together.
 */
final class LabelMatch {
    private static final int WEIGHT = 1000;
    /** No form has as many pairs of labels; a sheet that has is not compared label by label. */
    private static final long LARGEST = 4_000_000;

    private final LabelSequence wanted;
    private final LabelSequence given;
    private final int[] match;
    private boolean ordered;

    private LabelMatch(LabelSequence wanted, LabelSequence given) {
        this.wanted = wanted;
        this.given = given;
        this.match = new int[wanted.length()];
        Arrays.fill(match, -1);
    }

    static LabelMatch of(LabelSequence wanted, LabelSequence given) {
        LabelMatch matching = new LabelMatch(wanted, given);
        List<int[]> anchors = matching.anchors();
        int i = 0;
        int j = 0;
        boolean open = true;
        for (int[] anchor : anchors) {
            matching.between(new Gap(i, anchor[0], j, anchor[1], open, false));
            matching.match[anchor[0]] = anchor[1];
            i = anchor[0] + 1;
            j = anchor[1] + 1;
            open = false;
        }
        matching.between(new Gap(i, wanted.length(), j, given.length(), open, true));
        return matching;
    }

    /** For each wanted label the index of the given one, or -1. */
    int[] match() {
        return match.clone();
    }

    /** Whether all labels that occur once on both sides come in the same order. */
    boolean isOrdered() {
        return ordered;
    }

    /** The longest run of pairs of single labels that rises on both sides. */
    private List<int[]> anchors() {
        Map<Integer, Integer> mine = wanted.singles();
        Map<Integer, Integer> theirs = given.singles();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < wanted.length(); i++) {
            int key = wanted.loose(i);
            Integer place = theirs.get(key);
            if (place != null && place >= 0 && mine.getOrDefault(key, -1) == i) {
                pairs.add(new int[] {i, place});
            }
        }
        List<int[]> run = rising(pairs);
        ordered = run.size() == pairs.size();
        return run;
    }

    private static List<int[]> rising(List<int[]> pairs) {
        int[] before = new int[pairs.size()];
        int[] ends = new int[pairs.size() + 1];
        int longest = 0;
        for (int p = 0; p < pairs.size(); p++) {
            int low = 1;
            int high = longest;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle])[1] < pairs.get(p)[1]) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            before[p] = low > 1 ? ends[low - 1] : -1;
            ends[low] = p;
            longest = Math.max(longest, low);
        }
        List<int[]> run = new ArrayList<>();
        for (int p = longest == 0 ? -1 : ends[longest]; p >= 0; p = before[p]) {
            run.add(0, pairs.get(p));
        }
        return run;
    }

    private void between(Gap gap) {
        if (gap.isEmpty()) {
            return;
        }
        int[][] begun = new int[gap.rows() + 1][gap.columns() + 1];
        int[][] fresh = new int[gap.rows() + 1][gap.columns() + 1];
        for (int i = gap.rows() - 1; i >= 0; i--) {
            for (int j = gap.columns() - 1; j >= 0; j--) {
                int likeness = wanted.likeness(gap.i0() + i, given, gap.j0() + j);
                int both = likeness == 0 ? -1 : likeness * WEIGHT + begun[i + 1][j + 1];
                int skipped = begun[i][j + 1] - 1;
                begun[i][j] = max(both, begun[i + 1][j], gap.openEnd() ? Math.max(0, skipped) : skipped);
                fresh[i][j] = max(both, fresh[i + 1][j], fresh[i][j + 1]);
            }
        }
        trace(gap, gap.openStart() ? fresh : begun, begun);
    }

    private void trace(Gap gap, int[][] first, int[][] begun) {
        int[][] scores = first;
        int i = 0;
        int j = 0;
        while (i < gap.rows() && j < gap.columns()) {
            int likeness = wanted.likeness(gap.i0() + i, given, gap.j0() + j);
            if (likeness > 0 && scores[i][j] == likeness * WEIGHT + begun[i + 1][j + 1]) {
                match[gap.i0() + i] = gap.j0() + j;
                scores = begun;
                i++;
                j++;
            } else if (scores[i][j] == scores[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static int max(int one, int two, int three) {
        return Math.max(one, Math.max(two, three));
    }

    /** Labels between two anchors; an open end may be left without cost. */
    private record Gap(int i0, int i1, int j0, int j1, boolean openStart, boolean openEnd) {
        int rows() {
            return i1 - i0;
        }

        int columns() {
            return j1 - j0;
        }

        boolean isEmpty() {
            return rows() <= 0 || columns() <= 0 || (long) rows() * columns() > LARGEST;
        }
    }
}
