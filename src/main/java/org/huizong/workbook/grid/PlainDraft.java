package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;

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
    private final Map<Position, String> gone = new HashMap<>();
    private Hidden.Sight sight = Hidden.Sight.VISIBLE;
    private long merged;
    private boolean clear;

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
        if (entry.isBlank() && entry.formula().isEmpty()) {
            return;
        }
        if (entries.put(new Position(row, column), entry) != null) {
            throw Refusals.cell(name, new Position(row, column).a1(), entry.shown());
        }
        if (entries.size() > ReadLimits.ENTRIES) {
            throw Refusals.tooMuch(name, ReadLimits.ENTRIES + " 格");
        }
    }

    /** Merges so many rows and columns; one by one is no merge. */
    void merge(int row, int column, int height, int width) {
        if (height <= 1 && width <= 1) {
            return;
        }
        merged += (long) height * width;
        bound(merged, MERGED, "个被合并的格");
        bound((long) row + height - 1, ROWS, "行");
        bound((long) column + width - 1, COLUMNS, "列");
        if (merges.size() >= ReadLimits.ENTRIES) {
            throw Refusals.tooMuch(name, ReadLimits.ENTRIES + " 格");
        }
        merges.add(new Area(new Position(row, column), new Position(row + height - 1, column + width - 1)));
    }

    /** Notes whether the entries say all that is needed to compute the formulas anew; unless noted they do not. */
    void clear(boolean all) {
        clear = all;
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

    /** Hides spots with their rows where nothing else stands in those, and with their columns elsewhere. */
    void hideAt(Set<Position> spots) {
        Set<Integer> seen = new HashSet<>();
        entries.keySet().stream().filter(spot -> !spots.contains(spot)).forEach(spot -> seen.add(spot.row()));
        for (Position spot : spots) {
            if (!seen.contains(spot.row())) {
                hideRows(spot.row(), 1);
            } else if (entries.containsKey(spot)) {
                hideColumns(spot.column(), 1);
            }
        }
    }

    /** Notes the words of a cell that takes no room and is not read. */
    void leaveOut(int row, int column, String words) {
        gone.merge(new Position(row, column), words, (one, other) -> one + " " + other);
    }

    /** Hides the whole sheet. */
    void hide(Hidden.Sight itsSight) {
        sight = itsSight;
    }

    Grid grid() {
        GridDraft draft = GridDraft.of(name, entries, merges);
        hiddenRows.stream().forEach(draft::hideRow);
        hiddenColumns.stream().forEach(column -> draft.hideColumns(column, column));
        gone.forEach(draft::leaveOut);
        draft.hide(sight);
        draft.clear(clear);
        entries.forEach((spot, entry) -> {
            if (!entry.formula().isEmpty() && isResult(entry.kind())) {
                draft.compute(spot.row(), spot.column());
            }
        });
        return new Grid(draft);
    }

    private static boolean isResult(Entry.Kind kind) {
        return kind == Entry.Kind.NUMBER || kind == Entry.Kind.TEXT || kind == Entry.Kind.BLANK;
    }

    private static void bound(long count, int most, String what) {
        if (count >= most) {
            throw new Refusal(Finding.of(FindingCode.I212, Place.NONE, (count + 1) + " " + what, most + " " + what));
        }
    }
}
