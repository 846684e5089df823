package org.huizong.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.indicator.ScoreOutcome.Band;
import org.huizong.indicator.ScoreOutcome.Points;
import org.huizong.indicator.ScoreOutcome.Reason;
import org.huizong.indicator.ScoreOutcome.Undecided;
import org.huizong.indicator.TargetValue.DateBound;
import org.huizong.indicator.TargetValue.GradeBound;

/**
 * Scores a grade or a date. No regulation says how: what is reached can be seen from the writing and scores the whole
 * weight; what is not may count as 部分达成 or 未达成, which a person decides, so it is the band from zero to below 达成.
 * 达成, 部分达成 and 未达成 are taken as such.
 */
record BoundScore(ScoringRules rules, BigDecimal weight) {
    private static final Pattern MONTH_FIRST = Pattern.compile("\\d{1,2}月.*");
    /** {@code 12月} alone or {@code 12月内} may mean so many months. */
    private static final Pattern TIME_LIMIT = Pattern.compile("\\d{1,2}月(?:[底末]|\\d{1,2}[日号]|(?:之|以)?前).*");
    /** Stands for the year that neither date names; a leap year. */
    private static final String ANY_YEAR = "2000年";

    ScoreOutcome words(Actual.Reading actual) {
        return judged(actual, Reason.ACTUAL_NOT_A_JUDGEMENT);
    }

    /** A better grade than the one that is asked for is reached; 以下 asks for this grade or a worse one. */
    ScoreOutcome grade(GradeBound target, Actual.Reading actual) {
        if (!(actual.value() instanceof Actual.Graded own) || !actual.definite()) {
            return judged(actual, Reason.ACTUAL_NOT_A_GRADE);
        }
        int worse = own.grade().compareTo(target.grade());
        return reached(target.operator() == Operator.AT_MOST ? worse >= 0 : worse <= 0);
    }

    /** A day up to the last one is reached; so is a month or year that ends by then. */
    ScoreOutcome date(DateBound target, Actual.Reading actual) {
        Optional<WrittenDate> own =
                WrittenDate.span(Writing.of(actual.raw()).text()).or(() -> WrittenDate.of(actual.raw()));
        if (own.isPresent()) {
            return date(target.until(), own.get());
        }
        return yearless(actual.raw()).isPresent()
                ? new Undecided(Reason.YEAR_MISSING)
                : judged(actual, Reason.ACTUAL_NOT_A_DATE);
    }

    /** The time limit that a target sets without naming the year, none when it sets none: {@code 12月底前}. */
    static Optional<WrittenDate> limit(String target) {
        return TIME_LIMIT.matcher(Writing.of(target).text()).matches() ? yearless(target) : Optional.empty();
    }

    /** Both without a year are of the same one. */
    ScoreOutcome limit(WrittenDate target, Actual.Reading actual) {
        Optional<WrittenDate> own = yearless(actual.raw());
        if (own.isPresent()) {
            return date(target.last(), own.get());
        }
        return WrittenDate.of(actual.raw()).isPresent()
                ? new Undecided(Reason.YEAR_MISSING)
                : judged(actual, Reason.ACTUAL_NOT_A_DATE);
    }

    private static Optional<WrittenDate> yearless(String text) {
        String narrow = Writing.of(text).text();
        return MONTH_FIRST.matcher(narrow).matches() ? WrittenDate.of(ANY_YEAR + narrow) : Optional.empty();
    }

    private ScoreOutcome date(LocalDate until, WrittenDate actual) {
        if (!actual.last().isAfter(until)) {
            return reached(true);
        }
        return actual.first().isAfter(until) ? reached(false) : new Undecided(Reason.DATE_UNCLEAR);
    }

    private ScoreOutcome reached(boolean reached) {
        return reached
                ? Points.of(weight)
                : new Band(BigDecimal.ZERO, rules.reachedFrom().multiply(weight), false);
    }

    private ScoreOutcome judged(Actual.Reading actual, Reason otherwise) {
        if (actual.value() instanceof Actual.Degree judgement) {
            return judgement.attained().band(rules, weight);
        }
        return new Undecided(actual.value() instanceof Actual.None ? Reason.NO_ACTUAL : otherwise);
    }
}
