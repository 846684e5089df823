package org.huizong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.jspecify.annotations.Nullable;

/**
 * The bureau's world: districts, units and what they owe, each in official order. Immutable; asked for every file, so that
 * nothing is looked for by going through all of it.
 */
public final class Registry {
    /** Nobody owes anything. */
    public static final Registry NOBODY = new Registry(List.of(), List.of(), List.of());

    private final List<District> districts;
    private final List<Unit> units;
    private final List<Obligation> obligations;
    private final Lineage lineage;
    private final Map<String, District> districtOf = new HashMap<>();
    private final Map<String, Unit> unitOf = new HashMap<>();
    private final Map<String, List<District>> below;
    private final Map<String, List<Unit>> inDistrict;
    private final Map<Owed, List<Period>> periods;
    private final Map<Obligation, LocalDate> due = new HashMap<>();
    private final Map<Obligation, List<Project>> projects = new HashMap<>();

    /**
     * Copies.
     *
     * @param districts parents before children
     */
    public Registry(List<District> districts, List<Unit> units, List<Obligation> obligations) {
        this(districts, units, obligations, Lineage.NONE);
    }

    /**
     * Copies.
     *
     * @param districts parents before children
     * @param lineage what became of units that were renamed, merged or split
     */
    public Registry(List<District> districts, List<Unit> units, List<Obligation> obligations, Lineage lineage) {
        this.lineage = lineage;
        this.districts = List.copyOf(districts);
        this.units = List.copyOf(units);
        this.obligations = List.copyOf(obligations);
        districts.forEach(district -> districtOf.putIfAbsent(district.code(), district));
        units.forEach(unit -> unitOf.putIfAbsent(unit.code(), unit));
        below = districts.stream().collect(Collectors.groupingBy(District::parent));
        inDistrict = units.stream().collect(Collectors.groupingBy(Unit::district));
        periods = obligations.stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        owed -> new Owed(owed.unit(), owed.form()),
                        Collectors.mapping(Obligation::period, Collectors.toUnmodifiableList())));
        for (Obligation owed : obligations) {
            Obligation bare = new Obligation(owed.unit(), owed.form(), owed.period());
            LocalDate last = owed.due();
            if (last != null) {
                due.put(bare, last);
            }
            if (!owed.projects().isEmpty()) {
                projects.put(bare, owed.projects());
            }
        }
    }

    /** A form that a unit owes, for whatever period. */
    private record Owed(String unit, String form) {}

    /** What is of a district and those below it; it has no parent then. */
    public Registry within(District district) {
        Set<String> inside = new HashSet<>(List.of(district.code()));
        List<District> kept = new ArrayList<>();
        for (District one : districts) {
            if (one.code().equals(district.code())) {
                kept.add(new District(one.code(), one.name(), ""));
            } else if (inside.contains(one.parent())) {
                inside.add(one.code());
                kept.add(one);
            }
        }
        List<Unit> its =
                units.stream().filter(unit -> inside.contains(unit.district())).toList();
        Set<String> codes = its.stream().map(Unit::code).collect(Collectors.toSet());
        return new Registry(
                kept,
                its,
                obligations.stream().filter(owed -> codes.contains(owed.unit())).toList(),
                lineage);
    }

    /** The districts, parents before children. */
    public List<District> districts() {
        return districts;
    }

    /** The units. */
    public List<Unit> units() {
        return units;
    }

    /** What they owe. */
    public List<Obligation> obligations() {
        return obligations;
    }

    /** What became of units that were renamed, merged or split. */
    public Lineage lineage() {
        return lineage;
    }

    /** The unit of a code. */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(unitOf.get(code));
    }

    /** The district of a code. */
    public Optional<District> district(String code) {
        return Optional.ofNullable(districtOf.get(code));
    }

    /** The districts right below one; below the empty code are the topmost. */
    public List<District> below(String parent) {
        return List.copyOf(below.getOrDefault(parent, List.of()));
    }

    /** The districts that a unit lies in, its own first. */
    public List<District> above(Unit unit) {
        List<District> above = new ArrayList<>();
        Optional<District> next = district(unit.district());
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = district(next.get().parent());
        }
        return above;
    }

    /** The units of a district itself, not of those below it. */
    public List<Unit> unitsOf(String district) {
        return List.copyOf(inDistrict.getOrDefault(district, List.of()));
    }

    /** The periods for which a unit owes a form, none when it does not owe it at all. */
    public List<Period> periods(String unit, String form) {
        return periods.getOrDefault(new Owed(unit, form), List.of());
    }

    /** Whether a unit owes a form for a period. */
    public boolean owes(String unit, String form, Period period) {
        return periods(unit, form).contains(period);
    }

    /** The last day on which a unit may send in a form for a period, when one was set. */
    public Optional<LocalDate> due(String unit, String form, Period period) {
        return Optional.ofNullable(due.get(new Obligation(unit, form, period)));
    }

    /** The projects that a unit must send a form for, none when it owes none or nobody knows them. */
    public List<Project> projects(String unit, String form, Period period) {
        return projects.getOrDefault(new Obligation(unit, form, period), List.of());
    }

    /** The last day of all that is owed, when it is one and the same. */
    public Optional<LocalDate> commonDue() {
        boolean all = !obligations.isEmpty() && due.size() == obligations.size();
        return all && due.values().stream().distinct().count() == 1
                ? due.values().stream().findFirst()
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Registry its
                && districts.equals(its.districts)
                && units.equals(its.units)
                && obligations.equals(its.obligations)
                && lineage.equals(its.lineage);
    }

    @Override
    public int hashCode() {
        return List.of(districts, units, obligations, lineage).hashCode();
    }
}
