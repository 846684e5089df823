package org.huizong.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a rule applies; both days belong to it.
 *
 * @param from null when it always did
 * @param to null when it still does
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Without a beginning and without an end. */
    public static final Validity ALWAYS = new Validity(null, null);

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2}))?)?[年月日]?");

    /** Whether any day of a period lies within it. */
    public boolean covers(Period period) {
        LocalDate first = LocalDate.of(period.year(), 1, 1);
        LocalDate last = LocalDate.of(period.year(), 12, 31);
        return (from == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
    }

    /** Whether a day lies within it. */
    public boolean holds(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /** Whether any day lies within both. */
    public boolean overlaps(Validity other) {
        boolean begins = from == null || other.to == null || !from.isAfter(other.to);
        return begins && (other.from == null || to == null || !other.from.isAfter(to));
    }

    /** The first day that a text such as {@code 2024}, {@code 2024-07} or {@code 2024年7月1日} means; none if it means none. */
    public static Optional<LocalDate> firstDay(String text) {
        return day(text, false);
    }

    /** The last day that such a text means. */
    public static Optional<LocalDate> lastDay(String text) {
        return day(text, true);
    }

    private static Optional<LocalDate> day(String text, boolean last) {
        Matcher matcher = DAY.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = matcher.group(2) == null ? (last ? 12 : 1) : Integer.parseInt(matcher.group(2));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        LocalDate start = LocalDate.of(Integer.parseInt(matcher.group(1)), month, 1);
        if (matcher.group(3) == null) {
            return Optional.of(last ? start.plusMonths(1).minusDays(1) : start);
        }
        int day = Integer.parseInt(matcher.group(3));
        return day < 1 || day > start.lengthOfMonth() ? Optional.empty() : Optional.of(start.withDayOfMonth(day));
    }
}
