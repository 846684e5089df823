package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.RollupMethod.Sum;
import org.jspecify.annotations.Nullable;

/**
 * Which figures moved between two published runs, and why.
 *
 * @param totals that moved, in the order of the forms
 * @param units whose forms moved, by form, period, unit and project
 * @param unmoved how many forms were read again and say the same
 */
public record RunDifference(List<TotalMove> totals, List<UnitMove> units, int unmoved) {
    private static final Comparator<UnitMove> ORDER = Comparator.comparing(
                    (UnitMove move) -> move.form().id().code())
            .thenComparing(UnitMove::period)
            .thenComparing(UnitMove::unit)
            .thenComparing(UnitMove::project);

    /** Copies. */
    public RunDifference {
        totals = List.copyOf(totals);
        units = List.copyOf(units);
    }

    /**
     * The sum of a field over all units that counted in a run.
     *
     * @param form its code
     * @param field stands once
     */
    public record Total(String form, Period period, String field) {}

    /** The readings that are not in both runs in the same standing; only their declarations are looked at. */
    public static Set<Long> moved(List<Published> before, List<Published> after) {
        Set<Long> ids = new LinkedHashSet<>();
        pairs(before, after).forEach(pair -> pair.readings().forEach(one -> ids.add(one.id())));
        return ids;
    }

    /**
     * Compares.
     *
     * @param before the earlier run, with the declarations of those that {@link #moved}
     * @param after the later run, the same
     * @param templates of several versions the newest speaks for the form
     * @param sums what fields came to in all, the earlier run's and the later one's
     */
    public static RunDifference of(
            List<Published> before,
            List<Published> after,
            List<FormTemplate> templates,
            List<Map<Total, BigDecimal>> sums) {
        Map<String, FormTemplate> forms = templates.stream()
                .sorted(Comparator.comparing(form -> form.id().version()))
                .collect(Collectors.toMap(form -> form.id().code(), Function.identity(), (old, newer) -> newer));
        List<UnitMove> all = pairs(before, after).stream()
                .flatMap(pair ->
                        Stream.ofNullable(forms.get(pair.claim().form())).map(pair::move))
                .sorted(ORDER)
                .toList();
        List<UnitMove> seen = all.stream().filter(UnitMove::isSeen).toList();
        return new RunDifference(totals(seen, sums), seen, all.size() - seen.size());
    }

    private static List<TotalMove> totals(List<UnitMove> units, List<Map<Total, BigDecimal>> sums) {
        Map<Total, List<UnitMove>> movers = new LinkedHashMap<>();
        for (UnitMove unit : units) {
            unit.values().stream()
                    .map(ValueMove::field)
                    .filter(field -> !field.inList() && field.rollup().districts() instanceof Sum)
                    .map(field -> new Total(unit.form().id().code(), unit.period(), field.name()))
                    .forEach(total -> movers.computeIfAbsent(total, key -> new ArrayList<>())
                            .add(unit));
        }
        return movers.entrySet().stream()
                .map(entry -> total(entry.getKey(), entry.getValue(), sums))
                .filter(move -> move.growth().signum() != 0)
                .toList();
    }

    private static TotalMove total(Total total, List<UnitMove> movers, List<Map<Total, BigDecimal>> sums) {
        FormTemplate form = movers.get(0).form();
        return new TotalMove(
                form,
                total.period(),
                form.field(total.field()).orElseThrow(),
                sums.get(0).getOrDefault(total, BigDecimal.ZERO),
                sums.get(1).getOrDefault(total, BigDecimal.ZERO),
                movers.size());
    }

    /** One unit's form in both runs, unless it stands the same in both. */
    private static List<Pair> pairs(List<Published> before, List<Published> after) {
        Map<Published.Claim, Published> then = byClaim(before);
        Map<Published.Claim, Published> now = byClaim(after);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(claim -> new Pair(claim, then.get(claim), now.get(claim)))
                .filter(Pair::isMoved)
                .toList();
    }

    private static Map<Published.Claim, Published> byClaim(List<Published> run) {
        Map<Published.Claim, Published> all = new LinkedHashMap<>();
        run.forEach(one -> all.put(one.claim(), one));
        return all;
    }

    private record Pair(
            Published.Claim claim,
            @Nullable Published before,
            @Nullable Published after) {
        boolean isMoved() {
            return before == null || after == null || !before.standsAs(after);
        }

        Stream<Published> readings() {
            return Stream.concat(Stream.ofNullable(before), Stream.ofNullable(after));
        }

        UnitMove move(FormTemplate form) {
            return new UnitMove(
                    claim.unit(),
                    form,
                    claim.period(),
                    claim.project(),
                    Cause.of(before, after),
                    Optional.ofNullable(before),
                    Optional.ofNullable(after),
                    values(form));
        }

        private List<ValueMove> values(FormTemplate form) {
            Declaration then = counted(form, before);
            Declaration now = counted(form, after);
            Stream<ValueMove> moves =
                    form.fields().flatMap(field -> field.inList() ? lines(field, then, now) : once(field, then, now));
            return moves.filter(move -> isInBoth() || move.growth().signum() != 0)
                    .toList();
        }

        /** Where only one run counts it every value moves; then numbers are told, and no texts. */
        private boolean isInBoth() {
            return before != null && after != null && before.counted() && after.counted();
        }

        private static Declaration counted(FormTemplate form, @Nullable Published one) {
            return one == null || !one.counted() ? new Declaration(form.id(), Map.of(), Map.of()) : one.declaration();
        }

        private static Stream<ValueMove> once(Field field, Declaration then, Declaration now) {
            Value before = then.value(field.name());
            Value after = now.value(field.name());
            return ValueMove.differ(before, after) ? Stream.of(new ValueMove(field, 0, before, after)) : Stream.empty();
        }

        private static Stream<ValueMove> lines(Field column, Declaration then, Declaration now) {
            List<Line> before = then.lines(column.section());
            List<Line> after = now.lines(column.section());
            return IntStream.range(0, Math.max(before.size(), after.size()))
                    .mapToObj(line ->
                            new ValueMove(column, line + 1, value(before, line, column), value(after, line, column)))
                    .filter(move -> ValueMove.differ(move.before(), move.after()));
        }

        private static Value value(List<Line> lines, int line, Field column) {
            return line < lines.size() ? lines.get(line).value(column.name()) : Value.absent(column.path());
        }
    }
}
