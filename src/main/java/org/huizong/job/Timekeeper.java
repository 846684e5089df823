package org.huizong.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.registry.Schedule;
import org.huizong.registry.Schedule.Missed;
import org.huizong.store.DueRun;
import org.huizong.store.DueRun.State;
import org.huizong.store.Timetable;
import org.huizong.store.Timetable.Pause;
import org.huizong.store.Timetables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 定时: runs assignments when they are due, each due time once, on whatever machine and however often it was killed.
 *
 * <p>What becomes of a due time is written down, together with which one is the next, before anything is begun; whoever finds one
 * that was begun and did not end takes it up. Safe for several threads.
 */
public final class Timekeeper {
    /** A time that is met within this is not missed. */
    static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Nobody looks less often, so that a schedule, a pause or a clock that was changed is noticed. */
    static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    /** When another is at work on the assignment. */
    static final Duration BUSY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

    private final Timetables timetables;
    private final Function<String, Optional<Schedule>> schedules;
    private final DueRunner runner;
    private final Clock clock;
    private volatile boolean closing;

    /**
     * One who keeps the time of some assignments.
     *
     * @param schedules that of an assignment, asked for anew each time; none when it has none now
     */
    public Timekeeper(
            Timetables timetables, Function<String, Optional<Schedule>> schedules, DueRunner runner, Clock clock) {
        this.timetables = timetables;
        this.schedules = schedules;
        this.runner = runner;
        this.clock = clock;
    }

    /** Does what is due for an assignment, which may take long, and tells when to look again. */
    Instant attend(String assignment) {
        Instant now = clock.instant();
        Optional<DueRun> begun = timetables.begun(assignment);
        if (begun.isPresent()) {
            return carryOut(begun.get());
        }
        Optional<Schedule> schedule = schedules.apply(assignment);
        if (schedule.isEmpty()) {
            return now.plus(LONGEST_SLEEP);
        }
        Schedule when = schedule.get();
        Timetable table = timetables.arrange(assignment, when.rule(), when.next(now));
        if (table.next().isAfter(now)) {
            return earlier(table.next(), now.plus(LONGEST_SLEEP));
        }
        List<DueRun> results = results(table, when, now);
        Instant next = when.next(now);
        if (timetables.settle(table, results, next)) {
            Optional<DueRun> due = results.stream()
                    .filter(result -> result.state() == State.BEGUN)
                    .findFirst();
            if (due.isPresent()) {
                return carryOut(due.get());
            }
        }
        return now;
    }

    /** What becomes of the times from the next one until now: one run at most. */
    private static List<DueRun> results(Timetable table, Schedule schedule, Instant now) {
        List<Instant> times = schedule.between(table.next(), now);
        String assignment = table.assignment();
        if (table.pause().isPresent()) {
            return List.of(DueRun.of(assignment, times, State.PAUSED, now)
                    .because(table.pause().get().why()));
        }
        int last = times.size() - 1;
        boolean met = !times.get(last).plus(PATIENCE).isBefore(now);
        if (schedule.missed() == Missed.MADE_UP_ONCE || (times.size() == 1 && met)) {
            return List.of(DueRun.of(assignment, times, State.BEGUN, now));
        }
        List<DueRun> results = new ArrayList<>();
        results.add(DueRun.of(assignment, met ? times.subList(0, last) : times, State.SKIPPED, now));
        if (met) {
            results.add(DueRun.of(assignment, times.subList(last, times.size()), State.BEGUN, now));
        }
        return results;
    }

    private Instant carryOut(DueRun due) {
        try {
            int run = runner.run(due.assignment(), due.due());
            timetables.end(due.done(run, clock.instant()));
        } catch (RuntimeException e) {
            Finding why = why(due, e);
            if (closing || why.code() == FindingCode.J611) {
                return clock.instant().plus(BUSY);
            }
            timetables.end(due.failed(why, clock.instant()));
        }
        return clock.instant();
    }

    private static Finding why(DueRun due, RuntimeException fault) {
        if (fault instanceof Refusal refusal && !refusal.findings().isEmpty()) {
            return refusal.findings().list().get(0);
        }
        LOG.error("{}, due at {}: {}", due.assignment(), due.due(), Fault.named(fault), fault);
        return Finding.of(FindingCode.J614, Place.NONE, String.valueOf(fault.getMessage()));
    }

    /** How an assignment stands; none when it has no schedule. */
    public Optional<Timetable> timetable(String assignment) {
        return schedules
                .apply(assignment)
                .map(when -> timetables.arrange(assignment, when.rule(), when.next(clock.instant())));
    }

    /** What became of its last due times, the last one first. */
    public List<DueRun> last(String assignment, int count) {
        return timetables.last(assignment, count);
    }

    /** Nothing is run from now on until {@link #resume}; what is being run comes to its end. */
    public void pause(String assignment, String by, String why) {
        timetable(assignment).ifPresent(table -> timetables.pause(assignment, new Pause(clock.instant(), by, why)));
    }

    /** Ends a pause: times that it covered are over, not made up. */
    public void resume(String assignment) {
        Instant now = clock.instant();
        schedules.apply(assignment).ifPresent(when -> {
            Timetable table = timetables.arrange(assignment, when.rule(), when.next(now));
            if (table.pause().isPresent() && !table.next().isAfter(now)) {
                timetables.settle(table, results(table, when, now), when.next(now));
            }
            timetables.resume(assignment);
        });
    }

    /** The runs will be stopped now: what they leave is taken up by whoever looks next. */
    public void closing() {
        closing = true;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
