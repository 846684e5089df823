package org.huizong.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A target in figures as the ends between which what is reached must lie.
 *
 * @param operator as written, {@link Operator#EQUAL} for a range; says whether the ends are included
 * @param lower empty for ≤ and ＜
 * @param upper empty for ≥ and ＞
 * @param unit {@code %} for every spelling of percent; the empty string when none is written
 */
public record TargetBounds(Operator operator, Optional<BigDecimal> lower, Optional<BigDecimal> upper, String unit) {
    /** The bounds of a figure, a quotient or a range; none for anything else. */
    public static Optional<TargetBounds> of(TargetValue value) {
        if (value instanceof TargetValue.Comparison it) {
            return Optional.of(of(it.operator(), it.number(), it.unit()));
        }
        if (value instanceof TargetValue.Fraction it) {
            return Optional.of(of(it.operator(), it.numerator().divide(it.denominator(), MathContext.DECIMAL64), ""));
        }
        return value instanceof TargetValue.Range it
                ? Optional.of(
                        new TargetBounds(Operator.EQUAL, Optional.of(it.lower()), Optional.of(it.upper()), it.unit()))
                : Optional.empty();
    }

    private static TargetBounds of(Operator operator, BigDecimal number, String unit) {
        Optional<BigDecimal> bound = Optional.of(number);
        return switch (operator) {
            case AT_LEAST, MORE_THAN -> new TargetBounds(operator, bound, Optional.empty(), unit);
            case AT_MOST, LESS_THAN -> new TargetBounds(operator, Optional.empty(), bound, unit);
            case EQUAL -> new TargetBounds(operator, bound, bound, unit);
        };
    }
}
