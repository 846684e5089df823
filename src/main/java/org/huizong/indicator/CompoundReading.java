package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.indicator.TargetValue.Part;

/** Reads ranges, quotients and several targets in one writing. */
final class CompoundReading {
    private static final String UNIT = "([%‰]|[\\p{IsHan}A-Za-z°²³/]{0,8})";
    private static final Pattern RANGE =
            Pattern.compile("(" + Figure.NUMBER + ")" + UNIT + "(?:-|至|到)(" + Figure.NUMBER + ")" + UNIT);
    private static final Pattern FRACTION = Pattern.compile("(≥|≤|=)?(\\d{1,12})/(\\d{1,12})");
    private static final Pattern TWICE = Pattern.compile("([^()]+)\\(([^()]+)\\)");
    private static final Pattern SEPARATORS = Pattern.compile("[、;]|(?<!\\d),|,(?!\\d)");
    private static final Pattern LABEL = Pattern.compile("([\\p{IsHan}]{1,10}?)[:：]?((?:≥|≤|>|<|=|不少于|不低于|不超过)?\\d.*)");

    private CompoundReading() {}

    static Optional<TargetReading> of(String raw, String text) {
        return range(raw, text).or(() -> fraction(raw, text)).or(() -> several(raw, text));
    }

    private static Optional<TargetReading> range(String raw, String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(2);
        String unit = matcher.group(4);
        if (!first.isEmpty() && !first.equals(unit)) {
            return Optional.empty();
        }
        BigDecimal lower = number(matcher.group(1));
        BigDecimal upper = number(matcher.group(3));
        TargetReading reading =
                TargetReading.of(raw, TargetClass.M_COMPOUND, new TargetValue.Range(lower, upper, unit));
        return Optional.of(lower.compareTo(upper) > 0 ? reading.and(List.of(TargetRemark.RANGE_REVERSED)) : reading);
    }

    private static Optional<TargetReading> fraction(String raw, String text) {
        Matcher matcher = FRACTION.matcher(text);
        if (!matcher.matches() || new BigDecimal(matcher.group(3)).signum() == 0) {
            return Optional.empty();
        }
        Operator operator =
                Operator.of(matcher.group(1) == null ? "=" : matcher.group(1)).orElse(Operator.EQUAL);
        return Optional.of(TargetReading.of(
                raw,
                TargetClass.M_COMPOUND,
                new TargetValue.Fraction(operator, new BigDecimal(matcher.group(2)), new BigDecimal(matcher.group(3))),
                TargetRemark.FRACTION));
    }

    private static Optional<TargetReading> several(String raw, String text) {
        Matcher twice = TWICE.matcher(text);
        List<String> pieces =
                twice.matches() ? List.of(twice.group(1), twice.group(2)) : Arrays.asList(SEPARATORS.split(text));
        List<Part> parts = new ArrayList<>();
        for (String piece : pieces) {
            Optional<Part> part = part(piece);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        boolean one = parts.size() < 2 && !(parts.get(0).value() instanceof TargetValue.Range);
        return one
                ? Optional.empty()
                : Optional.of(TargetReading.of(
                        raw, TargetClass.M_COMPOUND, new TargetValue.Parts(parts), TargetRemark.SEVERAL));
    }

    private static Optional<Part> part(String piece) {
        Optional<TargetValue> whole = simple(piece);
        if (whole.isPresent()) {
            return whole.map(value -> new Part("", value));
        }
        Matcher labelled = LABEL.matcher(piece);
        return labelled.matches()
                ? simple(labelled.group(2)).map(value -> new Part(labelled.group(1), value))
                : Optional.empty();
    }

    private static Optional<TargetValue> simple(String piece) {
        return range(piece, piece)
                .map(TargetReading::value)
                .or(() -> Figure.of(piece).map(Figure::comparison));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
