package org.huizong.store;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What became of a time at which an assignment was to be run by itself.
 *
 * @param due the time; of several that were missed the last one
 * @param first the first of them
 * @param times how many they are
 * @param run number of the run, when there was one
 * @param why it was not run, or failed; else the empty string
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
        Instant settledAt) {
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
