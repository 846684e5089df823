package org.huizong.intake;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.workbook.blank.PrefilledForm;
import org.huizong.workbook.blank.PrefilledForm.Filling;
import org.huizong.workbook.blank.PrefilledForm.Past;

/** The pre-filled blanks of a registry: one for every form that a unit owes, of some forms one for
 * each project that the registry names or that had one the year before. Not safe for threads. */
public final class Blanks {
    private final FormLibrary library;
    private final Registry registry;
    private final Neighbourhood known;
    private final Map<FormId, PrefilledForm> prepared = new HashMap<>();

    /**
     * The blanks of a registry.
     *
     * @param kept the declarations that are known, of whatever year, for the figures of the year before
     */
    public Blanks(FormLibrary library, Registry registry, List<Kept> kept) {
        this.library = library;
        this.registry = registry;
        this.known = new Neighbourhood(kept, List.of(), registry, library);
    }

    /**
     * One blank.
     *
     * @param path below the folder of blanks, with {@code /} between: districts from the top, then the file
     */
    public record Blank(String path, PrefilledForm form, Filling filling) {
        /** The workbook, made anew each time. */
        public byte[] bytes() {
            return form.fill(filling);
        }
    }

    /** All blanks, by unit in official order. */
    public Stream<Blank> all() {
        Set<String> taken = new HashSet<>();
        return registry.obligations().stream().flatMap(owed -> blanks(owed, taken));
    }

    private Stream<Blank> blanks(Obligation owed, Set<String> taken) {
        return registry.unit(owed.unit()).stream()
                .flatMap(unit -> version(owed).stream()
                        .flatMap(form -> projects(owed, form).map(project -> blank(unit, form, owed, project, taken))));
    }

    private Blank blank(Unit unit, FormTemplate form, Obligation owed, Project project, Set<String> taken) {
        String name = unit.code() + "_" + unit.name() + "_" + form.title();
        String path = path(
                folder(unit.district()), project.isNone() ? name : name + "_" + project.name(), owed.period(), taken);
        Past before = form.isPerProject() && project.isNone()
                ? null
                : before(owed, form, project).orElse(null);
        Filling filling = new Filling(unit.code(), unit.name(), owed.period(), project, before, owed.due());
        return new Blank(path, prepared(form), filling);
    }

    /** Those that the registry names, else those of the year before; one that nobody named where nobody knows any. */
    private Stream<Project> projects(Obligation owed, FormTemplate form) {
        if (!form.isPerProject()) {
            return Stream.of(Project.NONE);
        }
        List<Project> known = owed.projects().isEmpty()
                ? this.known.projects(owed.unit(), owed.period(), owed.form(), yearBefore(owed))
                : owed.projects();
        return known.isEmpty() ? Stream.of(Project.NONE) : known.stream();
    }

    private static Period yearBefore(Obligation owed) {
        return new Period(owed.period().year() - 1);
    }

    /** The latest blank that a unit owes on a form; of a form for each project one that fits any. */
    public Optional<Blank> of(String unit, String form) {
        return registry.obligations().stream()
                .filter(owed -> owed.unit().equals(unit) && owed.form().equals(form))
                .max(Comparator.comparing(Obligation::period))
                .flatMap(owed -> registry.unit(unit)
                        .flatMap(its ->
                                version(owed).map(found -> blank(its, found, owed, Project.NONE, new HashSet<>()))));
    }

    private PrefilledForm prepared(FormTemplate form) {
        return prepared.computeIfAbsent(form.id(), id -> PrefilledForm.of(form, library.workbook(id)));
    }

    /** Of the versions of a form the newest that is not newer than the period, else the oldest. */
    private Optional<FormTemplate> version(Obligation owed) {
        List<FormTemplate> versions = library.inUse().stream()
                .filter(form -> form.id().code().equals(owed.form()))
                .sorted(Comparator.comparing(form -> form.id().version()))
                .toList();
        String year = String.valueOf(owed.period().year());
        return versions.stream()
                .filter(form -> form.id().version().compareTo(year + "~") < 0)
                .reduce((older, newer) -> newer)
                .or(() -> versions.stream().findFirst());
    }

    private Optional<Past> before(Obligation owed, FormTemplate form, Project project) {
        CarriedFrom origin = new CarriedFrom(registry, owed.unit(), project);
        return known.before(owed.unit(), owed.period(), owed.form(), project, yearBefore(owed))
                .map(its -> new Past(its, origin.say(parts(owed, project), form)));
    }

    private List<Kept> parts(Obligation owed, Project project) {
        return known.parts(owed.unit(), owed.period(), owed.form(), project, yearBefore(owed));
    }

    private static String path(String folder, String name, Period period, Set<String> taken) {
        String safe = folder + ReturnNames.safe(name);
        String path = safe;
        for (int number = 1; !taken.add(path); number++) {
            path = safe + "_" + period.shown() + (number == 1 ? "" : "_" + number);
        }
        return path + ".xlsx";
    }

    private String folder(String district) {
        Deque<String> names = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        Optional<District> next = registry.district(district);
        while (next.isPresent() && seen.add(next.get().code())) {
            names.addFirst(ReturnNames.safe(next.get().name()));
            next = registry.district(next.get().parent());
        }
        return names.stream().map(name -> name + "/").collect(Collectors.joining());
    }
}
