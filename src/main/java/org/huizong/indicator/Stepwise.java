package org.huizong.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.huizong.indicator.ScoreOutcome.Points;

/**
 * Full points up to a threshold, beyond it a deduction for every step, never below a floor. 财政供养人员控制率 ≤ 100 % = 1
 * point, −0.1 for every percentage point more, at least 0: threshold 1, step 0.01, deduction 0.1, full 1, floor 0.
 *
 * @param threshold in the value's own measure, ratios as ratios; it still scores fully
 * @param step above zero: value may be higher without loss up to the threshold; below zero: it may be lower down to it
 * @param deduction for every step, at least zero
 * @param full at least the floor
 * @param counting which steps count
 */
public record Stepwise(
        BigDecimal threshold,
        BigDecimal step,
        BigDecimal deduction,
        BigDecimal full,
        BigDecimal floor,
        Counting counting) {
    /** Which steps beyond the threshold take points off. */
    public enum Counting {
        /** Only whole ones, as 每超过一个百分点 says: 5.56 steps are 5. */
        WHOLE,
        /** Every started one, as 每超过一个百分点（不足一个的按一个计） says: 5.56 steps are 6. */
        STARTED,
        /** Parts of steps in proportion: 5.56 steps are 5.56. */
        PROPORTIONAL
    }

    /**
     * Refuses what is no scale.
     *
     * @throws IllegalArgumentException when step is zero, deduction below zero or full below floor
     */
    public Stepwise {
        if (step.signum() == 0 || deduction.signum() < 0 || full.compareTo(floor) < 0) {
            throw new IllegalArgumentException("step " + step + ", deduction " + deduction + ", full " + full);
        }
    }

    /** The points of a value. */
    public Points score(BigDecimal value) {
        BigDecimal beyond = value.subtract(threshold);
        if (beyond.signum() != step.signum()) {
            return Points.of(full);
        }
        BigDecimal left = full.subtract(steps(beyond).multiply(deduction));
        return Points.of(left.max(floor));
    }

    private BigDecimal steps(BigDecimal beyond) {
        return switch (counting) {
            case WHOLE -> beyond.divide(step, 0, RoundingMode.DOWN);
            case STARTED -> beyond.divide(step, 0, RoundingMode.UP);
            case PROPORTIONAL -> beyond.divide(step, MathContext.DECIMAL128);
        };
    }
}
