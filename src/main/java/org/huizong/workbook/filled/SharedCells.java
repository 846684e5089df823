package org.huizong.workbook.filled;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Grid;
import org.jspecify.annotations.Nullable;

/** Where the fields stand that stand once, and which numbers somebody merged into one cell: a number counts once. */
final class SharedCells {
    private final Grid grid;
    private final IdentityHashMap<Sought, Position> spots = new IdentityHashMap<>();
    private final Map<Position, Sought> owners = new HashMap<>();

    private SharedCells(Grid grid) {
        this.grid = grid;
    }

    static SharedCells of(Blank blank, Grid grid, Spots spots) {
        SharedCells shared = new SharedCells(grid);
        for (Blank.Part part : blank.parts()) {
            if (!part.list()) {
                part.fields().forEach(sought -> shared.put(sought, spots.find(sought)));
            }
        }
        return shared;
    }

    private void put(Sought sought, @Nullable Position spot) {
        if (spot == null) {
            return;
        }
        spots.put(sought, spot);
        Position first = merged(sought, spot);
        Sought owner = first == null ? null : owners.get(first);
        Position its = owner == null ? null : spots.get(owner);
        if (first != null && (its == null || spot.compareTo(its) < 0)) {
            owners.put(first, sought);
        }
    }

    /** The top left of the merge that a number stands in; null for one in a cell of its own. */
    private @Nullable Position merged(Sought sought, Position spot) {
        if (!sought.field().type().numeric()) {
            return null;
        }
        Area area = grid.area(spot);
        boolean one = area.first().equals(area.last()) || grid.at(spot).isBlank();
        return one ? null : area.first();
    }

    /** Where a field stands, null for nowhere. */
    @Nullable
    Position spot(Sought sought) {
        return spots.get(sought);
    }

    /** The other field whose cell a field's cell was merged with, null when the cell is its own. */
    @Nullable
    Sought owner(Sought sought) {
        Position spot = spots.get(sought);
        Position first = spot == null ? null : merged(sought, spot);
        Sought owner = first == null ? null : owners.get(first);
        boolean other = owner != null && !owner.equals(sought) && !Objects.equals(spots.get(owner), spot);
        return other ? owner : null;
    }
}
