package org.huizong.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a sheet, or of a band of it, with what they are compared by; made once for all the forms that the sheet is
 * compared with. Immutable.
 *
 * @param texts in reading order
 * @param keys of the texts
 * @param sequence their numbers
 */
record SheetLabels(Grid grid, Band band, List<Grid.Placed> texts, List<LabelKeys.Pair> keys, LabelSequence sequence) {
    /** All texts of a sheet. */
    static SheetLabels of(Grid grid, LabelNumbers numbers) {
        List<Grid.Placed> texts = grid.texts();
        List<LabelKeys.Pair> keys = new ArrayList<>(texts.size());
        for (Grid.Placed text : texts) {
            keys.add(LabelNumbers.keys(text.text()));
        }
        return new SheetLabels(grid, Band.of(grid), texts, keys, LabelSequence.of(keys, numbers));
    }

    /** Those of a band of rows. */
    SheetLabels within(Band rows) {
        if (rows.equals(band)) {
            return this;
        }
        int from = firstFrom(rows.from());
        int to = Math.max(from, firstFrom(rows.to()));
        return new SheetLabels(grid, rows, texts.subList(from, to), keys.subList(from, to), sequence.part(from, to));
    }

    /** The first text that begins at a row or below it. */
    private int firstFrom(int row) {
        int index = 0;
        while (index < texts.size() && texts.get(index).area().first().row() < row) {
            index++;
        }
        return index;
    }
}
