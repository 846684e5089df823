package org.huizong.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was reached (实际完成值), as far as its writing says it; all cases are immutable. */
public sealed interface Actual {
    /**
     * A figure.
     *
     * @param number as written: 98 for {@code 98%}
     * @param unit {@code %} for every spelling of percent; the empty string when none is written
     */
    record Measured(BigDecimal number, String unit) implements Actual {
        /** A bare figure above 0 and up to 1: where a share is asked for, perhaps a ratio. */
        boolean perhapsRatio() {
            return unit.isEmpty() && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
        }
    }

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

    /**
     * What was reached as it is written, and how it was read.
     *
     * @param definite false where the writing leaves open which it was: {@code 约30人}, {@code ≥98%}, {@code 3-5次}, {@code
     *     良以上}, {@code 52场（含线上2场）}
     */
    record Reading(String raw, Actual value, boolean definite) {}

    /** Something with a remark in brackets behind it: {@code 52场（含线上2场）}. */
    Pattern EXPLAINED = Pattern.compile("([^（(]{1,40})[（(][^（()）]{1,60}[)）]");

    /** Reads what was reached, with the grammar of targets. */
    static Actual of(String raw) {
        return read(raw).value();
    }

    /** Reads what was reached, and whether it is one thing. */
    static Reading read(String raw) {
        Optional<Attained> degree = Attained.of(raw);
        if (degree.isPresent()) {
            return new Reading(raw, new Degree(degree.get()), true);
        }
        TargetReading reading = TargetParser.parse(raw);
        Actual value = of(raw, reading.value());
        Matcher explained = value instanceof Words ? EXPLAINED.matcher(raw.strip()) : null;
        return explained != null && explained.matches()
                ? explained(raw, value, explained.group(1))
                : new Reading(raw, value, isDefinite(reading));
    }

    /** What stands before a remark in brackets, if that alone is more than words; the remark leaves it open. */
    private static Reading explained(String raw, Actual words, String head) {
        Actual value = of(head);
        boolean known = !(value instanceof Words || value instanceof None);
        return new Reading(raw, known ? value : words, !known);
    }

    private static boolean isDefinite(TargetReading reading) {
        TargetValue value = reading.value();
        if (value instanceof TargetValue.Comparison figure) {
            return figure.operator() == Operator.EQUAL && !reading.remarks().contains(TargetRemark.APPROXIMATE);
        }
        if (value instanceof TargetValue.Fraction quotient) {
            return quotient.operator() == Operator.EQUAL;
        }
        if (value instanceof TargetValue.GradeBound bound) {
            return bound.operator() == Operator.EQUAL;
        }
        return !(value instanceof TargetValue.Range) && !(value instanceof TargetValue.Parts);
    }

    private static Actual of(String raw, TargetValue value) {
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
