package org.huizong.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What recurs, as six fields: second, minute, hour, day of the month, month, weekday; all of them hold at once. The times are
 * those of a clock on the wall, {@link Schedule} knows where it hangs.
 *
 * @param text as it was written
 * @param days days of the month, {@link #LAST} for the last one
 * @param weekdays Monday is 1, Sunday 7
 */
public record Cron(
        String text,
        int second,
        NavigableSet<Integer> minutes,
        NavigableSet<Integer> hours,
        NavigableSet<Integer> days,
        NavigableSet<Integer> months,
        NavigableSet<Integer> weekdays) {
    /** Stands among the days for the last one of a month. */
    public static final int LAST = 32;

    /** After so many days every month has begun on every weekday, leap years over a century's end included. */
    private static final int FARTHEST = 41 * 366;

    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    /** Copies. */
    public Cron {
        minutes = Collections.unmodifiableNavigableSet(new TreeSet<>(minutes));
        hours = Collections.unmodifiableNavigableSet(new TreeSet<>(hours));
        days = Collections.unmodifiableNavigableSet(new TreeSet<>(days));
        months = Collections.unmodifiableNavigableSet(new TreeSet<>(months));
        weekdays = Collections.unmodifiableNavigableSet(new TreeSet<>(weekdays));
    }

    /**
     * Reads what was written.
     *
     * @param wrong is told what should have been written when it is not such six fields or no day fits them
     */
    static Optional<Cron> of(String written, Consumer<String> wrong) {
        String[] parts = written.strip().split("\\s+", -1);
        CronField[] fields = CronField.values();
        if (parts.length != fields.length) {
            wrong.accept(parts.length == fields.length - 1 ? "0 " + written.strip() : "0 0 2 * * *");
            return Optional.empty();
        }
        List<NavigableSet<Integer>> numbers = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            String asked = fields[i].asked();
            fields[i].read(parts[i]).ifPresentOrElse(numbers::add, () -> wrong.accept(asked));
        }
        if (numbers.size() < fields.length) {
            return Optional.empty();
        }
        if (numbers.get(0).size() > 1) {
            wrong.accept("0 " + String.join(" ", List.of(parts).subList(1, parts.length)));
            return Optional.empty();
        }
        Cron cron = new Cron(
                String.join(" ", parts),
                numbers.get(0).first(),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5));
        if (cron.find(SOME_DAY).isEmpty()) {
            wrong.accept("0 0 2 L * *");
            return Optional.empty();
        }
        return Optional.of(cron);
    }

    /** The first time after another. */
    LocalDateTime next(LocalDateTime after) {
        return find(after).orElseThrow();
    }

    private Optional<LocalDateTime> find(LocalDateTime after) {
        LocalDate today = after.toLocalDate();
        if (fits(today)) {
            Optional<LocalTime> later = later(after.toLocalTime());
            if (later.isPresent()) {
                return later.map(today::atTime);
            }
        }
        LocalTime first = LocalTime.of(hours.first(), minutes.first(), second);
        for (int ahead = 1; ahead <= FARTHEST; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (fits(day)) {
                return Optional.of(day.atTime(first));
            }
        }
        return Optional.empty();
    }

    private boolean fits(LocalDate day) {
        boolean inMonth =
                days.contains(day.getDayOfMonth()) || (days.contains(LAST) && day.getDayOfMonth() == day.lengthOfMonth());
        return inMonth
                && months.contains(day.getMonthValue())
                && weekdays.contains(day.getDayOfWeek().getValue());
    }

    private Optional<LocalTime> later(LocalTime now) {
        for (int hour : hours.tailSet(now.getHour(), true)) {
            for (int minute : minutes) {
                LocalTime time = LocalTime.of(hour, minute, second);
                if (time.isAfter(now)) {
                    return Optional.of(time);
                }
            }
        }
        return Optional.empty();
    }
}
