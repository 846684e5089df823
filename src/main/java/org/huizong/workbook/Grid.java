package org.huizong.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.huizong.form.Area;
import org.huizong.form.Position;

/**
 * One sheet as a grid of entries; every spot of a merge answers with the merge's entry.
 *
 * <p>Immutable. Spots are kept as sorted numbers, row times the grid's width plus column.
 */
final class Grid {
    /** Rows that a sheet has at most. */
    static final int ROWS = 1 << 20;

    /** Columns that a sheet has at most. */
    static final int COLUMNS = 1 << 14;

    private final String name;
    private final long[] spots;
    private final Entry[] entries;
    private final Merges merges;
    private final Hidden hidden;

    Grid(String name, Map<Position, Entry> entries, List<Area> merged) {
        this(GridDraft.of(name, entries, merged));
    }

    Grid(GridDraft draft) {
        name = draft.name();
        spots = draft.spots();
        entries = draft.entries();
        merges = new Merges(draft.merges());
        hidden = draft.hidden();
    }

    String name() {
        return name;
    }

    /** What of it nobody sees. */
    Hidden hidden() {
        return hidden;
    }

    /** The merge that covers a spot, or the spot alone. */
    Area area(Position spot) {
        Area merge = merges.at(spot.row(), spot.column());
        return merge == null ? Area.of(spot) : merge;
    }

    /** The entry at a spot, of its merge when it lies in one. */
    Entry at(Position spot) {
        Area merge = merges.at(spot.row(), spot.column());
        Position holder = merge == null ? spot : merge.first();
        int index = Arrays.binarySearch(spots, packed(holder.row(), holder.column()));
        return index < 0 ? Entry.BLANK : entries[index];
    }

    /** Visits what is not blank in reading order, each merge once, at its top left. */
    void forEach(BiConsumer<Area, Entry> visitor) {
        for (int i = 0; i < spots.length; i++) {
            Position spot = position(spots[i]);
            Area area = area(spot);
            if (!entries[i].isBlank() && area.first().equals(spot)) {
                visitor.accept(area, entries[i]);
            }
        }
    }

    /** Whether any cell has a formula. */
    boolean hasFormulas() {
        for (Entry entry : entries) {
            if (!entry.formula().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Zero-based number of the last row that is not blank, -1 when all are. */
    int lastRow() {
        for (int i = spots.length - 1; i >= 0; i--) {
            if (!entries[i].isBlank()) {
                return row(spots[i]);
            }
        }
        return -1;
    }

    /** Zero-based number of the last column that is not blank, -1 when all are. */
    int lastColumn() {
        int last = -1;
        for (int i = 0; i < spots.length; i++) {
            if (!entries[i].isBlank()) {
                last = Math.max(last, column(spots[i]));
            }
        }
        return last;
    }

    /** The texts and where they stand, in reading order. */
    List<Placed> texts() {
        List<Placed> texts = new ArrayList<>();
        forEach((area, entry) -> {
            if (entry.kind() == Entry.Kind.TEXT) {
                texts.add(new Placed(entry.shown(), area));
            }
        });
        return Collections.unmodifiableList(texts);
    }

    /** A spot as one number, growing in reading order. */
    static long packed(int row, int column) {
        return ((long) row << 14) | column;
    }

    private static int row(long packed) {
        return (int) (packed >>> 14);
    }

    private static int column(long packed) {
        return (int) (packed & (COLUMNS - 1));
    }

    private static Position position(long packed) {
        return new Position(row(packed), column(packed));
    }

    /** A text and where it stands. */
    record Placed(String text, Area area) {}
}
