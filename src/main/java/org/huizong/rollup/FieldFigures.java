package org.huizong.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.registry.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One field of one sheaf: what each unit gave for it, and what the units come to together.
 *
 * @param sheaf the form and period
 * @param field stands once
 */
record FieldFigures(Sheaf sheaf, Field field) {
    /** Precise enough for any page; rounded once more when printed. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Numerator and denominator of one unit, both numbers. */
    record Pair(Value numerator, Value denominator) {}

    /** Whether units are pooled or, percentages without a method, not totalled at all. */
    boolean pooled() {
        return field.rollup() instanceof Ratio || field.type() == FieldType.PERCENT;
    }

    /** Whether there is any way to a total. */
    boolean totalled() {
        return field.rollup() instanceof Ratio || (field.rollup() instanceof Sum && !pooled());
    }

    Value value(Unit unit) {
        return sheaf.value(unit, field.name());
    }

    /** Both halves of a unit's ratio, when it gave both. */
    Optional<Pair> pair(Unit unit) {
        if (!(field.rollup() instanceof Ratio ratio)) {
            return Optional.empty();
        }
        Pair pair = new Pair(sheaf.value(unit, ratio.numerator()), sheaf.value(unit, ratio.denominator()));
        return Optional.of(pair)
                .filter(both -> both.numerator().number().isPresent()
                        && both.denominator().number().isPresent());
    }

    /** Whether a unit gave anything for it. */
    boolean gave(Unit unit) {
        return value(unit).number().isPresent() || pair(unit).isPresent();
    }

    /** Whether a unit is part of the total. */
    boolean counts(Unit unit) {
        return field.rollup() instanceof Ratio
                ? pair(unit).isPresent()
                : value(unit).number().isPresent();
    }

    /** What the units come to, null when there is nothing to add up or it cannot be totalled. */
    @Nullable
    BigDecimal total(Collection<Unit> units) {
        if (!totalled()) {
            return null;
        }
        if (!(field.rollup() instanceof Ratio)) {
            return sum(units, unit -> value(unit).number());
        }
        List<Unit> paired =
                units.stream().filter(unit -> pair(unit).isPresent()).toList();
        return quotient(
                sum(paired, unit -> pair(unit).flatMap(pair -> pair.numerator().number())),
                sum(
                        paired,
                        unit -> pair(unit).flatMap(pair -> pair.denominator().number())));
    }

    /** One over the other, null when either is missing or the denominator is zero. */
    static @Nullable BigDecimal quotient(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.divide(denominator, PRECISION);
    }

    private static @Nullable BigDecimal sum(Collection<Unit> units, Function<Unit, Optional<BigDecimal>> number) {
        return units.stream()
                .flatMap(unit -> number.apply(unit).stream())
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
