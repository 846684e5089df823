package org.huizong.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huizong.check.Surroundings;
import org.huizong.declaration.Declaration;
import org.huizong.form.Period;
import org.huizong.form.Relation;

/** All kept declarations, so that each finds those around it: of its unit and of its peers. */
final class Neighbourhood {
    private final Map<Of, NavigableMap<Period, Kept>> units = new HashMap<>();
    private final Map<In, List<Kept>> peers = new HashMap<>();

    /**
     * The neighbourhood of some declarations.
     *
     * @param present those of the assignment itself, which count before any other of the same unit, form and period
     * @param others those of other assignments
     */
    Neighbourhood(List<Kept> present, List<Kept> others) {
        others.forEach(this::add);
        present.forEach(this::add);
        units.values().stream()
                .flatMap(periods -> periods.values().stream())
                .sorted(Comparator.comparing(Kept::unit))
                .forEach(kept -> peers.computeIfAbsent(
                                new In(kept.form().code(), kept.period()), key -> new ArrayList<>())
                        .add(kept));
    }

    /** A unit's declarations on one form. */
    private record Of(String unit, String form) {}

    /** All declarations on one form for one period. */
    private record In(String form, Period period) {}

    /** What stands around one declaration. */
    Surroundings around(Kept own) {
        return relation -> around(own, relation);
    }

    private List<Declaration> around(Kept own, Relation relation) {
        NavigableMap<Period, Kept> periods = units.getOrDefault(new Of(own.unit(), relation.form()), new TreeMap<>());
        List<Kept> found = switch (relation.kind()) {
            case SAME_PERIOD -> at(periods, own.period());
            case YEAR_BEFORE -> at(periods, new Period(own.period().year() - 1));
            case HISTORY -> List.copyOf(periods.headMap(own.period(), false).values());
            case PEERS ->
                peers.getOrDefault(new In(relation.form(), own.period()), List.of()).stream()
                        .filter(peer -> !peer.unit().equals(own.unit()))
                        .toList();
        };
        return found.stream().map(Kept::declaration).toList();
    }

    private void add(Kept kept) {
        units.computeIfAbsent(new Of(kept.unit(), kept.form().code()), key -> new TreeMap<>())
                .put(kept.period(), kept);
    }

    private static List<Kept> at(NavigableMap<Period, Kept> periods, Period period) {
        Kept kept = periods.get(period);
        return kept == null ? List.of() : List.of(kept);
    }
}
