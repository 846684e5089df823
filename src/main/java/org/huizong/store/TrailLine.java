package org.huizong.store;

import java.time.Instant;

/**
 * One line of the trail: who did what, when and from where, and how it ended.
 *
 * @param account the empty string when nobody was logged in, or the name is nobody's
 * @param act as a word of the desk, such as {@code account.make}
 * @param job name of the assignment, or the empty string
 * @param subject what it was done to, by number, code or name, or the empty string
 */
public record TrailLine(
        Instant at, String account, String address, String act, String job, String subject, Ending ending) {
    /** How an act ended. */
    public enum Ending {
        /** It was begun; as long as nothing else is known, nobody was told how it ended. */
        BEGUN,
        DONE,
        /** It was not allowed, or what it asked for was not taken; nothing was changed. */
        REFUSED,
        /** Something went wrong on our side. */
        FAILED
    }
}
