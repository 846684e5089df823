package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;

/** Something about what was reached that does not fit its target. */
public enum ActualDoubt {
    /** A figure is asked for and none is given, or a degree is asked for and something else is given (X05). */
    MISFIT(FindingCode.R365),
    /** Another unit than the target's. */
    OTHER_UNIT(FindingCode.R367),
    /** A bare figure up to 1 where a percentage is asked for: {@code 0.98}. */
    PERHAPS_RATIO(FindingCode.R368),
    /** About so much, or at least so much: {@code 约52}, {@code ≥52}, {@code 良以上}. */
    NOT_DEFINITE(FindingCode.R391);

    private final FindingCode code;

    ActualDoubt(FindingCode code) {
        this.code = code;
    }

    /** This doubt as a finding. */
    public Finding at(Place place, String actual, TargetReading target) {
        return Finding.of(code, place, actual, target.raw()).comparing(actual, "");
    }

    /** The doubts about what was reached; none where nothing is filled in or the target does not say what to fill in. */
    public static List<ActualDoubt> of(TargetReading target, String actual) {
        if (actual.isBlank()) {
            return List.of();
        }
        Actual.Reading read = Actual.read(actual);
        Actual reached = read.value();
        TargetValue value = target.value();
        if (value instanceof TargetValue.Qualitative words) {
            return inWords(words, reached, actual) ? List.of() : List.of(MISFIT);
        }
        if (value instanceof TargetValue.GradeBound) {
            boolean fits = reached instanceof Actual.Graded || reached instanceof Actual.Degree;
            return !fits ? List.of(MISFIT) : read.definite() ? List.of() : List.of(NOT_DEFINITE);
        }
        return TargetBounds.of(value).map(bounds -> inFigures(bounds, read)).orElse(List.of());
    }

    /** The target's own words again mean that it was reached. */
    private static boolean inWords(TargetValue.Qualitative target, Actual reached, String actual) {
        return reached instanceof Actual.Degree
                || reached instanceof Actual.Graded
                || Writing.of(actual).text().equals(Writing.of(target.words()).text());
    }

    private static List<ActualDoubt> inFigures(TargetBounds target, Actual.Reading read) {
        List<ActualDoubt> doubts = new ArrayList<>(read.definite() ? List.of() : List.of(NOT_DEFINITE));
        if (read.value() instanceof Actual.Fraction) {
            return doubts;
        }
        if (!(read.value() instanceof Actual.Measured number)) {
            return List.of(MISFIT);
        }
        if (!number.unit().isEmpty() && !target.unit().isEmpty() && !UnitName.same(number.unit(), target.unit())) {
            doubts.add(OTHER_UNIT);
        }
        boolean large = target.lower()
                .filter(bound -> bound.compareTo(BigDecimal.ONE) > 0)
                .isPresent();
        if (number.perhapsRatio() && large && target.unit().equals("%")) {
            doubts.add(PERHAPS_RATIO);
        }
        return doubts;
    }
}
