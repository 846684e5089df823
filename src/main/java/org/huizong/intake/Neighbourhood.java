package org.huizong.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.check.Surroundings;
import org.huizong.declaration.Declaration;
import org.huizong.form.Period;
import org.huizong.form.Relation;
import org.huizong.registry.Lineage;
import org.huizong.registry.Registry;

/** All kept declarations, so that each finds those around it: of its unit and of its peers. */
final class Neighbourhood {
    private final Map<Of, NavigableMap<Period, Kept>> units = new HashMap<>();
    private final TreeSet<Period> years = new TreeSet<>();
    private final Map<In, List<Kept>> peers = new HashMap<>();
    private final Lineage lineage;
    private final Forebears forebears;

    /**
     * The neighbourhood of some declarations.
     *
     * @param present those of the assignment itself, which count before any other of the same unit, form and period; peers
     *     are those among them that are owed
     * @param others those of other assignments
     * @param registry who owes what in the assignment, and whose earlier declarations stand for whom
     * @param forms the forms that declarations are on
     */
    Neighbourhood(List<Kept> present, List<Kept> others, Registry registry, FormLibrary forms) {
        this.lineage = registry.lineage();
        this.forebears = new Forebears(forms);
        others.forEach(this::add);
        present.forEach(this::add);
        present.stream()
                .filter(kept -> registry.owes(kept.unit(), kept.form().code(), kept.period()))
                .sorted(Comparator.comparing(Kept::unit))
                .forEach(kept -> peers.computeIfAbsent(
                                new In(kept.form().code(), kept.period()), key -> new ArrayList<>())
                        .add(kept));
    }

    /** A unit's declarations on one form. */
    private record Of(String unit, String form) {}

    /** All declarations on one form for one period. */
    private record In(String form, Period period) {}

    /** What stands around one declaration, looked for once for each relation; for one thread. */
    Surroundings around(Kept own) {
        Map<Relation, List<Declaration>> known = new HashMap<>();
        return relation -> known.computeIfAbsent(relation, asked -> around(own, asked));
    }

    private List<Declaration> around(Kept own, Relation relation) {
        return switch (relation.kind()) {
            case SAME_PERIOD ->
                of(own.unit(), relation.form(), own.period()).stream()
                        .map(Kept::declaration)
                        .toList();
            case YEAR_BEFORE ->
                before(
                                own.unit(),
                                own.period(),
                                relation.form(),
                                new Period(own.period().year() - 1))
                        .stream()
                        .toList();
            case HISTORY ->
                years.headSet(own.period(), false).stream()
                        .flatMap(period -> before(own.unit(), own.period(), relation.form(), period).stream())
                        .toList();
            case PEERS ->
                peers.getOrDefault(new In(relation.form(), own.period()), List.of()).stream()
                        .filter(peer -> !peer.unit().equals(own.unit()))
                        .map(Kept::declaration)
                        .toList();
        };
    }

    /** What was declared earlier by the unit, or by those that it was renamed or merged from: by all of them, or nothing. */
    Optional<Declaration> before(String unit, Period now, String form, Period earlier) {
        List<String> codes = lineage.before(unit, now, earlier);
        List<Declaration> declared = codes.stream()
                .flatMap(code -> of(code, form, earlier).stream())
                .map(Kept::declaration)
                .toList();
        return declared.size() < codes.size() ? Optional.empty() : forebears.together(declared);
    }

    private Optional<Kept> of(String unit, String form, Period period) {
        return Optional.ofNullable(units.get(new Of(unit, form))).map(periods -> periods.get(period));
    }

    private void add(Kept kept) {
        units.computeIfAbsent(new Of(kept.unit(), kept.form().code()), key -> new TreeMap<>())
                .put(kept.period(), kept);
        years.add(kept.period());
    }
}
