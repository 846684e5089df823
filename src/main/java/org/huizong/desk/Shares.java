package org.huizong.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.registry.District;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;

/** Adds up by district how much of what is owed was sent, each with those below it. */
final class Shares {
    private final Registry registry;
    private final Map<String, Tally> tallies = new HashMap<>();

    Shares(Registry registry) {
        this.registry = registry;
    }

    /**
     * A district.
     *
     * @param depth how many of the districts that are shown lie above it
     */
    record Share(String code, String name, int depth, Tally tally) {}

    void add(Unit unit, Tally tally) {
        registry.above(unit).forEach(district -> tallies.merge(district.code(), tally, Tally::plus));
    }

    /** Those of some districts in which anything is owed, in the order given. */
    List<Share> of(List<District> districts) {
        Map<String, Integer> depths = new HashMap<>();
        Set<String> shown = new HashSet<>();
        List<Share> shares = new ArrayList<>();
        for (District district : districts) {
            int depth = shown.contains(district.parent()) ? depths.getOrDefault(district.parent(), 0) + 1 : 0;
            shown.add(district.code());
            depths.put(district.code(), depth);
            Tally tally = tallies.getOrDefault(district.code(), Tally.NONE);
            if (tally.owed() > 0) {
                shares.add(new Share(district.code(), district.name(), depth, tally));
            }
        }
        return shares;
    }
}
