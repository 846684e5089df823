package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.form.Field;
import org.huizong.form.Project;
import org.huizong.form.RollupMethod;
import org.huizong.rollup.Question.Column;
import org.huizong.rollup.Question.Nesting;
import org.huizong.rollup.Question.Piece;

/** Some fields of one sheaf, and the same of the same units a year before, where the ledger has both. */
final class YearBefore {
    private static final String NOW = "now ";
    private static final String BEFORE = "before ";

    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<Filer> both;
    private final Totals totals;

    YearBefore(Sheaf sheaf, List<Field> fields, Gathered gathered) {
        Map<Claim, Long> before = new HashMap<>();
        gathered.earlier().stream()
                .filter(one -> one.form().equals(sheaf.code()))
                .filter(one -> one.period().year() == sheaf.period().year() - 1)
                .forEach(one -> before.put(new Claim(one.unit(), one.project()), one.reading()));
        this.both = sheaf.filers().stream()
                .filter(unit -> sheaf.counts(unit) && before.containsKey(Claim.of(unit)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Piece> pieces = new ArrayList<>();
        List<Nesting> nestings = new ArrayList<>();
        for (Filer unit : both) {
            sheaf.counted(unit).ifPresent(its -> add(NOW + unit.code(), its.reading(), pieces, nestings));
            add(BEFORE + unit.code(), before.getOrDefault(Claim.of(unit), 0L), pieces, nestings);
        }
        fields.forEach(field -> columns.put(field.name(), columns.size()));
        totals = gathered.aggregation()
                .of(new Question(
                        fields.stream().map(field -> column(sheaf, field)).toList(), pieces, nestings));
    }

    /** Whose form it is. */
    private record Claim(String unit, Project project) {
        static Claim of(Filer filer) {
            return new Claim(filer.unit().code(), filer.project());
        }
    }

    /** A field that is not rolled up is taken as it is. */
    private static Column column(Sheaf sheaf, Field field) {
        return SheafTotals.isAsked(field)
                ? Column.of(sheaf.form(), field, false)
                : new Column("", field.name(), List.of(new RollupMethod.Sum()), false);
    }

    private static void add(String node, long reading, List<Piece> pieces, List<Nesting> nestings) {
        pieces.add(new Piece(reading, node, node, pieces.size()));
        nestings.add(new Nesting(node, node));
    }

    /** What a unit's field came to a year before. */
    Optional<BigDecimal> of(Filer unit, Field field) {
        Integer column = columns.get(field.name());
        return column == null
                ? Optional.empty()
                : Optional.ofNullable(totals.of(BEFORE + unit.code(), column).sum());
    }

    /** A total of the units that have the field in both years, against the same of a year before; none when there are none. */
    Optional<Change> change(Field field) {
        return change(field, both);
    }

    /** Whether any unit is in both years. */
    boolean compares() {
        return !both.isEmpty();
    }

    /** The same of some units. */
    Optional<Change> change(Field field, Collection<Filer> some) {
        Integer column = columns.get(field.name());
        if (column == null || !SheafTotals.isAsked(field)) {
            return Optional.empty();
        }
        Subtotal now = Subtotal.NONE;
        Subtotal before = Subtotal.NONE;
        int units = 0;
        Set<Filer> wanted = new HashSet<>(some);
        for (Filer unit : both) {
            if (!wanted.contains(unit)) {
                continue;
            }
            Subtotal its = totals.of(NOW + unit.code(), column);
            Subtotal old = totals.of(BEFORE + unit.code(), column);
            if (figure(field, its).isPresent() && figure(field, old).isPresent()) {
                now = now.and(its);
                before = before.and(old);
                units++;
            }
        }
        int compared = units;
        Optional<BigDecimal> old = figure(field, before);
        return figure(field, now).flatMap(its -> old.map(was -> new Change(its, was, compared)));
    }

    private static Optional<BigDecimal> figure(Field field, Subtotal subtotal) {
        return Optional.ofNullable(subtotal.figure(field.rollup().districts()));
    }
}
