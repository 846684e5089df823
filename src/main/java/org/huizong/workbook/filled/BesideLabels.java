package org.huizong.workbook.filled;

import java.util.BitSet;
import org.huizong.form.Area;
import org.huizong.form.Position;

/**
 * The labels of a sheet that stand beside themselves and of which the blank has no second one there, as when a merge was
 * taken apart and filled. They are not compared with the blank.
 */
final class BesideLabels {
    private final Blank blank;
    private final SheetLabels sheet;
    private final LabelSequence labels;
    /** The labels that the blank has twice in a row, and those of them with nothing between. */
    private final BitSet beside = new BitSet();

    private final BitSet touching = new BitSet();

    private BesideLabels(Blank blank, SheetLabels sheet) {
        this.blank = blank;
        this.sheet = sheet;
        this.labels = sheet.sequence();
    }

    /** The labels of a sheet, those beside themselves like none. */
    static LabelSequence masked(Blank blank, SheetLabels sheet) {
        BesideLabels beside = new BesideLabels(blank, sheet);
        BitSet repeated = beside.find() ? beside.repeated() : new BitSet();
        return repeated.isEmpty() ? beside.labels : beside.labels.without(repeated);
    }

    /** Finds the labels that the blank has twice in a row; false when the sheet has no label twice. */
    private boolean find() {
        int[] places = labels.places(blank.looses());
        boolean often = false;
        for (int i = 0; i < blank.labels().length(); i++) {
            int label = blank.labels().loose(i);
            if (label >= 0 && i > 0 && label == blank.labels().loose(i - 1)) {
                beside.set(label);
                touching.set(label, touching.get(label) || touch(i));
            }
            often |= label >= 0 && places[label] == LabelSequence.OFTEN;
        }
        return often;
    }

    /** The labels that stand right of themselves with nothing but blanks between. */
    private BitSet repeated() {
        BitSet repeated = new BitSet();
        for (int text = 1; text < labels.length(); text++) {
            int label = labels.loose(text);
            boolean again = label >= 0 && label == labels.loose(text - 1) && !touching.get(label);
            repeated.set(text, again && isBeside(text, beside.get(label)));
        }
        return repeated;
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
