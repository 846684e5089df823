package org.huizong.workbook.filled;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Labels in reading order as numbers of one {@link LabelNumbers}; immutable. */
final class LabelSequence {
    /** Stands for a label that occurs nowhere. */
    static final int NOWHERE = -2;

    /** Stands for a label that occurs more than once. */
    static final int OFTEN = -1;

    private final int[] exact;
    private final int[] loose;

    private LabelSequence(int[] exact, int[] loose) {
        this.exact = exact;
        this.loose = loose;
    }

    static LabelSequence of(List<LabelKeys.Pair> labels, LabelNumbers numbers) {
        int[] exact = new int[labels.size()];
        int[] loose = new int[labels.size()];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = numbers.exact(labels.get(i));
            loose[i] = numbers.loose(labels.get(i));
        }
        return new LabelSequence(exact, loose);
    }

    /** The labels from one to before another. */
    LabelSequence part(int from, int to) {
        return new LabelSequence(Arrays.copyOfRange(exact, from, to), Arrays.copyOfRange(loose, from, to));
    }

    /** The same with some labels that are like none. */
    LabelSequence without(BitSet some) {
        int[] others = exact.clone();
        int[] looses = loose.clone();
        some.stream().forEach(i -> {
            others[i] = LabelNumbers.NONE;
            looses[i] = LabelNumbers.NONE;
        });
        return new LabelSequence(others, looses);
    }

    int length() {
        return exact.length;
    }

    int exact(int index) {
        return exact[index];
    }

    int loose(int index) {
        return loose[index];
    }

    /** How well one of these fits one of the others: 0 not at all, 9 loosely, 10 exactly. */
    int likeness(int mine, LabelSequence others, int theirs) {
        if (exact[mine] >= 0 && exact[mine] == others.exact[theirs]) {
            return 10;
        }
        return loose[mine] >= 0 && loose[mine] == others.loose[theirs] ? 9 : 0;
    }

    /** For each of so many loose labels where it stands, {@link #NOWHERE} or {@link #OFTEN}. */
    int[] places(int looses) {
        int[] places = new int[looses];
        Arrays.fill(places, NOWHERE);
        for (int i = 0; i < loose.length; i++) {
            if (loose[i] >= 0) {
                places[loose[i]] = places[loose[i]] == NOWHERE ? i : OFTEN;
            }
        }
        return places;
    }
}
