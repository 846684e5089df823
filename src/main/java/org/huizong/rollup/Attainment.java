package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import org.huizong.indicator.Actual;
import org.huizong.indicator.Operator;
import org.huizong.indicator.TargetReading;
import org.huizong.indicator.TargetRemark;
import org.huizong.indicator.TargetValue;

/**
 * What was reached of a target in figures, both in the same unit of measure (完成率、偏差).
 *
 * @param operator how the two compare
 */
public record Attainment(Operator operator, BigDecimal target, BigDecimal actual) {
    /**
     * One figure against one figure; none for targets in words, of several parts or approximate, for an actual value that
     * is no definite figure, and for different units of measure: nothing is converted or guessed.
     */
    public static Optional<Attainment> of(TargetReading target, Actual.Reading reached) {
        if (!(target.value() instanceof TargetValue.Comparison figure)
                || target.remarks().contains(TargetRemark.APPROXIMATE)
                || target.remarks().contains(TargetRemark.COLUMNS_DISAGREE)
                || !reached.definite()
                || !(reached.value() instanceof Actual.Measured actual)
                || !actual.unit().equals(figure.unit())) {
            return Optional.empty();
        }
        return Optional.of(new Attainment(figure.operator(), figure.number(), actual.number()));
    }

    /** Whether it was reached; a figure without an operator is reached by as much or more. */
    public boolean reached() {
        int beyond = actual.compareTo(target);
        return switch (operator) {
            case AT_LEAST, EQUAL -> beyond >= 0;
            case MORE_THAN -> beyond > 0;
            case AT_MOST -> beyond <= 0;
            case LESS_THAN -> beyond < 0;
        };
    }

    /** 完成率: actual / target as a ratio; none for a target of zero or less, and where less is better. */
    public Optional<BigDecimal> rate() {
        boolean lessIsBetter = operator == Operator.AT_MOST || operator == Operator.LESS_THAN;
        return target.signum() <= 0 || lessIsBetter
                ? Optional.empty()
                : Optional.of(actual.divide(target, Subtotal.PRECISION));
    }

    /** 偏差: actual − target, in the target's unit. */
    public BigDecimal deviation() {
        return actual.subtract(target);
    }
}
