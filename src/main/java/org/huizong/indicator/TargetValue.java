package org.huizong.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a target asks for, as far as its writing says it; all cases are immutable. */
public sealed interface TargetValue {
    /**
     * A figure to be compared with.
     *
     * @param number as written: 90 for {@code ≥90%}
     * @param unit {@code %} for every spelling of percent; the empty string when none is written
     */
    record Comparison(Operator operator, BigDecimal number, String unit) implements TargetValue {}

    /** A quotient written with a slash, kept exact because it may have no finite decimals. */
    record Fraction(Operator operator, BigDecimal numerator, BigDecimal denominator) implements TargetValue {}

    /** Between two figures, both included. */
    record Range(BigDecimal lower, BigDecimal upper, String unit) implements TargetValue {}

    /**
     * By a day, or within two days, both included.
     *
     * @param from empty when only the end is set
     */
    record DateBound(Optional<LocalDate> from, LocalDate until) implements TargetValue {}

    /** A grade to be compared with; {@link Operator#AT_LEAST} means this grade or a better one. */
    record GradeBound(Operator operator, Grade grade) implements TargetValue {}

    /** Words that only a person can weigh (定性). */
    record Qualitative(String words) implements TargetValue {}

    /** No target at all; never the same as zero. */
    record None() implements TargetValue {}

    /**
     * An operator or a unit without its figure, as blanks are printed: {@code 》 元/亩}.
     *
     * @param unit the empty string when there is none
     */
    record Unfilled(Optional<Operator> operator, String unit) implements TargetValue {}

    /** Several targets in one writing, in their order. */
    record Parts(List<Part> parts) implements TargetValue {
        /** Copies. */
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One of several targets.
     *
     * @param label the words before it: {@code 温度}; or the empty string
     */
    record Part(String label, TargetValue value) {}
}
