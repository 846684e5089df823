package org.huizong.registry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.form.Period;
import org.huizong.form.Validity;

/**
 * What became of units that were renamed, merged or split: whose earlier figures stand for whom. Immutable.
 *
 * @param successors the code that a unit's figures went to when its time was over, by its own code
 * @param splits the year in which a unit was split or split off, by its code
 * @param times when these units existed, by code; of others nothing is known
 */
public record Lineage(Map<String, String> successors, Map<String, Integer> splits, Map<String, List<Validity>> times) {
    /** Nobody was renamed, merged or split. */
    public static final Lineage NONE = new Lineage(Map.of(), Map.of(), Map.of());

    /** Copies. */
    public Lineage {
        successors = Map.copyOf(successors);
        splits = Map.copyOf(splits);
        times = Map.copyOf(times);
    }

    /**
     * The units whose figures of an earlier period together are what a unit is compared with: mostly itself, those that it
     * was renamed or merged from, or none when it was split since.
     *
     * @param now the period that the unit is looked at for
     */
    public List<String> before(String unit, Period now, Period earlier) {
        int split = splits.getOrDefault(unit, Integer.MIN_VALUE);
        if (earlier.year() < split && split <= now.year()) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Stream.concat(Stream.of(unit), successors.keySet().stream().sorted())
                .filter(code -> lives(code, earlier.lastDay()))
                .filter(code -> heir(code, now.lastDay()).equals(unit))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Some units, and all those whose figures may have gone to one of them. */
    public Set<String> withForebears(Set<String> units) {
        Set<String> all = new HashSet<>(units);
        for (String unit : successors.keySet()) {
            Set<String> seen = new LinkedHashSet<>();
            String next = unit;
            while (next != null && seen.add(next)) {
                next = successors.get(next);
            }
            if (seen.stream().anyMatch(units::contains)) {
                all.add(unit);
            }
        }
        return all;
    }

    /** Who has a unit's figures on a day. */
    private String heir(String unit, LocalDate day) {
        Set<String> seen = new HashSet<>();
        String next = unit;
        while (!lives(next, day) && seen.add(next)) {
            next = successors.getOrDefault(next, next);
        }
        return next;
    }

    private boolean lives(String unit, LocalDate day) {
        List<Validity> known = times.get(unit);
        return known == null || known.stream().anyMatch(time -> time.holds(day));
    }
}
