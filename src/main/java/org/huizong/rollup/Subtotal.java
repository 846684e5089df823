package org.huizong.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import org.huizong.form.RollupMethod;
import org.jspecify.annotations.Nullable;

/**
 * What is carried of many values so that any figure can be made of them, and of several such without going back.
 *
 * @param count how many values there are
 * @param sum null when there is none, as the next three
 * @param last by the order of the pieces, then of lines; only where it was asked for
 * @param pairs numerators and denominators of those that have both
 * @param derived of those that have a rate and a denominator only, rate × denominator and the denominator
 * @param weighted value × weight and weight of those that have both
 */
public record Subtotal(
        long count,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal smallest,
        @Nullable BigDecimal largest,
        @Nullable BigDecimal last,
        Both pairs,
        Both derived,
        Both weighted) {
    /** Nobody gave anything. */
    public static final Subtotal NONE = new Subtotal(0, null, null, null, null, Both.NONE, Both.NONE, Both.NONE);

    /** Precise enough for any page; rounded once more when printed. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Two sums over the same values. */
    public record Both(long count, BigDecimal first, BigDecimal second) {
        /** Over nothing. */
        public static final Both NONE = new Both(0, BigDecimal.ZERO, BigDecimal.ZERO);

        /** Without trailing zeros, so that equal sums are equal. */
        public Both {
            first = plain(first);
            second = plain(second);
        }

        /** Over these values and those. */
        public Both and(Both other) {
            return new Both(count + other.count, first.add(other.first), second.add(other.second));
        }

        /** The first over the second, null when there is nothing or the second is zero. */
        public @Nullable BigDecimal quotient() {
            return second.signum() == 0 ? null : first.divide(second, PRECISION);
        }
    }

    /** Without trailing zeros, so that equal subtotals are equal, whatever database added them up. */
    public Subtotal {
        sum = sum == null ? null : plain(sum);
        smallest = smallest == null ? null : plain(smallest);
        largest = largest == null ? null : plain(largest);
        last = last == null ? null : plain(last);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** These values and others that come after them. */
    public Subtotal and(Subtotal later) {
        return new Subtotal(
                count + later.count,
                either(sum, later.sum, BigDecimal::add),
                either(smallest, later.smallest, BigDecimal::min),
                either(largest, later.largest, BigDecimal::max),
                either(last, later.last, (before, after) -> after),
                pairs.and(later.pairs),
                derived.and(later.derived),
                weighted.and(later.weighted));
    }

    private static @Nullable BigDecimal either(
            @Nullable BigDecimal one, @Nullable BigDecimal other, BinaryOperator<BigDecimal> both) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return both.apply(one, other);
    }

    /** The same with this value as the last one. */
    public Subtotal ending(@Nullable BigDecimal value) {
        return new Subtotal(count, sum, smallest, largest, value, pairs, derived, weighted);
    }

    /** The figure that a method makes of it, null when there is nothing to make it of. */
    public @Nullable BigDecimal figure(RollupMethod method) {
        if (method instanceof RollupMethod.Sum || method instanceof RollupMethod.Transfer) {
            return sum;
        }
        if (method instanceof RollupMethod.Ratio) {
            return pairs.quotient();
        }
        if (method instanceof RollupMethod.Weighted) {
            return weighted.quotient();
        }
        if (method instanceof RollupMethod.Average) {
            return average();
        }
        if (method instanceof RollupMethod.Max) {
            return largest;
        }
        return method instanceof RollupMethod.Min ? smallest : counted(method);
    }

    private @Nullable BigDecimal counted(RollupMethod method) {
        if (method instanceof RollupMethod.Last) {
            return last;
        }
        return method instanceof RollupMethod.Count && count > 0 ? BigDecimal.valueOf(count) : null;
    }

    /** Σ values / their number: every unit weighs the same, be it large or small. */
    public @Nullable BigDecimal average() {
        return sum == null ? null : sum.divide(BigDecimal.valueOf(count), PRECISION);
    }

    /** The pooled rate with derived numerators among the printed ones, null when none was derived. */
    public @Nullable BigDecimal withDerived() {
        return derived.count == 0 ? null : pairs.and(derived).quotient();
    }
}
