package org.huizong.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far a figure lies from its peers or its own past: the modified z-score 0.6745 · (x − median) / MAD of Iglewicz and
 * Hoaglin, by which one wild figure among the peers does not hide another.
 *
 * <p>Where half of the peers are equal, MAD is zero; then (x − median) / (1.253314 · mean absolute deviation) stands in,
 * as SPSS and others have it. Where all are equal there is no measure of distance and no score, however far x lies: a
 * rule that wants to know compares for itself.
 */
public final class Outlier {
    /** Beyond this score, up or down, a figure is an outlier (Iglewicz and Hoaglin). */
    public static final BigDecimal USUAL_LIMIT = new BigDecimal("3.5");

    private static final MathContext EXACT = MathContext.DECIMAL128;
    /** Make deviations comparable with the standard deviation of normal figures. */
    private static final BigDecimal OF_MEDIAN = new BigDecimal("0.6745");

    private static final BigDecimal OF_MEAN = new BigDecimal("1.253314");
    private static final int DECIMALS = 4;

    private Outlier() {}

    /** What came of it. */
    public sealed interface Result {
        /** No score. */
        record Unknown(Reason reason) implements Result {}

        /**
         * A score.
         *
         * @param score with four decimals; above zero when the figure lies above the median
         */
        record Scored(BigDecimal score, BigDecimal median) implements Result {
            /** Whether it is beyond a limit, up or down; the limit itself still passes. */
            public boolean beyond(BigDecimal limit) {
                return score.abs().compareTo(limit) > 0;
            }
        }
    }

    /** Why there is no score. */
    public enum Reason {
        TOO_FEW,
        ALL_EQUAL
    }

    /** What a figure is held against. */
    public enum Against {
        /** Other units: at least five. */
        PEERS(5),
        /** The unit's own earlier years: at least three. */
        YEARS(3);

        private final int fewest;

        Against(int fewest) {
            this.fewest = fewest;
        }
    }

    /**
     * Scores a figure.
     *
     * @param others the figures it is held against, blanks left out; whether it is one of them itself is the caller's
     *     choice
     */
    public static Result of(BigDecimal figure, List<BigDecimal> others, Against against) {
        if (others.size() < against.fewest) {
            return new Result.Unknown(Reason.TOO_FEW);
        }
        BigDecimal median = median(others);
        List<BigDecimal> apart =
                others.stream().map(other -> other.subtract(median).abs()).toList();
        BigDecimal typical = median(apart);
        BigDecimal scale = typical.signum() > 0
                ? typical.divide(OF_MEDIAN, EXACT)
                : mean(apart).multiply(OF_MEAN);
        if (scale.signum() == 0) {
            return new Result.Unknown(Reason.ALL_EQUAL);
        }
        BigDecimal score = figure.subtract(median).divide(scale, EXACT);
        return new Result.Scored(score.setScale(DECIMALS, RoundingMode.HALF_UP), median);
    }

    private static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2), EXACT);
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(figures.size()), EXACT);
    }
}
