package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as a grid of entries; every spot of a merge answers with the merge's entry.
 *
 * <p>Immutable but for what it finds once and remembers; safe for threads. Spots are kept as sorted numbers, row times
 * the grid's width plus column.
 */
public final class Grid {
    /** Rows that a sheet has at most. */
    public static final int ROWS = 1 << 20;

    /** Columns that a sheet has at most. */
    public static final int COLUMNS = 1 << 14;

    private final String name;
    private final SortedSpots spots;
    private final Entry[] entries;
    private final Merges merges;
    private final Hidden hidden;
    private final GridDraft.Formulas formulas;
    private final int lastRow;
    private final int lastColumn;
    private final MergeRests rests;
    private final int firstColumn;
    private @Nullable List<Placed> texts;

    public Grid(String name, Map<Position, Entry> entries, List<Area> merged) {
        this(GridDraft.of(name, entries, merged));
    }

    public Grid(GridDraft draft) {
        this(draft, draft.hidden(), 0);
    }

    private Grid(GridDraft draft, Hidden concealed, int first) {
        firstColumn = first;
        name = draft.name();
        spots = new SortedSpots(draft.spots());
        entries = draft.entries();
        merges = new Merges(draft.merges());
        hidden = concealed;
        formulas = draft.formulas();
        int row = -1;
        int column = -1;
        for (int i = 0; i < spots.size(); i++) {
            if (!entries[i].isBlank()) {
                row = row(spots.at(i));
                column = Math.max(column, column(spots.at(i)));
            }
        }
        lastRow = row;
        lastColumn = column;
        rests = MergeRests.of(this, merges);
    }

    public String name() {
        return name;
    }

    /** What of it nobody sees. */
    public Hidden hidden() {
        return hidden;
    }

    /** The same sheet with nothing but what begins in the columns from one to before another. */
    public Grid columns(int from, int to) {
        GridDraft part = new GridDraft(name);
        for (int i = 0; i < spots.size(); i++) {
            if (column(spots.at(i)) >= from && column(spots.at(i)) < to) {
                part.add(row(spots.at(i)), column(spots.at(i)), entries[i]);
            }
        }
        merges.all().stream()
                .filter(merge -> merge.first().column() >= from && merge.first().column() < to)
                .forEach(part::merge);
        return new Grid(part, hidden, from);
    }

    /** The column that it begins with: zero unless it is a part of a sheet. */
    public int firstColumn() {
        return firstColumn;
    }

    /** Whether nothing stands in a column, not even a part of a merge. */
    public boolean isEmpty(int column) {
        for (int row = 0; row <= lastRow; row++) {
            if (!entry(index(row, column)).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The merge that covers a spot, or the spot alone. */
    public Area area(Position spot) {
        Area merge = merges.at(spot.row(), spot.column());
        return merge == null ? Area.of(spot) : merge;
    }

    /** The top left of the merge that covers a spot, or the spot itself. */
    public Position first(Position spot) {
        Area merge = merges.at(spot.row(), spot.column());
        return merge == null ? spot : merge.first();
    }

    /** Where what a spot answers with stands: in a merge whose top left is blank it may stand elsewhere in it. */
    public Position source(Position spot) {
        int index = index(spot.row(), spot.column());
        return index < 0 ? first(spot) : spot(index);
    }

    /** The merges that cover more than they show. */
    public List<MergeRests.Rest> rests() {
        return rests.all();
    }

    /** The entry at a spot, of its merge when it lies in one. */
    public Entry at(Position spot) {
        return entry(index(spot.row(), spot.column()));
    }

    /** The number of the entry at a spot, of its merge when it lies in one; negative when there is none. */
    public int index(int row, int column) {
        if (column >= COLUMNS) {
            return -1;
        }
        Area merge = merges.at(row, column);
        if (merge == null) {
            return find(packed(row, column));
        }
        long first = packed(merge.first().row(), merge.first().column());
        int stand = rests.standing(first);
        return stand < 0 ? find(first) : stand;
    }

    /** The number of the entry that a spot has by itself, whatever merge it lies in; negative when there is none. */
    int find(long spot) {
        return spots.find(spot);
    }

    /** Which of its formulas came out as numbers, as far as its reader tells. */
    GridDraft.Formulas formulas() {
        return formulas;
    }

    /** The entry of a number, nothing for a negative one. */
    public Entry entry(int index) {
        return index < 0 ? Entry.BLANK : entries[index];
    }

    /** How many entries it has. */
    public int size() {
        return spots.size();
    }

    /** Where the entry of a number stands. */
    Position spot(int index) {
        return position(spots.at(index));
    }

    /** The merge that begins at an entry, or its one spot; null when the entry lies hidden in a merge. */
    @Nullable
    public Area areaAt(int index) {
        int row = row(spots.at(index));
        int column = column(spots.at(index));
        Area merge = merges.at(row, column);
        if (merge == null) {
            return Area.of(new Position(row, column));
        }
        boolean shows = merge.first().row() == row && merge.first().column() == column;
        return shows || rests.stands(index) ? merge : null;
    }

    /** Visits what is not blank in reading order, each merge once, at its top left. */
    public void forEach(BiConsumer<Area, Entry> visitor) {
        for (int i = 0; i < spots.size(); i++) {
            Area area = entries[i].isBlank() ? null : areaAt(i);
            if (area != null) {
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
    public int lastRow() {
        return lastRow;
    }

    /** Zero-based number of the last column that is not blank, -1 when all are. */
    public int lastColumn() {
        return lastColumn;
    }

    /** The texts and where they stand, in reading order. */
    public List<Placed> texts() {
        List<Placed> known = texts;
        if (known == null) {
            known = findTexts();
            texts = known;
        }
        return known;
    }

    private List<Placed> findTexts() {
        List<Placed> found = new ArrayList<>(spots.size());
        for (int i = 0; i < spots.size(); i++) {
            Area area = entries[i].kind() == Entry.Kind.TEXT ? areaAt(i) : null;
            if (area != null) {
                found.add(new Placed(entries[i].shown(), area, i));
            }
        }
        if (rests.anyStands()) {
            found.sort(Comparator.comparing(placed -> placed.area().first()));
        }
        return Collections.unmodifiableList(found);
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

    /** The spot of a number. */
    static Position position(long packed) {
        return new Position(row(packed), column(packed));
    }

    /**
     * A text and where it stands.
     *
     * @param index number of its entry
     */
    public record Placed(String text, Area area, int index) {}
}
