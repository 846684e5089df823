package org.huizong.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.IntFunction;
import org.huizong.registry.Cron;

/** When a job is run, as people say it: 每周一至周五 08:30. */
record CronWords(Cron cron, Words words) {
    private static final int MOST_TIMES = 6;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int WEEKDAYS = 7;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    static String of(Cron cron, Words words) {
        CronWords all = new CronWords(cron, words);
        return words.say("schedule.when", all.days(), all.times()).strip();
    }

    private String days() {
        boolean everyMonth = cron.months().size() == MONTHS;
        boolean everyDay = cron.days().size() >= DAYS;
        boolean everyWeekday = cron.weekdays().size() == WEEKDAYS;
        String days = list(cron.days(), this::day);
        String weekdays =
                list(cron.weekdays(), day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, words.locale()));
        String which = everyDay
                ? everyWeekday ? words.say("schedule.daily") : words.say("schedule.weekly", weekdays)
                : words.say(everyMonth ? "schedule.monthly" : "schedule.days", days);
        String both = everyDay || everyWeekday ? which : words.say("schedule.both", which, weekdays);
        String months = list(cron.months(), month -> Month.of(month).getDisplayName(TextStyle.SHORT, words.locale()));
        return everyMonth ? both : words.say("schedule.yearly", months, both);
    }

    private String day(int day) {
        return day == Cron.LAST ? words.say("schedule.last") : words.say("schedule.day", String.valueOf(day));
    }

    private String times() {
        NavigableSet<Integer> minutes = cron.minutes();
        boolean allDay = cron.hours().size() == HOURS;
        String hours = list(cron.hours(), String::valueOf);
        int step = MINUTES / minutes.size();
        if (minutes.size() > 1 && minutes.stream().allMatch(minute -> minute % step == 0)) {
            String every = words.say("schedule.every", String.valueOf(step));
            return allDay ? every : words.say("schedule.within", hours, every);
        }
        if (allDay) {
            return words.say("schedule.hourly", list(minutes, String::valueOf));
        }
        if (cron.hours().size() * minutes.size() > MOST_TIMES) {
            return words.say("schedule.times", hours, list(minutes, String::valueOf));
        }
        List<String> times = cron.hours().stream()
                .flatMap(hour -> minutes.stream().map(minute -> LocalTime.of(hour, minute, cron.second())))
                .map(LocalTime::toString)
                .toList();
        return String.join(words.say("list.and"), times);
    }

    /** Three and more in a row are told by the first and the last. */
    private String list(NavigableSet<Integer> numbers, IntFunction<String> word) {
        List<String> told = new ArrayList<>();
        for (Integer first = numbers.first(); first != null; ) {
            int last = first;
            while (numbers.contains(last + 1)) {
                last++;
            }
            if (last - first > 1) {
                told.add(words.say("schedule.range", word.apply(first), word.apply(last)));
            } else {
                numbers.subSet(first, true, last, true).forEach(number -> told.add(word.apply(number)));
            }
            first = numbers.higher(last);
        }
        return String.join(words.say("list.and"), told);
    }
}
