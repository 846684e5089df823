package org.huizong.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a score that was written down stands to the computed one. */
public enum ScoreAgreement {
    /** It is the computed score, rounded half-up to the decimals that were written. */
    ROUNDED,
    /** It is the computed score, cut off instead of rounded: some screens cut what is typed. */
    TRUNCATED,
    /** It is 0.01 off the computed score: an intermediate result was rounded. */
    WITHIN_A_UNIT,
    /** No way of rounding explains it. */
    DIFFERENT;

    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(ScoreOutcome.DECIMALS);

    /**
     * Compares.
     *
     * @param decimals how many were written; beyond two the score counts as written with two
     * @param exact the computed score, unrounded
     */
    static ScoreAgreement of(BigDecimal written, int decimals, BigDecimal exact) {
        int scale = Math.max(0, Math.min(decimals, ScoreOutcome.DECIMALS));
        if (exact.compareTo(written) == 0 || rounds(exact, scale, RoundingMode.HALF_UP, written)) {
            return ROUNDED;
        }
        if (rounds(exact, scale, RoundingMode.DOWN, written)) {
            return TRUNCATED;
        }
        BigDecimal printed = exact.setScale(ScoreOutcome.DECIMALS, RoundingMode.HALF_UP);
        return printed.subtract(written).abs().compareTo(UNIT) <= 0 ? WITHIN_A_UNIT : DIFFERENT;
    }

    private static boolean rounds(BigDecimal exact, int scale, RoundingMode mode, BigDecimal written) {
        return exact.setScale(scale, mode).compareTo(written) == 0;
    }
}
