package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huizong.workbook.grid.Grid;

/**
 * The texts of a sheet, or of a band of it, with what they are compared by; made once for all the forms that the sheet is
 * compared with. Immutable.
 *
 * @param texts in reading order, but for those of the heads
 * @param keys of the texts
 * @param sequence their numbers
 * @param heads the rows that repeat the headers of a list at the top of a page
 */
record SheetLabels(
        Grid grid,
        Band band,
        List<Grid.Placed> texts,
        List<LabelKeys.Pair> keys,
        LabelSequence sequence,
        Set<Integer> heads) {
    /** All texts of a sheet. */
    static SheetLabels of(Grid grid, LabelNumbers numbers) {
        SheetLabels all = of(grid, grid.texts(), numbers, Set.of());
        Set<Integer> heads = PageHeads.of(all);
        if (heads.isEmpty()) {
            return all;
        }
        List<Grid.Placed> others = grid.texts().stream()
                .filter(text -> !heads.contains(text.area().first().row()))
                .toList();
        return of(grid, others, numbers, heads);
    }

    private static SheetLabels of(Grid grid, List<Grid.Placed> texts, LabelNumbers numbers, Set<Integer> heads) {
        List<LabelKeys.Pair> keys = new ArrayList<>(texts.size());
        for (Grid.Placed text : texts) {
            keys.add(LabelNumbers.keys(text.text()));
        }
        return new SheetLabels(grid, Band.of(grid), texts, keys, LabelSequence.of(keys, numbers), heads);
    }

    /** Those of a band of rows. */
    SheetLabels within(Band rows) {
        if (rows.equals(band)) {
            return this;
        }
        int from = firstFrom(rows.from());
        int to = Math.max(from, firstFrom(rows.to()));
        return new SheetLabels(
                grid, rows, texts.subList(from, to), keys.subList(from, to), sequence.part(from, to), heads);
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
