package org.huizong.indicator;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month, a year or a time limit as people write it.
 *
 * @param first the first day meant
 * @param last the last day meant, included
 * @param precision what is named: a day, a month or a year
 * @param limit whether only the end counts: {@code 2024年12月底前}
 * @param unclear whether 前 may also leave out what it names: {@code 2023年12月前}
 */
public record WrittenDate(LocalDate first, LocalDate last, Precision precision, boolean limit, boolean unclear) {
    /** What a writing names. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final List<Pattern> BODIES = List.of(
            Pattern.compile(YEAR + "(?:年|[-/.])" + MONTH + "(?:(?:月|[-/.])" + DAY + "[日号]?|月份?)?"),
            Pattern.compile(YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])?"),
            Pattern.compile(YEAR + "年度?()()"));
    private static final Pattern WRITTEN = Pattern.compile(
            "(.+?)(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?((?:底|末)?(?:之前|以前|前|以内|内)?)(?:完成|完工|竣工)?");
    private static final Pattern SPACES = Pattern.compile("(?<=[年月\\-/.])\\s+|\\s+(?=[年月日\\-/.底末前])");
    private static final Pattern SEPARATED = Pattern.compile("(.{4,}?)(?:--?|至|到)(?=(?:19|20)\\d{2})(.{4,})");

    /** The date that a text is, wholly; none when it is anything else or no such day exists. */
    public static Optional<WrittenDate> of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String close = SPACES.matcher(narrow).replaceAll("");
        Matcher matcher = WRITTEN.matcher(WrittenNumerals.arabic(close));
        return matcher.matches() ? body(matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    private static Optional<WrittenDate> body(String text, String tail) {
        return BODIES.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(matcher -> read(matcher, tail));
    }

    /** The time from one date to another that a text is. */
    public static Optional<WrittenDate> span(String text) {
        Matcher matcher = SEPARATED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<WrittenDate> from = of(matcher.group(1));
        return of(matcher.group(2))
                .filter(until -> from.isPresent() && !from.get().limit())
                .filter(until -> !until.last().isBefore(from.get().first()))
                .map(until -> new WrittenDate(from.get().first(), until.last(), until.precision(), false, false));
    }

    private static Optional<WrittenDate> read(Matcher body, String tail) {
        String month = Objects.requireNonNullElse(body.group(2), "");
        String day = Objects.requireNonNullElse(body.group(3), "");
        try {
            LocalDate first = LocalDate.of(Integer.parseInt(body.group(1)), number(month), number(day));
            Precision precision = month.isEmpty() ? Precision.YEAR : day.isEmpty() ? Precision.MONTH : Precision.DAY;
            boolean unclear = precision != Precision.DAY && tail.matches("之?前|以前");
            return Optional.of(new WrittenDate(first, last(first, precision), precision, !tail.isEmpty(), unclear));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate last(LocalDate first, Precision precision) {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> first.withMonth(12).withDayOfMonth(31);
        };
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    /** The date in ISO form as far as it is named, a time limit by its last day: {@code 2024-05-09}, {@code 2024-05}. */
    public String iso() {
        if (limit || precision == Precision.DAY) {
            return last.toString();
        }
        return precision == Precision.MONTH ? YearMonth.from(first).toString() : String.valueOf(first.getYear());
    }
}
