package org.huizong.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huizong.check.Surroundings;
import org.huizong.declaration.Declaration;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.form.Relation;
import org.huizong.registry.Lineage;
import org.huizong.registry.Registry;

/** All kept declarations, so that each finds those around it: of its unit and of its peers. */
final class Neighbourhood {
    private final Map<Of, NavigableMap<Period, Map<Project, Kept>>> units = new HashMap<>();
    private final TreeSet<Period> years = new TreeSet<>();
    private final Map<In, List<Kept>> peers = new HashMap<>();
    private final Lineage lineage;
    private final Forebears forebears;
    private final FormLibrary forms;

    /**
     * The neighbourhood of some declarations.
     *
     * @param present those of the assignment itself, which count before any other of the same unit, form, period and project; peers
     *     are those among them that are owed
     * @param others those of other assignments
     * @param registry who owes what in the assignment, and whose earlier declarations stand for whom
     * @param forms the forms that declarations are on
     */
    Neighbourhood(List<Kept> present, List<Kept> others, Registry registry, FormLibrary forms) {
        this.lineage = registry.lineage();
        this.forebears = new Forebears(forms);
        this.forms = forms;
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
        if (relation.kind() != Relation.Kind.PEERS && isUnnamed(own)) {
            return List.of();
        }
        return switch (relation.kind()) {
            case SAME_PERIOD ->
                forebears.together(declarations(of(own.unit(), relation.form(), own.period(), project(own)))).stream()
                        .toList();
            case YEAR_BEFORE ->
                before(own, relation.form(), new Period(own.period().year() - 1)).stream()
                        .toList();
            case HISTORY ->
                years.headSet(own.period(), false).stream()
                        .flatMap(period -> before(own, relation.form(), period).stream())
                        .toList();
            case PEERS ->
                peers.getOrDefault(new In(relation.form(), own.period()), List.of()).stream()
                        .filter(peer -> !peer.unit().equals(own.unit()))
                        .map(Kept::declaration)
                        .toList();
        };
    }

    private Optional<Declaration> before(Kept own, String form, Period earlier) {
        return before(own.unit(), own.period(), form, project(own), earlier);
    }

    /**
     * What was declared earlier by the unit, or by those that it was renamed or merged from: by all of them, or nothing; of
     * one project by whichever of them had it.
     */
    Optional<Declaration> before(String unit, Period now, String form, Project project, Period earlier) {
        return forebears.together(declarations(parts(unit, now, form, project, earlier)));
    }

    /** The declarations that {@link #before} puts together, those of the unit itself first. */
    List<Kept> parts(String unit, Period now, String form, Project project, Period earlier) {
        List<Kept> parts = new ArrayList<>();
        Project then = then(unit, now, form, project, earlier).orElse(project);
        for (String code : lineage.before(unit, now, earlier)) {
            List<Kept> its = of(code, form, earlier, then);
            if (its.isEmpty() && project.isNone()) {
                return List.of();
            }
            parts.addAll(its);
        }
        return parts;
    }

    private static List<Declaration> declarations(List<Kept> parts) {
        return parts.stream().map(Kept::declaration).toList();
    }

    /**
     * Under which name a unit's project had a form in an earlier period: its own, or one of another year, when no form of the
     * unit has that name now.
     */
    Optional<Project> then(String unit, Period now, String form, Project project, Period earlier) {
        List<Project> others = new ArrayList<>(projects(unit, now, form, earlier));
        others.removeIf(one -> !one.equals(project) && hasNow(unit, now, one));
        return project.among(others, now, earlier);
    }

    private boolean hasNow(String unit, Period now, Project project) {
        return forms.codes().stream().anyMatch(form -> kept(unit, form, now).containsKey(project));
    }

    /** The projects that a unit, or those before it, had a form for in an earlier period, in their order. */
    List<Project> projects(String unit, Period now, String form, Period earlier) {
        return lineage.before(unit, now, earlier).stream()
                .flatMap(code -> kept(code, form, earlier).keySet().stream())
                .filter(project -> !project.isNone())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A unit's declarations on a form: the one for the project where both forms are filled in for each, else all of them,
     * which is the only one where a form is filled in once.
     */
    private List<Kept> of(String unit, String form, Period period, Project project) {
        Map<Project, Kept> all = kept(unit, form, period);
        boolean apart = !project.isNone() && all.keySet().stream().anyMatch(one -> !one.isNone());
        return apart ? Stream.ofNullable(all.get(project)).toList() : List.copyOf(all.values());
    }

    private Map<Project, Kept> kept(String unit, String form, Period period) {
        NavigableMap<Period, Map<Project, Kept>> periods = units.get(new Of(unit, form));
        return periods == null ? Map.of() : periods.getOrDefault(period, Map.of());
    }

    /** Whether nobody knows which project a form is about, so that no other form is known to be about the same. */
    private boolean isUnnamed(Kept kept) {
        return project(kept).isNone()
                && forms.book(kept.form())
                        .filter(book -> book.template().isPerProject())
                        .isPresent();
    }

    private Project project(Kept kept) {
        return forms.book(kept.form())
                .map(book -> kept.declaration().project(book.template()))
                .orElse(Project.NONE);
    }

    private void add(Kept kept) {
        units.computeIfAbsent(new Of(kept.unit(), kept.form().code()), key -> new TreeMap<>())
                .computeIfAbsent(kept.period(), period -> new LinkedHashMap<>())
                .put(project(kept), kept);
        years.add(kept.period());
    }
}
