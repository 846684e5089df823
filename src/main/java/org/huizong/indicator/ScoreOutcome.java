package org.huizong.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What scoring came to: points, a band that a person chooses within, or no answer; never a guess. Immutable. */
public sealed interface ScoreOutcome {
    /** Scores are printed with this many decimals. */
    int DECIMALS = 2;

    /**
     * So many points.
     *
     * @param exact unrounded, to 34 digits where it has no end
     * @param printed rounded half-up to two decimals
     * @param remarks what a person should know, each once
     */
    record Points(BigDecimal exact, BigDecimal printed, List<ScoreRemark> remarks) implements ScoreOutcome {
        /** Copies. */
        public Points {
            remarks = List.copyOf(remarks);
        }

        static Points of(BigDecimal exact, ScoreRemark... remarks) {
            return new Points(exact, exact.setScale(DECIMALS, RoundingMode.HALF_UP), List.of(remarks));
        }

        /**
         * How a score that was written down stands to these points.
         *
         * @param decimals how many decimals it was printed with
         */
        public ScoreAgreement agreement(BigDecimal written, int decimals) {
            return ScoreAgreement.of(written, decimals, exact);
        }
    }

    /**
     * Anything between two scores: the rules leave the exact one to a person.
     *
     * @param lower always included
     * @param upperIncluded false for the half-open bands {@code [0.6w, 0.8w)} and {@code [0, 0.6w)}
     */
    record Band(BigDecimal lower, BigDecimal upper, boolean upperIncluded) implements ScoreOutcome {
        /** Whether a score lies within. */
        public boolean contains(BigDecimal score) {
            int above = score.compareTo(upper);
            return score.compareTo(lower) >= 0 && (above < 0 || (upperIncluded && above == 0));
        }

        /** The highest score with two decimals that lies within: 7.99 of {@code [6, 8)}. */
        public BigDecimal highest() {
            BigDecimal cut = upper.setScale(DECIMALS, RoundingMode.DOWN);
            boolean within = upperIncluded || cut.compareTo(upper) < 0;
            return within ? cut : cut.subtract(BigDecimal.ONE.movePointLeft(DECIMALS));
        }
    }

    /** The rules, or what is written, do not say. */
    record Undecided(Reason reason) implements ScoreOutcome {}

    /** Why there is no score. */
    enum Reason {
        /** No target is written, or an operator without its figure. */
        NO_TARGET,
        /** Nothing is written as the actual value; never the same as zero. */
        NO_ACTUAL,
        /** The weight is below zero. */
        NEGATIVE_WEIGHT,
        /** 定量（其他） or 不适用 (codes 9 and 10): scored by hand. */
        BY_HAND,
        /** Several targets in one cell. */
        SEVERAL_TARGETS,
        /** {@code 15%左右}: how far off is allowed is not said. */
        TARGET_APPROXIMATE,
        /** The value's cell and the columns of operator or unit contradict each other. */
        COLUMNS_DISAGREE,
        /** Not reached, and a quotient with a negative target means nothing. */
        NEGATIVE_TARGET,
        /** The lower end of the target's range lies above the upper one. */
        RANGE_REVERSED,
        /** The target is a figure, the actual value is not. */
        ACTUAL_NOT_A_NUMBER,
        /** {@code 约30人}, {@code ≥98%}, {@code 3-5次}: not one figure. */
        ACTUAL_NOT_DEFINITE,
        /** The target is a grade; the actual value is neither a grade nor 达成, 部分达成, 未达成. */
        ACTUAL_NOT_A_GRADE,
        /** The target is a date; the actual value is neither a date nor 达成, 部分达成, 未达成. */
        ACTUAL_NOT_A_DATE,
        /** The target is words; the actual value is not 达成, 部分达成 or 未达成. */
        ACTUAL_NOT_A_JUDGEMENT,
        /** The units of target and actual value differ and cannot be converted. */
        UNITS_DIFFER,
        /** A figure up to 1 without a percent sign against a target in percent: {@code 0.98} of {@code ≥95%}. */
        PERCENT_OR_RATIO,
        /** A month or year that the target's last day lies in the middle of. */
        DATE_UNCLEAR,
        /** One of the two dates names no year. */
        YEAR_MISSING,
        /** The budget is zero: there is no rate. */
        NO_BUDGET,
        /** The budget is below zero. */
        NEGATIVE_BUDGET
    }
}
