package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huizong.form.Area;
import org.huizong.form.Position;

/** A grid while it is being read; what is added may come in any order, a spot added twice keeps the later entry. */
final class GridDraft {
    private final String name;
    private final List<Area> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final NavigableMap<Position, String> gone = new TreeMap<>();
    private Hidden.Sight sight = Hidden.Sight.VISIBLE;
    private long[] spots = new long[256];
    private Entry[] entries = new Entry[256];
    private int size;
    private boolean sorted = true;
    private final List<Position> computed = new ArrayList<>();
    private boolean clear;

    /**
     * What a reader tells of formulas.
     *
     * @param computed where formulas stand whose stored results are numbers or texts, or nothing at all
     * @param clear whether the entries say all that the file says: nothing else is needed to compute the formulas anew
     */
    record Formulas(List<Position> computed, boolean clear) {
        Formulas {
            computed = computed.stream().sorted().toList();
        }
    }

    GridDraft(String name) {
        this.name = name;
    }

    static GridDraft of(String name, Map<Position, Entry> entries, List<Area> merged) {
        GridDraft draft = new GridDraft(name);
        entries.forEach((spot, entry) -> draft.add(spot.row(), spot.column(), entry));
        draft.merges.addAll(merged);
        return draft;
    }

    /** Adds an entry; nothing at all is passed over. */
    void add(int row, int column, Entry entry) {
        if (entry.isNothing()) {
            return;
        }
        if (size == spots.length) {
            spots = Arrays.copyOf(spots, size * 2);
            entries = Arrays.copyOf(entries, size * 2);
        }
        spots[size] = Grid.packed(row, column);
        entries[size] = entry;
        sorted &= size == 0 || spots[size - 1] < spots[size];
        size++;
    }

    /** Notes a formula whose result is a number or a text. */
    void compute(int row, int column) {
        computed.add(new Position(row, column));
    }

    /** Notes whether the entries say all that the file says. */
    void clear(boolean all) {
        clear = all;
    }

    Formulas formulas() {
        return new Formulas(computed, clear);
    }

    void merge(Area area) {
        merges.add(area);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** Hides columns, the last one included. */
    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    /** Notes the words of a cell that takes no room and is not read. */
    void leaveOut(Position spot, String words) {
        gone.merge(spot, words, (one, other) -> one + " " + other);
    }

    void hide(Hidden.Sight itsSight) {
        sight = itsSight;
    }

    /** How many entries and merges it has so far. */
    int size() {
        return size + merges.size();
    }

    String name() {
        return name;
    }

    List<Area> merges() {
        return merges;
    }

    Hidden hidden() {
        return new Hidden(sight, hiddenRows, hiddenColumns, gone);
    }

    /** The spots in order. */
    long[] spots() {
        sort();
        return Arrays.copyOf(spots, size);
    }

    /** The entries in the order of their spots. */
    Entry[] entries() {
        sort();
        return Arrays.copyOf(entries, size);
    }

    private void sort() {
        if (sorted) {
            return;
        }
        TreeMap<Long, Entry> inOrder = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            inOrder.put(spots[i], entries[i]);
        }
        size = 0;
        sorted = true;
        inOrder.forEach((spot, entry) -> {
            spots[size] = spot;
            entries[size++] = entry;
        });
    }
}
