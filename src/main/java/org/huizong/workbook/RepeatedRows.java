package org.huizong.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huizong.form.Area;
import org.huizong.form.Position;

/**
 * The labels of a sheet that say again what was said, and of which the blank has no second one: those of rows that repeat a
 * row above them column by column, as the head of a list is copied to the top of every page, and those beside themselves, as
 * when a merge was taken apart and filled. They are not compared with the blank.
 */
final class RepeatedRows {
    private final Blank blank;
    private final SheetLabels sheet;
    private final LabelSequence labels;
    /** The labels that the blank has once and the sheet more often. */
    private final BitSet extra = new BitSet();
    /** The labels that the blank has twice in a row, and those of them with nothing between. */
    private final BitSet beside = new BitSet();

    private final BitSet touching = new BitSet();

    private final List<Set<String>> above = new ArrayList<>();

    private RepeatedRows(Blank blank, SheetLabels sheet) {
        this.blank = blank;
        this.sheet = sheet;
        this.labels = sheet.sequence();
    }

    /** The labels of a sheet, those that are repeated like none. */
    static LabelSequence masked(Blank blank, SheetLabels sheet) {
        RepeatedRows rows = new RepeatedRows(blank, sheet);
        if (!rows.findExtra()) {
            return rows.labels;
        }
        BitSet repeated = rows.extra.isEmpty() ? new BitSet() : rows.repeated();
        rows.markBeside(repeated);
        return repeated.isEmpty() ? rows.labels : rows.labels.without(repeated);
    }

    /** Finds the labels that the blank has once and the sheet more often; false when the sheet has no label twice. */
    private boolean findExtra() {
        int[] places = labels.places(blank.looses());
        boolean often = false;
        for (int i = 0; i < blank.labels().length(); i++) {
            int label = blank.labels().loose(i);
            boolean twice = label >= 0 && places[label] == LabelSequence.OFTEN;
            if (twice && blank.isSingle(i)) {
                extra.set(label);
            }
            if (label >= 0 && i > 0 && label == blank.labels().loose(i - 1)) {
                beside.set(label);
                touching.set(label, touching.get(label) || touch(i));
            }
            often |= twice;
        }
        return often;
    }

    private BitSet repeated() {
        BitSet repeated = new BitSet();
        int end;
        for (int begin = 0; begin < labels.length(); begin = end) {
            end = begin + 1;
            while (end < labels.length() && row(end) == row(begin)) {
                end++;
            }
            Set<String> row = row(begin, end);
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

    /** Some texts with their columns. */
    private Set<String> row(int begin, int end) {
        Set<String> row = new HashSet<>();
        for (int text = begin; text < end; text++) {
            int column = sheet.texts().get(text).area().first().column();
            row.add(column + " " + sheet.keys().get(text).loose());
        }
        return row;
    }

    /** Whether two labels at least are among some texts, and one that is more than the blank has. */
    private boolean isExtra(int begin, int end) {
        boolean more = false;
        int count = 0;
        for (int text = begin; text < end; text++) {
            int label = labels.loose(text);
            count += label < 0 ? 0 : 1;
            more |= label >= 0 && extra.get(label);
        }
        return more && count > 1;
    }

    /** Marks the labels that stand right of themselves with nothing but blanks between. */
    private void markBeside(BitSet repeated) {
        for (int text = 1; text < labels.length(); text++) {
            int label = labels.loose(text);
            boolean again = label >= 0 && label == labels.loose(text - 1) && !touching.get(label);
            if (again && isBeside(text, beside.get(label))) {
                repeated.set(text);
            }
        }
    }

    private boolean touch(int caption) {
        Area left = blank.captions().get(caption - 1).area();
        Area right = blank.captions().get(caption).area();
        return left.first().row() == right.first().row()
                && left.last().column() + 1 == right.first().column();
    }

    private boolean isBeside(int text, boolean closely) {
        Area left = sheet.texts().get(text - 1).area();
        Area right = sheet.texts().get(text).area();
        boolean near = left.first().row() == right.first().row()
                && (!closely || left.last().column() + 1 == right.first().column());
        for (int column = left.last().column() + 1;
                near && column < right.first().column();
                column++) {
            near = sheet.grid().at(new Position(left.first().row(), column)).isBlank();
        }
        return near;
    }
}
