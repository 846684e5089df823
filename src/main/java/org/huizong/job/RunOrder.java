package org.huizong.job;

import java.util.List;

/**
 * Who wants a run, and what besides.
 *
 * @param by account that asks for it, or the empty string for the command line
 * @param again files, by path, that shall be examined again though nothing about them changed
 */
public record RunOrder(String by, List<String> again) {
    /** The command line's: nothing besides. */
    public static final RunOrder PLAIN = new RunOrder("", List.of());

    /** Copies. */
    public RunOrder {
        again = List.copyOf(again);
    }

    /** An account's. */
    public static RunOrder by(String account) {
        return new RunOrder(account, List.of());
    }
}
