package org.huizong.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huizong.indicator.ScoreOutcome.Reason;

/** An actual value read as one figure in its target's unit, or the reason why it is none. */
sealed interface ActualFigure {
    /** In the target's unit. */
    record Known(BigDecimal number) implements ActualFigure {}

    /** Not one figure in that unit. */
    record Doubtful(Reason reason) implements ActualFigure {}

    /**
     * The figure that an actual value is compared with.
     *
     * @param unit of the target, or the empty string
     * @param number of the target
     * @param column whether the unit stands in a column of its own, which an actual value without a unit shares
     */
    record Yardstick(BigDecimal number, String unit, boolean column) {
        ActualFigure of(Actual.Reading reached) {
            Actual value = reached.value();
            if (value instanceof Actual.None) {
                return new Doubtful(Reason.NO_ACTUAL);
            }
            if (value instanceof Actual.Graded) {
                return new Doubtful(Reason.ACTUAL_NOT_A_NUMBER);
            }
            if (!reached.definite()) {
                return new Doubtful(Reason.ACTUAL_NOT_DEFINITE);
            }
            if (value instanceof Actual.Measured figure) {
                return inUnit(figure);
            }
            if (value instanceof Actual.Fraction fraction) {
                BigDecimal ratio = fraction.numerator().divide(fraction.denominator(), MathContext.DECIMAL128);
                return inUnit(new Actual.Measured(ratio.movePointRight(2), "%"));
            }
            return new Doubtful(Reason.ACTUAL_NOT_A_NUMBER);
        }

        private ActualFigure inUnit(Actual.Measured figure) {
            BigDecimal actual = figure.number();
            String own = figure.unit();
            if (own.isEmpty() || UnitName.same(own, unit)) {
                return perhapsARatio(figure) ? new Doubtful(Reason.PERCENT_OR_RATIO) : new Known(actual);
            }
            BigDecimal from = FACTORS.get(own);
            BigDecimal to = FACTORS.get(unit);
            boolean share = SHARES.contains(own);
            if (from != null && to != null && share == SHARES.contains(unit)) {
                return new Known(actual.multiply(from).divide(Objects.requireNonNull(to), MathContext.DECIMAL128));
            }
            return unit.isEmpty() && !share ? new Known(actual) : new Doubtful(Reason.UNITS_DIFFER);
        }

        /** A figure up to 1 against percent: {@code 0.98}. In a column of percent it is one unless the target is as small. */
        private boolean perhapsARatio(Actual.Measured actual) {
            return SHARES.contains(unit) && actual.perhapsRatio() && (!column || number.compareTo(BigDecimal.ONE) > 0);
        }
    }

    /** Signs of a share, between which and counts nothing is converted. */
    Set<String> SHARES = Set.of("%", "‰");

    /** What one of a unit is in the smallest of its kind. */
    Map<String, BigDecimal> FACTORS = Map.of(
            "%", BigDecimal.TEN,
            "‰", BigDecimal.ONE,
            "元", BigDecimal.ONE,
            "千元", BigDecimal.valueOf(1_000),
            "万元", BigDecimal.valueOf(10_000),
            "百万元", BigDecimal.valueOf(1_000_000),
            "亿元", BigDecimal.valueOf(100_000_000));
}
