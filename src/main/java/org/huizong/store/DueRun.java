package org.huizong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huizong.finding.Finding;

/**
 * What became of a time at which an assignment was to be run by itself.
 *
 * @param due the time; of several that were missed the last one
 * @param first the first of them
 * @param times how many they are
 * @param run number of the run, when there was one
 * @param why it was not run, in the words of whoever wanted the pause; else the empty string
 * @param fault why it failed
 * @param settledAt when it was begun, and later when it ended
 */
public record DueRun(
        String assignment,
        Instant due,
        Instant first,
        int times,
        State state,
        OptionalInt run,
        String why,
        Optional<Finding> fault,
        Instant settledAt) {
    /** One that nothing is to be told of yet, but what becomes of it. */
    public static DueRun of(String assignment, List<Instant> times, State state, Instant at) {
        Instant due = times.get(times.size() - 1);
        return new DueRun(
                assignment, due, times.get(0), times.size(), state, OptionalInt.empty(), "", Optional.empty(), at);
    }

    /** The same with a reason. */
    public DueRun because(String reason) {
        return new DueRun(assignment, due, first, times, state, run, reason, fault, settledAt);
    }

    /** The same, run to its end. */
    public DueRun done(int number, Instant at) {
        return new DueRun(assignment, due, first, times, State.DONE, OptionalInt.of(number), why, fault, at);
    }

    /** The same, failed. */
    public DueRun failed(Finding reason, Instant at) {
        return new DueRun(assignment, due, first, times, State.FAILED, run, why, Optional.of(reason), at);
    }

    /** What became of it. */
    public enum State {
        /** Being run, or broken off and to be taken up. */
        BEGUN,
        /** Run to its end. */
        DONE,
        /** Begun, and refused or failed. */
        FAILED,
        /** Missed, and not made up. */
        SKIPPED,
        /** Not run, because somebody wanted a pause. */
        PAUSED
    }
}
