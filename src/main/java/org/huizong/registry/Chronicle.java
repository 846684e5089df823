package org.huizong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.finding.Refusal;
import org.huizong.form.Period;

/** The bureau's world through the years, as the registry workbook tells it; {@link Registry} is a piece of it. */
public final class Chronicle {
    private final DistrictEras districts;
    private final UnitEras units;
    private final UnitChanges changes;
    private final Dues dues;

    private Chronicle(DistrictEras districts, UnitEras units, UnitChanges changes, Dues dues) {
        this.districts = districts;
        this.units = units;
        this.changes = changes;
        this.dues = dues;
    }

    /**
     * Makes sense of what was written.
     *
     * @param forms those that obligations may name
     * @throws Refusal with everything that is wrong, each with sheet and cell: J652 to J664, J666, and T104 and T112 for words
     */
    public static Chronicle of(RegistryLines lines, OwedForms forms) {
        List<Finding> findings = new ArrayList<>();
        DistrictEras districts = DistrictEras.read(lines.districts(), findings);
        UnitEras units = UnitEras.read(lines.units(), districts, findings);
        UnitChanges changes = UnitChanges.read(units, findings);
        Dues dues = Dues.read(lines.dues(), districts, units, forms, findings);
        new Findings(findings).refuseErrors();
        return new Chronicle(districts, units, changes, dues);
    }

    /** The forms that are owed for a period, in the order of the sheet. */
    Map<String, Set<Period>> forms(Period period) {
        Map<String, Set<Period>> forms = new LinkedHashMap<>();
        dues.forms(period).forEach(form -> forms.put(form, Set.of(period)));
        return forms;
    }

    /**
     * What there is on the last days of some periods, and who owes what.
     *
     * @param forms the forms that are collected, each with its periods
     * @param main the period whose last day comes before those of the others
     */
    Registry registry(Map<String, Set<Period>> forms, Period main) {
        Set<LocalDate> days = new LinkedHashSet<>(Set.of(main.lastDay()));
        forms.values().forEach(periods -> periods.forEach(period -> days.add(period.lastDay())));
        List<Unit> present = units.codes().stream()
                .flatMap(code -> days.stream()
                        .flatMap(day -> units.at(code, day).stream())
                        .limit(1))
                .map(this::unit)
                .toList();
        List<Obligation> obligations = new ArrayList<>();
        present.forEach(unit -> forms.forEach((form, periods) -> periods.stream()
                .flatMap(period -> owed(unit, form, period).stream())
                .forEach(obligations::add)));
        return new Registry(districts.on(List.copyOf(days)), present, obligations, changes.lineage());
    }

    /** A unit with the names that it had before. */
    private Unit unit(UnitEras.Era era) {
        Unit unit = era.unit();
        List<String> names = Stream.concat(unit.aliases().stream(), changes.formerNames(era).stream())
                .toList();
        return new Unit(unit.code(), unit.name(), names, unit.district(), unit.kind(), unit.contact());
    }

    private Optional<Obligation> owed(Unit unit, String form, Period period) {
        return units.at(unit.code(), period.lastDay()).flatMap(era -> dues.of(era.unit(), form, period));
    }
}
