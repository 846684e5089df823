package org.huizong.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who wants a run, and what besides.
 *
 * @param by account that asks for it, or the empty string for the command line
 * @param again files, by path, that shall be examined again though nothing about them changed
 * @param due the time that it is run for, when it is run by itself; one run of an assignment is for one time
 */
public record RunOrder(String by, List<String> again, Optional<Instant> due) {
    /** The command line's: nothing besides. */
    public static final RunOrder PLAIN = new RunOrder("", List.of());

    /** Copies. */
    public RunOrder {
        again = List.copyOf(again);
    }

    /** Somebody's, for no time that was due. */
    public RunOrder(String by, List<String> again) {
        this(by, again, Optional.empty());
    }

    /** The schedule's. */
    static RunOrder dueAt(Instant time) {
        return new RunOrder("定时", List.of(), Optional.of(time));
    }

    /** An account's. */
    public static RunOrder by(String account) {
        return new RunOrder(account, List.of());
    }
}
