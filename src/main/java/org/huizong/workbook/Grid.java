package org.huizong.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.huizong.form.Area;
import org.huizong.form.Position;

/** One sheet as a grid of entries; every spot of a merge answers with the merge's entry. */
final class Grid {
    private final String name;
    private final TreeMap<Position, Entry> entries;
    private final Map<Position, Area> merges = new HashMap<>();

    Grid(String name, Map<Position, Entry> entries, List<Area> merged) {
        this.name = name;
        this.entries = new TreeMap<>(entries);
        merged.forEach(this::merge);
    }

    String name() {
        return name;
    }

    /** The merge that covers a spot, or the spot alone. */
    Area area(Position spot) {
        return merges.getOrDefault(spot, Area.of(spot));
    }

    /** The entry at a spot, of its merge when it lies in one. */
    Entry at(Position spot) {
        return entries.getOrDefault(area(spot).first(), Entry.BLANK);
    }

    /** Visits what is not blank in reading order, each merge once, at its top left. */
    void forEach(BiConsumer<Area, Entry> visitor) {
        for (Map.Entry<Position, Entry> filled : entries.entrySet()) {
            Area area = area(filled.getKey());
            if (area.first().equals(filled.getKey())) {
                visitor.accept(area, filled.getValue());
            }
        }
    }

    /** Zero-based number of the last row that is not blank, -1 when all are. */
    int lastRow() {
        return entries.isEmpty() ? -1 : entries.lastKey().row();
    }

    /** Zero-based number of the last column that is not blank, -1 when all are. */
    int lastColumn() {
        return entries.keySet().stream().mapToInt(Position::column).max().orElse(-1);
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

    private void merge(Area area) {
        for (int row = area.first().row(); row <= area.last().row(); row++) {
            for (int column = area.first().column(); column <= area.last().column(); column++) {
                merges.put(new Position(row, column), area);
            }
        }
    }

    /** A text and where it stands. */
    record Placed(String text, Area area) {}
}
