package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/**
 * What merges cover: entries that are not at the top left of their merge. Where the top left is blank, the first of them
 * stands for the merge. Immutable.
 */
public final class MergeRests {
    /** More are not told of one sheet. */
    private static final int MOST = 100;

    /** What a sheet without any has. */
    private static final MergeRests NONE = new MergeRests();

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");

    private final Map<Long, Integer> standing = new HashMap<>();
    private final BitSet stands = new BitSet();
    private final Set<Long> differing = new HashSet<>();
    private final List<Rest> all = new ArrayList<>();

    /**
     * One merge that covers something else than it shows.
     *
     * @param shown at its top left, the empty string for nothing
     * @param covered where it covers something else
     * @param taken what it answers with
     */
    public record Rest(Area merge, String shown, Position covered, String hidden, String taken) {}

    private MergeRests() {}

    /** Those of a grid; looks at entries and merges only. */
    static MergeRests of(Grid grid, Merges merges) {
        MergeRests rests = NONE;
        for (int i = 0; i < grid.size(); i++) {
            Position spot = grid.spot(i);
            Area merge = grid.entry(i).isBlank() ? null : merges.at(spot.row(), spot.column());
            if (merge != null && !merge.first().equals(spot)) {
                rests = rests == NONE ? new MergeRests() : rests;
                rests.add(grid, merge, i);
            }
        }
        return rests;
    }

    private void add(Grid grid, Area merge, int covered) {
        long first = Grid.packed(merge.first().row(), merge.first().column());
        String shown = grid.entry(grid.find(first)).shown().strip();
        String hidden = grid.entry(covered).shown().strip();
        Integer stander = shown.isEmpty() ? standing.putIfAbsent(first, covered) : null;
        if (shown.isEmpty() && stander == null) {
            stands.set(covered);
            tell(new Rest(merge, "", grid.spot(covered), hidden, hidden));
            return;
        }
        Entry answer = grid.entry(stander == null ? grid.find(first) : stander);
        String taken = answer.shown().strip();
        if (!taken.equals(hidden) && !isSame(answer, grid.entry(covered)) && differing.add(first)) {
            tell(new Rest(merge, shown, grid.spot(covered), hidden, taken));
        }
    }

    /** The same number, or the same amount as a text, in another format is no other value. */
    private static boolean isSame(Entry one, Entry other) {
        if (one.kind() == Entry.Kind.NUMBER && other.kind() == Entry.Kind.NUMBER) {
            return one.number().compareTo(other.number()) == 0;
        }
        BigDecimal first = number(one.shown().strip());
        BigDecimal second = number(other.shown().strip());
        return first != null && second != null && first.compareTo(second) == 0;
    }

    private static @Nullable BigDecimal number(String shown) {
        String plain = shown.replace(",", "");
        return PLAIN.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    private void tell(Rest rest) {
        if (all.size() < MOST) {
            all.add(rest);
        }
    }

    /** The number of the entry that stands for the merge that begins at a spot; negative when its top left does. */
    int standing(long first) {
        return standing.isEmpty() ? -1 : standing.getOrDefault(first, -1);
    }

    /** Whether an entry stands for its merge, away from its top left. */
    boolean stands(int index) {
        return stands.get(index);
    }

    /** Whether any entry does. */
    boolean anyStands() {
        return !standing.isEmpty();
    }

    List<Rest> all() {
        return List.copyOf(all);
    }
}
