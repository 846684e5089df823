package org.huizong.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.huizong.indicator.ScoreOutcome.Points;
import org.huizong.indicator.ScoreOutcome.Reason;
import org.huizong.indicator.ScoreOutcome.Undecided;

/**
 * Scores an actual figure A against a target figure T with weight w, as a widely used provincial system does:
 *
 * <ul>
 *   <li>≥ and ＞ (正向): A ≥ T scores w, else A/T·w. That system makes no difference between the two signs.
 *   <li>＝: T = 0 scores w for A ≤ 0, else 0; T &gt; 0 scores as ≥ does.
 *   <li>≤ and ＜ (反向): A ≤ T scores w, T &lt; A &lt; 2T scores (1 − (A − T)/T)·w, A ≥ 2T scores 0.
 *   <li>A &lt; 0 counts as 0 in a quotient.
 * </ul>
 *
 * <p>What that system does not say is decided here: T = 0 for ≥ scores w for A ≥ 0 and 0 below; T = 0 for ≤ scores w
 * for A ≤ 0 and 0 above, which is what its rule comes to. T &lt; 0 scores w when reached; when not, a quotient means
 * nothing and it is undecided. A range scores w inside, below it as ≥ its lower end, above it as ≤ its upper end.
 */
record FigureScore(ScoringRules rules, BigDecimal weight) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    ScoreOutcome of(Operator operator, BigDecimal target, BigDecimal actual) {
        return switch (operator) {
            case AT_LEAST, MORE_THAN -> over(target, actual) ? exceeded(target, actual) : atLeast(target, actual);
            case EQUAL -> equal(target, actual);
            case LESS_THAN, AT_MOST -> atMost(target, actual);
        };
    }

    ScoreOutcome within(TargetValue.Range range, BigDecimal actual) {
        if (range.lower().compareTo(range.upper()) > 0) {
            return new Undecided(Reason.RANGE_REVERSED);
        }
        return actual.compareTo(range.lower()) < 0 ? atLeast(range.lower(), actual) : atMost(range.upper(), actual);
    }

    private ScoreOutcome equal(BigDecimal target, BigDecimal actual) {
        int beyond = actual.compareTo(target);
        if (target.signum() == 0) {
            return Points.of(beyond <= 0 ? weight : BigDecimal.ZERO);
        }
        if (target.signum() < 0) {
            return beyond == 0 ? Points.of(weight) : new Undecided(Reason.NEGATIVE_TARGET);
        }
        if (over(target, actual)) {
            return exceeded(target, actual);
        }
        return beyond > 0 ? Points.of(weight, ScoreRemark.ABOVE_EQUAL) : atLeast(target, actual);
    }

    private ScoreOutcome atLeast(BigDecimal target, BigDecimal actual) {
        if (actual.compareTo(target) >= 0) {
            return Points.of(weight);
        }
        if (target.signum() < 0) {
            return new Undecided(Reason.NEGATIVE_TARGET);
        }
        if (target.signum() == 0) {
            return Points.of(BigDecimal.ZERO);
        }
        return actual.signum() < 0
                ? Points.of(BigDecimal.ZERO, ScoreRemark.NEGATIVE_AS_ZERO)
                : Points.of(part(actual, target));
    }

    private ScoreOutcome atMost(BigDecimal target, BigDecimal actual) {
        if (actual.compareTo(target) <= 0) {
            return Points.of(weight);
        }
        return target.signum() < 0 ? new Undecided(Reason.NEGATIVE_TARGET) : Points.of(deducted(target, actual));
    }

    private boolean over(BigDecimal target, BigDecimal actual) {
        return target.signum() > 0 && actual.compareTo(rules.overFactor().multiply(target)) >= 0;
    }

    private ScoreOutcome exceeded(BigDecimal target, BigDecimal actual) {
        return rules.overshoot() == ScoringRules.Overshoot.EXPLAIN
                ? Points.of(weight, ScoreRemark.OVER_FULFILLED)
                : Points.of(deducted(target, actual), ScoreRemark.OVER_DEDUCTED);
    }

    /** (1 − (A − T)/T)·w, at least zero, for A &gt; T ≥ 0. */
    private BigDecimal deducted(BigDecimal target, BigDecimal actual) {
        BigDecimal left = TWO.multiply(target).subtract(actual);
        return left.signum() <= 0 ? BigDecimal.ZERO : part(left, target);
    }

    /** Multiplied first, so that it is rounded once. */
    private BigDecimal part(BigDecimal share, BigDecimal whole) {
        return share.multiply(weight).divide(whole, MathContext.DECIMAL128);
    }
}
