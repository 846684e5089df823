package org.huizong.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Area;
import org.huizong.form.Position;

/** A sheet being read, within the bounds of Excel's grid and of our memory; not for several threads. */
final class PlainDraft {
    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;
    private static final int MERGED = 1_000_000;

    private final String name;
    private final Map<Position, Entry> entries = new HashMap<>();
    private final List<Area> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private Hidden.Sight sight = Hidden.Sight.VISIBLE;
    private long merged;

    PlainDraft(String name) {
        this.name = name;
    }

    /** Puts an entry, blank ones left out.
     *
     * @throws Refusal I212 beyond the grid, and I219 for a spot that is filled already
     */
    void put(int row, int column, Entry entry) {
        bound(row, ROWS, "行");
        bound(column, COLUMNS, "列");
        if (entry.isBlank()) {
            return;
        }
        if (entries.put(new Position(row, column), entry) != null) {
            throw Refusals.cell(name, new Position(row, column).a1(), entry.shown());
        }
        if (entries.size() > ReadLimits.ENTRIES) {
            throw Refusals.tooMuch(name, "" + ReadLimits.ENTRIES);
        }
    }

    /** Merges so many rows and columns; one by one is no merge. */
    void merge(int row, int column, int height, int width) {
        if (height <= 1 && width <= 1) {
            return;
        }
        merged += (long) height * width;
        bound(merged, MERGED, "个合并单元格");
        bound((long) row + height - 1, ROWS, "行");
        bound((long) column + width - 1, COLUMNS, "列");
        if (merges.size() >= ReadLimits.ENTRIES) {
            throw Refusals.tooMuch(name, "" + ReadLimits.ENTRIES);
        }
        merges.add(new Area(new Position(row, column), new Position(row + height - 1, column + width - 1)));
    }

    /** Hides so many rows. */
    void hideRows(int first, int count) {
        for (int row = first; row < Math.min(ROWS, first + count); row++) {
            hiddenRows.set(row);
        }
    }

    /** Hides so many columns. */
    void hideColumns(int first, int count) {
        hiddenColumns.set(Math.min(COLUMNS, first), Math.min(COLUMNS, first + count));
    }

    /** Hides the whole sheet. */
    void hide(Hidden.Sight itsSight) {
        sight = itsSight;
    }

    Grid grid() {
        GridDraft draft = GridDraft.of(name, entries, merges);
        hiddenRows.stream().forEach(draft::hideRow);
        hiddenColumns.stream().forEach(column -> draft.hideColumns(column, column));
        draft.hide(sight);
        return new Grid(draft);
    }

    private static void bound(long count, int most, String what) {
        if (count >= most) {
            throw new Refusal(Finding.of(FindingCode.I212, Place.NONE, (count + 1) + " " + what, most + " " + what));
        }
    }
}
