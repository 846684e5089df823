package org.huizong.store;

import java.time.ZonedDateTime;

/**
 * One run of an assignment.
 *
 * @param number one-based
 * @param madeAt when it began; a run that is taken up again keeps it
 * @param accounting {@link Accounting#NONE} until it is finished
 */
public record Run(String assignment, int number, ZonedDateTime madeAt, State state, Accounting accounting) {
    /** How far a run came. */
    public enum State {
        /** Begun; at work, or broken off and to be taken up again. */
        BEGUN,
        /** Finished, with a new workbook. */
        PUBLISHED,
        /** Finished; nothing had changed. */
        UNCHANGED
    }
}
