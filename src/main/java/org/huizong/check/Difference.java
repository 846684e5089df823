package org.huizong.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far two numbers that should agree are apart (domain: exact, rounding, truncation, real). */
public enum Difference {
    /** They agree to the last printed digit. */
    EXACT,
    /** They differ by no more than the rounding of their printed parts explains. */
    WITHIN_ROUNDING,
    /** The printed figure was cut off instead of rounded. */
    TRUNCATED,
    /** No way of rounding explains it. */
    REAL;

    /** Beyond this many decimals binary residue shows, so nothing finer is compared. */
    private static final int FINEST = 10;

    /**
     * Compares a printed rate with the rate that its parts give.
     *
     * @param printed as a ratio
     * @param decimals how many decimals of the ratio were printed
     * @param computed numerator / denominator, unrounded
     */
    static Difference ofRate(BigDecimal printed, int decimals, BigDecimal computed) {
        int scale = Math.min(decimals, FINEST);
        BigDecimal rounded = printed.setScale(scale, RoundingMode.HALF_UP);
        if (computed.setScale(scale, RoundingMode.HALF_UP).compareTo(rounded) == 0) {
            return EXACT;
        }
        return computed.setScale(scale, RoundingMode.DOWN).compareTo(rounded) == 0 ? TRUNCATED : REAL;
    }

    /**
     * Compares two sums.
     *
     * @param bound what rounding of the printed parts explains: (n + 1) half units of the last printed digit
     */
    static Difference ofSum(BigDecimal left, BigDecimal right, BigDecimal bound) {
        BigDecimal apart = left.subtract(right).abs();
        if (apart.signum() == 0) {
            return EXACT;
        }
        return apart.compareTo(bound) <= 0 ? WITHIN_ROUNDING : REAL;
    }
}
