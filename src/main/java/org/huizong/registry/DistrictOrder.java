package org.huizong.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The official order of districts: each is followed by those below it. */
final class DistrictOrder {
    private final Map<String, List<District>> below;
    private final Set<District> ordered = new LinkedHashSet<>();

    private DistrictOrder(Collection<District> districts) {
        below = districts.stream().collect(Collectors.groupingBy(District::parent));
    }

    /** The districts in order; those that hang on none of them come last. */
    static List<District> of(Collection<District> districts) {
        DistrictOrder order = new DistrictOrder(districts);
        order.addBelow("");
        order.ordered.addAll(districts);
        return new ArrayList<>(order.ordered);
    }

    private void addBelow(String parent) {
        for (District district : below.getOrDefault(parent, List.of())) {
            if (!district.code().isEmpty() && ordered.add(district)) {
                addBelow(district.code());
            }
        }
    }
}
