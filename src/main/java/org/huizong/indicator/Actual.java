package org.huizong.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What was reached (实际完成值), as far as its writing says it; all cases are immutable. */
public sealed interface Actual {
    /**
     * A figure.
     *
     * @param number as written: 98 for {@code 98%}
     * @param unit {@code %} for every spelling of percent; the empty string when none is written
     */
    record Measured(BigDecimal number, String unit) implements Actual {}

    /** A quotient written with a slash, kept exact. */
    record Fraction(BigDecimal numerator, BigDecimal denominator) implements Actual {}

    /** A degree: {@code 部分达成}. */
    record Degree(Attained attained) implements Actual {}

    /** A grade: {@code 优}. */
    record Graded(Grade grade) implements Actual {}

    /** The last day meant. */
    record Day(LocalDate day) implements Actual {}

    /** Any other words, or more than one figure. */
    record Words(String words) implements Actual {}

    /** Nothing; never the same as zero. */
    record None() implements Actual {}

    /** Reads what was reached, with the grammar of targets. */
    static Actual of(String raw) {
        return Attained.of(raw).<Actual>map(Degree::new).orElseGet(() -> of(raw, TargetParser.parse(raw)));
    }

    private static Actual of(String raw, TargetReading reading) {
        TargetValue value = reading.value();
        if (value instanceof TargetValue.Comparison figure) {
            return new Measured(figure.number(), figure.unit());
        }
        if (value instanceof TargetValue.Fraction quotient) {
            return new Fraction(quotient.numerator(), quotient.denominator());
        }
        if (value instanceof TargetValue.GradeBound bound) {
            return new Graded(bound.grade());
        }
        if (value instanceof TargetValue.DateBound bound) {
            return new Day(bound.until());
        }
        return value instanceof TargetValue.None ? new None() : new Words(raw.strip());
    }
}
