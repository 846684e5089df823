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
import org.huizong.declaration.Declaration;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.workbook.PrefilledForm;
import org.huizong.workbook.PrefilledForm.Filling;

/** The pre-filled blanks of a registry: one for every form that a unit owes. Not safe for threads. */
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
        return registry.obligations().stream().flatMap(owed -> blank(owed, taken).stream());
    }

    /** The latest blank that a unit owes on a form. */
    public Optional<Blank> of(String unit, String form) {
        return registry.obligations().stream()
                .filter(owed -> owed.unit().equals(unit) && owed.form().equals(form))
                .max(Comparator.comparing(Obligation::period))
                .flatMap(owed -> blank(owed, new HashSet<>()));
    }

    private Optional<Blank> blank(Obligation owed, Set<String> taken) {
        Optional<Unit> unit = registry.unit(owed.unit());
        return unit.flatMap(of -> version(owed).map(form -> {
            String path = path(of, form, owed.period(), taken);
            Filling filling = new Filling(
                    of.code(), of.name(), owed.period(), before(owed).orElse(null), owed.due());
            return new Blank(path, prepared(form), filling);
        }));
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

    private Optional<Declaration> before(Obligation owed) {
        return known.before(
                owed.unit(),
                owed.period(),
                owed.form(),
                new Period(owed.period().year() - 1));
    }

    private String path(Unit unit, FormTemplate form, Period period, Set<String> taken) {
        String name = ReturnNames.safe(unit.code() + "_" + unit.name() + "_" + form.title());
        String folder = folder(unit.district());
        String path = folder + name + ".xlsx";
        if (!taken.add(path)) {
            path = folder + name + "_" + period.shown() + ".xlsx";
            taken.add(path);
        }
        return path;
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
