package org.huizong.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads targets as officials write them. Nothing is guessed in silence: what does not wholly fit the grammar stays words
 * (定性) with its text, and every liberty taken is a {@link TargetRemark}. Stateless.
 */
public final class TargetParser {
    private static final int LONGEST = 200;
    private static final Set<String> NONE =
            Set.of("", "无", "/", "-", "--", "*", "**", "XX", "xx", "_", "\\", "空", "××", "×", "某某");
    private static final Pattern UNFILLED = Pattern.compile("(≥|≤|>|<|>=|<=|=)([\\p{IsHan}A-Za-z%‰/]{0,8})");
    private static final Pattern GRADE = Pattern.compile(
            "(?:(?:评价)?(?:等级|等次|结果|档次)?(?:为|达到|达))?[“\"'‘]?([\\p{IsHan}]{1,3}?)[”\"'’]?(等级|等次)?(?:及)?(以上|以下)?(?:等级|等次)?");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern QUARTER = Pattern.compile("((?:19|20)\\d{2})年?第?([一二三四1-4])季度([底末之以前内完成竣工]{0,6})");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private TargetParser() {}

    /** Reads a target that stands in one cell. */
    public static TargetReading parse(String raw) {
        return parse("", raw);
    }

    /**
     * Reads a target that stands in one cell.
     *
     * @param name of the indicator, or the empty string; tells which rates may pass 100 %
     */
    public static TargetReading parse(String name, String raw) {
        Writing writing = Writing.of(raw);
        String text = writing.text();
        if (NONE.contains(text)) {
            return TargetReading.of(raw, TargetClass.L_NONE, new TargetValue.None());
        }
        TargetReading reading = text.length() > LONGEST ? words(raw, text) : read(name, raw, text);
        boolean taken = writing.lookAlike() && reading.form() != TargetClass.K_QUALITATIVE;
        return taken ? reading.as(raw, TargetClass.D_LOOK_ALIKE).and(List.of(TargetRemark.LOOK_ALIKE)) : reading;
    }

    /**
     * Reads a target that stands in three cells; each may be empty, and the value's cell may hold all of it.
     *
     * @param operator a sign, a word such as 定性, or a code of the budget system, 1 to 6, 9 and 10
     */
    public static TargetReading parse(String name, String operator, String value, String unit) {
        return operator.isBlank() && unit.isBlank()
                ? parse(name, value)
                : ColumnsReading.of(name, operator, value, unit);
    }

    /** Whether a text, made comparable, says that there is nothing. */
    static boolean isNone(String text) {
        return NONE.contains(text);
    }

    static boolean hasDigit(String text) {
        return DIGIT.matcher(text).find();
    }

    private static TargetReading read(String name, String raw, String text) {
        return date(raw, text)
                .or(() -> Figure.of(text).map(figure -> new FigureReading(name, figure).read(raw)))
                .or(() -> ChineseFigure.digits(text)
                        .map(digits -> read(name, raw, digits))
                        .filter(reading -> reading.form() != TargetClass.K_QUALITATIVE))
                .or(() -> unfilled(raw, text))
                .or(() -> CompoundReading.of(raw, text))
                .or(() -> grade(raw, text))
                .orElseGet(() -> words(raw, text));
    }

    private static Optional<TargetReading> date(String raw, String text) {
        if (PLAIN_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int last = 3 * ("一二三四1234".indexOf(quarter.group(2)) % 4 + 1);
            return date(raw, quarter.group(1) + "年" + last + "月" + quarter.group(3));
        }
        return WrittenDate.span(text)
                .map(span -> reading(raw, Optional.of(span.first()), span))
                .or(() -> WrittenDate.of(text).map(date -> reading(raw, Optional.empty(), date)));
    }

    private static TargetReading reading(String raw, Optional<java.time.LocalDate> from, WrittenDate date) {
        TargetReading reading = TargetReading.of(raw, TargetClass.J_DATE, new TargetValue.DateBound(from, date.last()));
        return date.unclear() ? reading.and(List.of(TargetRemark.DATE_INCLUDED)) : reading;
    }

    private static Optional<TargetReading> unfilled(String raw, String text) {
        Matcher matcher = UNFILLED.matcher(text);
        return matcher.matches()
                ? Optional.of(TargetReading.of(
                        raw,
                        TargetClass.D_LOOK_ALIKE,
                        new TargetValue.Unfilled(Operator.of(matcher.group(1)), matcher.group(2)),
                        TargetRemark.NUMBER_MISSING))
                : Optional.empty();
    }

    private static Optional<TargetReading> grade(String raw, String text) {
        Matcher matcher = GRADE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Operator operator = "以上".equals(matcher.group(3))
                ? Operator.AT_LEAST
                : "以下".equals(matcher.group(3)) ? Operator.AT_MOST : Operator.EQUAL;
        return Grade.of(matcher.group(1))
                .map(grade -> TargetReading.of(raw, TargetClass.I_GRADE, new TargetValue.GradeBound(operator, grade)));
    }

    private static TargetReading words(String raw, String text) {
        TargetReading reading =
                TargetReading.of(raw, TargetClass.K_QUALITATIVE, new TargetValue.Qualitative(raw.strip()));
        return hasDigit(text) || ChineseFigure.bounds(text)
                ? reading.and(List.of(TargetRemark.FIGURES_IN_WORDS))
                : reading;
    }
}
