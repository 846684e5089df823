package org.huizong.rollup;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What came in, apart from what it says.
 *
 * @param files how many files there were in the inbox, those that nobody had a use for included
 * @param ignored how many of them nobody had a use for
 * @param replaced forms in whose place another of the same unit stands
 * @param days for the files whose day is known, by path, the day on which a run first saw them as they are
 */
public record Received(int files, int ignored, int replaced, Map<String, LocalDate> days) {
    /** Nothing is known beyond the contributions. */
    public static final Received UNKNOWN = new Received(0, 0, 0, Map.of());

    /** Copies. */
    public Received {
        days = Map.copyOf(days);
    }

    /** The day on which a file came. */
    Optional<LocalDate> day(String file) {
        return Optional.ofNullable(days.get(file));
    }
}
