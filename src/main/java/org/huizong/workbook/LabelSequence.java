package org.huizong.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels in reading order as numbers, equal for equal labels; exact and loose ones of two sequences share a number. */
final class LabelSequence {
    private static final int LONGEST = 300;

    private final int[] exact;
    private final int[] loose;

    private LabelSequence(int length) {
        exact = new int[length];
        loose = new int[length];
    }

    /** The sequence of texts; numbers are taken from and added to the register. */
    static LabelSequence of(List<String> texts, Map<String, Integer> register) {
        LabelSequence sequence = new LabelSequence(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String label = texts.get(i).length() > LONGEST ? "" : texts.get(i);
            sequence.exact[i] = number(LabelKeys.exact(label), "=", register);
            sequence.loose[i] = number(LabelKeys.loose(label), "~", register);
        }
        return sequence;
    }

    int length() {
        return exact.length;
    }

    /** How well one of these fits one of the others: 0 not at all, 9 loosely, 10 exactly. */
    int likeness(int mine, LabelSequence others, int theirs) {
        if (exact[mine] >= 0 && exact[mine] == others.exact[theirs]) {
            return 10;
        }
        return loose[mine] >= 0 && loose[mine] == others.loose[theirs] ? 9 : 0;
    }

    /** Where each loose label stands that occurs once; those that occur more often have a negative place. */
    Map<Integer, Integer> singles() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < loose.length; i++) {
            if (loose[i] >= 0) {
                places.merge(loose[i], i, (one, other) -> -1);
            }
        }
        return places;
    }

    int loose(int index) {
        return loose[index];
    }

    private static int number(String key, String kind, Map<String, Integer> register) {
        if (key.isEmpty()) {
            return -1;
        }
        Integer known = register.putIfAbsent(kind + key, register.size());
        return known == null ? register.size() - 1 : known;
    }
}
