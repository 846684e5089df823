package org.huizong.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.RollupMethod;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Weighted;

/**
 * One field of one sheaf, as each unit gave it.
 *
 * @param sheaf the form and period
 * @param field stands once
 */
record FieldFigures(Sheaf sheaf, Field field) {
    /** Numerator and denominator, or weighted value and weight, of one unit, both numbers. */
    record Pair(Value numerator, Value denominator) {}

    /** A numerator that a unit did not print, made of its rate and its denominator. */
    record Derived(BigDecimal numerator, Value rate, Value denominator) {}

    RollupMethod method() {
        return field.rollup().districts();
    }

    /** Whether its figures are rates, so that they are never added up. */
    boolean pooled() {
        return method() instanceof Ratio || field.type() == FieldType.PERCENT;
    }

    Value value(Filer unit) {
        return sheaf.value(unit, field.name());
    }

    /** Both halves of a unit's ratio, when it gave both. */
    Optional<Pair> pair(Filer unit) {
        if (!(method() instanceof Ratio ratio)) {
            return Optional.empty();
        }
        Pair pair = new Pair(sheaf.value(unit, ratio.numerator()), sheaf.value(unit, ratio.denominator()));
        return Optional.of(pair)
                .filter(both -> both.numerator().number().isPresent()
                        && both.denominator().number().isPresent());
    }

    /** The numerator that a unit left out, when it printed rate and denominator. */
    Optional<Derived> derived(Filer unit) {
        if (!(method() instanceof Ratio ratio)
                || sheaf.value(unit, ratio.numerator()).number().isPresent()) {
            return Optional.empty();
        }
        Value rate = value(unit);
        Value denominator = sheaf.value(unit, ratio.denominator());
        return rate.number()
                .flatMap(factor -> denominator.number().map(factor::multiply))
                .map(product -> new Derived(isWhole(ratio.numerator()) ? whole(product) : product, rate, denominator));
    }

    private boolean isWhole(String numerator) {
        return sheaf.form()
                .field(numerator)
                .filter(its -> its.type() == FieldType.INTEGER)
                .isPresent();
    }

    private static BigDecimal whole(BigDecimal product) {
        return product.setScale(0, RoundingMode.HALF_UP);
    }

    /** The weight of a unit's value, when it gave one; blank otherwise. */
    Value weight(Filer unit) {
        return method() instanceof Weighted weighted
                ? sheaf.value(unit, weighted.weight())
                : Value.absent(field.name());
    }

    /** Whether a unit gave anything for it. */
    boolean gave(Filer unit) {
        return value(unit).number().isPresent() || pair(unit).isPresent();
    }

    /** Whether a unit is part of the total. */
    boolean counts(Filer unit) {
        if (method() instanceof Ratio) {
            return pair(unit).isPresent();
        }
        boolean weighed =
                !(method() instanceof Weighted) || weight(unit).number().isPresent();
        return weighed && value(unit).number().isPresent();
    }
}
