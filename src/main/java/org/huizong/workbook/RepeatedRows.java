package org.huizong.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of a sheet that say again, column by column, what a row above them says in labels, and of which the blank has no
 * second one: the head of a list as it is copied to the top of every page. They are not compared with the blank.
 */
final class RepeatedRows {
    private final Blank blank;
    private final SheetLabels sheet;
    private final LabelSequence labels;
    private final BitSet extra = new BitSet();
    private final List<Set<Long>> above = new ArrayList<>();

    private RepeatedRows(Blank blank, SheetLabels sheet) {
        this.blank = blank;
        this.sheet = sheet;
        this.labels = sheet.sequence();
    }

    /** The labels of a sheet, those of repeated rows like none. */
    static LabelSequence masked(Blank blank, SheetLabels sheet) {
        RepeatedRows rows = new RepeatedRows(blank, sheet);
        if (!rows.findExtra()) {
            return rows.labels;
        }
        BitSet repeated = rows.repeated();
        return repeated.isEmpty() ? rows.labels : rows.labels.without(repeated);
    }

    /** Finds the labels that the blank has once and the sheet more often; false when there are none. */
    private boolean findExtra() {
        int[] places = labels.places(blank.looses());
        for (int i = 0; i < blank.labels().length(); i++) {
            int label = blank.labels().loose(i);
            if (blank.isSingle(i) && places[label] == LabelSequence.OFTEN) {
                extra.set(label);
            }
        }
        return !extra.isEmpty();
    }

    private BitSet repeated() {
        BitSet repeated = new BitSet();
        int end;
        for (int begin = 0; begin < labels.length(); begin = end) {
            end = begin + 1;
            while (end < labels.length() && row(end) == row(begin)) {
                end++;
            }
            Set<Long> row = row(begin, end);
            if (isExtra(begin, end) && above.stream().anyMatch(other -> other.containsAll(row))) {
                repeated.set(begin, end);
            }
            above.add(row);
        }
        return repeated;
    }

    private int row(int text) {
        return sheet.texts().get(text).area().first().row();
    }

    /** The labels of some texts with their columns. */
    private Set<Long> row(int begin, int end) {
        Set<Long> row = new HashSet<>();
        for (int text = begin; text < end; text++) {
            int column = sheet.texts().get(text).area().first().column();
            row.add(Grid.packed(labels.loose(text) + 1, column));
        }
        return row;
    }

    /** Whether some texts are all labels, two at least, and one of them is more than the blank has. */
    private boolean isExtra(int begin, int end) {
        boolean more = false;
        for (int text = begin; text < end; text++) {
            if (labels.loose(text) < 0) {
                return false;
            }
            more |= extra.get(labels.loose(text));
        }
        return more && end - begin > 1;
    }
}
