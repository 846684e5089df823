package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.declaration.Target;
import org.huizong.declaration.Target.Reached;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.indicator.Actual;
import org.huizong.registry.Unit;
import org.huizong.rollup.AttainmentTable.AttainmentRow;
import org.huizong.rollup.AttainmentTable.UnitAttainment;
import org.jspecify.annotations.Nullable;

/** Makes the {@link AttainmentTable} of a sheaf whose form asks for targets and for what was reached. */
record AttainmentTables(DistrictTree tree) {

    /** A table for each form that any unit wrote into what it reached. */
    List<AttainmentTable> of(List<Sheaf> sheaves) {
        return sheaves.stream().flatMap(sheaf -> of(sheaf).stream()).toList();
    }

    private Optional<AttainmentTable> of(Sheaf sheaf) {
        List<AttainmentRow> rows = new ArrayList<>();
        List<UnitAttainment> units = new ArrayList<>();
        Map<String, List<AttainmentRow>> byUnit = new LinkedHashMap<>();
        Map<String, Unit> names = new HashMap<>();
        for (Filer filer : sheaf.filers()) {
            List<AttainmentRow> its = rows(sheaf, filer).toList();
            if (!its.isEmpty()) {
                rows.addAll(its);
                names.put(filer.unit().code(), filer.unit());
                byUnit.computeIfAbsent(filer.unit().code(), code -> new ArrayList<>())
                        .addAll(its);
            }
        }
        byUnit.forEach((code, its) -> units.add(summary(Objects.requireNonNull(names.get(code)), its)));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new AttainmentTable(sheaf.title(), rows, ranked(units)));
    }

    private Stream<AttainmentRow> rows(Sheaf sheaf, Filer unit) {
        return sheaf.counted(unit).flatMap(Contribution::declaration).stream()
                .flatMap(declaration -> Target.of(sheaf.form(), declaration).stream()
                        .flatMap(target -> target.reached().stream()
                                .filter(reached -> !reached.value().isBlank())
                                .map(reached -> row(sheaf, unit, target, reached))));
    }

    private AttainmentRow row(Sheaf sheaf, Filer unit, Target target, Reached reached) {
        return new AttainmentRow(
                tree.district(unit),
                unit.name(),
                indicator(sheaf, unit, target),
                target.reading().raw(),
                reached.value().plain(),
                Attainment.of(target.reading(), Actual.read(reached.value().plain())),
                reached.value().place());
    }

    private static String indicator(Sheaf sheaf, Filer unit, Target target) {
        Optional<Field> name = sheaf.form()
                .section(target.section())
                .flatMap(section -> section.fields().stream()
                        .filter(field -> field.role() == FieldRole.LINE_NAME)
                        .findFirst());
        return name.flatMap(field -> sheaf.counted(unit)
                        .flatMap(Contribution::declaration)
                        .flatMap(its -> its.lines(target.section()).stream()
                                .filter(line -> line.number() == target.line())
                                .findFirst())
                        .map(line -> line.value(field.name()).plain()))
                .orElse(target.field().label().row());
    }

    /** Of all the forms of a unit together. */
    private UnitAttainment summary(Unit unit, List<AttainmentRow> rows) {
        List<Attainment> decided =
                rows.stream().flatMap(row -> row.attainment().stream()).toList();
        int reached = (int) decided.stream().filter(Attainment::reached).count();
        return new UnitAttainment(tree.district(unit), unit.name(), rows.size(), decided.size(), reached, 0);
    }

    private static List<UnitAttainment> ranked(List<UnitAttainment> units) {
        List<@Nullable BigDecimal> shares = new ArrayList<>();
        units.forEach(unit -> shares.add(unit.share()));
        List<Integer> ranks = Ranks.of(shares);
        List<UnitAttainment> ranked = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            UnitAttainment its = units.get(i);
            ranked.add(new UnitAttainment(
                    its.district(), its.unit(), its.targets(), its.decided(), its.reached(), ranks.get(i)));
        }
        return ranked;
    }
}
