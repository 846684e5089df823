package org.huizong.workbook.filled;

import java.util.Arrays;

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
    private int[] places = {};
    private boolean ordered;

    private LabelMatch(LabelSequence wanted, LabelSequence given) {
        this.wanted = wanted;
        this.given = given;
        this.match = new int[wanted.length()];
        Arrays.fill(match, -1);
    }

    /** Matches the labels of a blank with those of a sheet. */
    static LabelMatch of(Blank blank, LabelSequence given) {
        LabelMatch matching = new LabelMatch(blank.labels(), given);
        int[] anchors = matching.anchors(blank);
        int i = 0;
        int j = 0;
        for (int anchor = 0; anchor < anchors.length; anchor++) {
            int place = matching.place(anchors[anchor]);
            matching.between(new Gap(i, anchors[anchor], j, place, anchor == 0, false));
            matching.match[anchors[anchor]] = place;
            i = anchors[anchor] + 1;
            j = place + 1;
        }
        matching.between(new Gap(i, matching.wanted.length(), j, given.length(), anchors.length == 0, true));
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

    /** The longest run of labels that occur once on both sides and rise on both sides. */
    private int[] anchors(Blank blank) {
        places = given.places(blank.looses());
        int[] singles = new int[wanted.length()];
        int count = 0;
        for (int i = 0; i < wanted.length(); i++) {
            if (blank.isSingle(i) && places[wanted.loose(i)] >= 0) {
                singles[count++] = i;
            }
        }
        int[] run = rising(Arrays.copyOf(singles, count));
        ordered = run.length == count;
        return run;
    }

    private int place(int label) {
        return places[wanted.loose(label)];
    }

    private int[] rising(int[] labels) {
        int[] before = new int[labels.length];
        int[] ends = new int[labels.length + 1];
        int longest = 0;
        for (int p = 0; p < labels.length; p++) {
            int length = lengthBefore(labels, ends, longest, place(labels[p])) + 1;
            before[p] = length > 1 ? ends[length - 1] : -1;
            ends[length] = p;
            longest = Math.max(longest, length);
        }
        int[] run = new int[longest];
        for (int p = longest == 0 ? -1 : ends[longest]; p >= 0; p = before[p]) {
            run[--longest] = labels[p];
        }
        return run;
    }

    /** The length of the longest run so far that ends before a place. */
    private int lengthBefore(int[] labels, int[] ends, int longest, int place) {
        int low = 1;
        int high = longest;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (place(labels[ends[middle]]) < place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low - 1;
    }

    private void between(Gap gap) {
        if (gap.isEmpty()) {
            return;
        }
        int[][] begun = new int[gap.rows() + 1][gap.columns() + 1];
        int[][] fresh = gap.openStart() ? new int[gap.rows() + 1][gap.columns() + 1] : begun;
        for (int i = gap.rows() - 1; i >= 0; i--) {
            for (int j = gap.columns() - 1; j >= 0; j--) {
                int likeness = wanted.likeness(gap.i0() + i, given, gap.j0() + j);
                int both = likeness == 0 ? -1 : likeness * WEIGHT + begun[i + 1][j + 1];
                int skipped = begun[i][j + 1] - 1;
                begun[i][j] = max(both, begun[i + 1][j], gap.openEnd() ? Math.max(0, skipped) : skipped);
                if (gap.openStart()) {
                    fresh[i][j] = max(both, fresh[i + 1][j], fresh[i][j + 1]);
                }
            }
        }
        trace(gap, fresh, begun);
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
