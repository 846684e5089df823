package org.huizong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.FindingCode;
import org.huizong.form.Period;

/** The units of a job file and what they owe. */
final class UnitItems {
    private static final int YEARS_AFTER = 10;

    private final Map<String, Set<Period>> forms;
    /** The last days, under obligations of nobody. */
    private final Map<Obligation, LocalDate> due;

    private final Set<String> districts = new LinkedHashSet<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();

    private UnitItems(Map<String, Set<Period>> forms, Map<Obligation, LocalDate> due) {
        this.forms = forms;
        this.due = due;
    }

    /** The bureau's world: what stands under {@code districts}, {@code forms} and {@code units}. */
    static Registry read(Item root) {
        List<District> districts = DistrictItems.read(root, List.of());
        Map<Obligation, LocalDate> due = new HashMap<>();
        UnitItems all = new UnitItems(forms(root, root.year("period", 0), due), due);
        districts.forEach(district -> all.districts.add(district.code()));
        root.needList("units").forEach(all::take);
        return new Registry(districts, all.units, all.obligations);
    }

    /**
     * The world of the registry workbook, and what stands here besides; where the workbook sets no last day, the one that is set here.
     *
     * @param registry where the workbook is named; J665 when nobody in it owes anything
     */
    static Registry read(Item root, Item registry, Chronicle chronicle) {
        int year = root.year("period", 0);
        Period main = new Period(year == 0 ? 2000 : year);
        Map<Obligation, LocalDate> due = new HashMap<>();
        Map<String, Set<Period>> forms = root.get("forms").isPresent()
                ? forms(root, year, due)
                : forms(chronicle.forms(main), whole(root, year), due);
        Registry known = chronicle.registry(forms, main);
        List<District> districts = DistrictItems.read(root, known.districts());
        UnitItems all = new UnitItems(forms, due);
        districts.forEach(district -> all.districts.add(district.code()));
        known.units().forEach(unit -> all.lines.put(unit.code(), registry.line()));
        all.units.addAll(known.units());
        known.obligations().stream().map(all::dated).forEach(all.obligations::add);
        root.list("units").forEach(all::take);
        if (all.obligations.isEmpty()) {
            registry.complain(FindingCode.J665, main.shown());
        }
        return new Registry(districts, all.units, all.obligations, known.lineage());
    }

    private static Map<String, Set<Period>> forms(Item root, int year, Map<Obligation, LocalDate> due) {
        Map<String, Set<Period>> forms = new LinkedHashMap<>();
        Optional<LocalDate> whole = whole(root, year);
        for (Item item : root.needList("forms")) {
            String form = item.isText()
                    ? item.text()
                    : item.keys("form", "period", "due").text("form");
            Period period = new Period(item.year("period", year == 0 ? 2000 : year));
            if (!forms.computeIfAbsent(form, code -> new LinkedHashSet<>()).add(period)) {
                item.complain(form + " " + period.year() + " × 2", "1 × " + form);
            }
            due(item, period).or(() -> whole).ifPresent(day -> due.put(new Obligation("", form, period), day));
        }
        return forms;
    }

    /** Forms that the registry workbook asks for, all of them until the same day. */
    private static Map<String, Set<Period>> forms(
            Map<String, Set<Period>> forms, Optional<LocalDate> whole, Map<Obligation, LocalDate> due) {
        whole.ifPresent(day -> forms.forEach(
                (form, periods) -> periods.forEach(period -> due.put(new Obligation("", form, period), day))));
        return forms;
    }

    private static Optional<LocalDate> whole(Item root, int year) {
        return year == 0 ? root.day("due") : due(root, new Period(year));
    }

    private Obligation dated(Obligation known) {
        LocalDate day = due.get(new Obligation("", known.form(), known.period()));
        return known.due() != null || day == null
                ? known
                : new Obligation(known.unit(), known.form(), known.period(), day, known.projects());
    }

    /** Old years are collected late, but not before they begin nor in another century: such a day is a slip of the pen. */
    private static Optional<LocalDate> due(Item item, Period period) {
        Optional<LocalDate> due = item.day("due");
        due.filter(day -> day.getYear() < period.year() - 1 || day.getYear() > period.year() + YEARS_AFTER)
                .flatMap(day -> item.get("due"))
                .ifPresent(day -> day.complain("due: " + day.text(), "due: " + (period.year() + 1) + "-…"));
        return due;
    }

    private void take(Item item) {
        item.keys("code", "name", "district", "owes", "aliases", "kind", "contact");
        String code = item.text("code");
        String district = item.text("district");
        Integer before = lines.putIfAbsent(code, item.line());
        if (before != null && !code.isEmpty()) {
            item.complain("code: " + code + " (:" + before + ")", "code ≠ " + code);
        }
        if (!district.isEmpty() && !districts.contains(district)) {
            item.complain("district: " + district, "district: " + Spelling.suggestion(district, districts));
        }
        units.add(new Unit(
                code,
                item.text("name"),
                item.texts("aliases"),
                district,
                item.get("kind").map(Item::text).orElse(""),
                item.get("contact").map(Item::text).orElse("")));
        owed(item).forEach(form -> owe(code, form));
    }

    private Set<String> owed(Item unit) {
        if (unit.get("owes").isEmpty()) {
            return forms.keySet();
        }
        Set<String> owed = new LinkedHashSet<>();
        for (Item item : unit.list("owes")) {
            String form = item.text();
            if (forms.containsKey(form)) {
                owed.add(form);
            } else if (item.isText()) {
                item.complain(form, "forms: [" + String.join(", ", forms.keySet()) + "]");
            }
        }
        return owed;
    }

    private void owe(String unit, String form) {
        forms.getOrDefault(form, Set.of())
                .forEach(period ->
                        obligations.add(new Obligation(unit, form, period, due.get(new Obligation("", form, period)))));
    }
}
