package org.huizong.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.huizong.registry.Schedule;
import org.huizong.store.DueRun;
import org.huizong.store.DueRun.State;
import org.huizong.store.Timetable;

/**
 * 定时 as its page shows it; every time is told in the schedule's own zone.
 *
 * @param when in words
 * @param next the next three times
 */
record ScheduleView(
        String when, String cron, String zone, String missed, List<String> next, Pause pause, List<Line> results) {
    ScheduleView {
        next = List.copyOf(next);
        results = List.copyOf(results);
    }

    private static final int NEXT = 3;
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * A pause.
     *
     * @param since empty when there is none
     */
    record Pause(String since, String by, String why) {
        static final Pause NONE = new Pause("", "", "");
    }

    /**
     * What became of a due time.
     *
     * @param look names the colour
     * @param run number of the run, or the empty string
     */
    record Line(String due, String look, String word, String run, String note) {}

    static ScheduleView of(Schedule schedule, Timetable table, List<DueRun> results, Instant now, Words words) {
        Told told = new Told(schedule.zone(), words);
        return new ScheduleView(
                CronWords.of(schedule.cron(), words),
                schedule.cron().text(),
                schedule.zone() + " (UTC" + OFFSET.format(now.atZone(schedule.zone())) + ")",
                words.say("schedule.missed." + schedule.missed()),
                schedule.next(now, NEXT).stream().map(told::inFull).toList(),
                table.pause()
                        .map(pause -> new Pause(told.time(pause.since()), pause.by(), pause.why()))
                        .orElse(Pause.NONE),
                results.stream().map(told::line).toList());
    }

    /** How times and results are told. */
    private record Told(ZoneId zone, Words words) {
        String time(Instant time) {
            return TIME.format(time.atZone(zone));
        }

        String inFull(Instant time) {
            String weekday = time.atZone(zone).getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
            return words.say("schedule.at", time(time), weekday);
        }

        Line line(DueRun due) {
            return new Line(
                    time(due.due()),
                    look(due.state()),
                    words.say("schedule.state." + due.state()),
                    due.run().isPresent() ? String.valueOf(due.run().getAsInt()) : "",
                    note(due));
        }

        private String note(DueRun due) {
            String many = due.times() == 1
                    ? ""
                    : words.say("schedule.many." + due.state(), String.valueOf(due.times()), time(due.first()));
            String why = due.fault()
                    .map(fault ->
                            fault.code() + " " + fault.message(words.language()) + " " + fault.repair(words.language()))
                    .orElse(due.why());
            return (many + " " + why).strip();
        }

        private static String look(State state) {
            return switch (state) {
                case DONE -> "accepted";
                case BEGUN -> "warned";
                case FAILED -> "returned";
                case SKIPPED, PAUSED -> "missing";
            };
        }
    }
}
