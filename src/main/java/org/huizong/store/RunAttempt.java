package org.huizong.store;

import java.time.Instant;
import java.util.Optional;
import org.huizong.finding.Finding;

/**
 * One attempt to bring a run to its end.
 *
 * @param by account that asked for it, or the empty string for the command line
 * @param host name of the machine that works on it
 * @param phase where it is, or was when it ended
 * @param done how many of the files to be examined are kept; they are on disk
 * @param total how many files are to be examined; 0 until they are counted
 * @param ended how it ended; {@link Ended#NOT} while somebody is at work, or was until his process died
 * @param why what it failed for
 */
public record RunAttempt(
        Key key,
        String by,
        String host,
        Instant begunAt,
        Optional<Instant> endedAt,
        Phase phase,
        int done,
        int total,
        Ended ended,
        Optional<Finding> why) {
    /** Which attempt of which run; they are counted from one. */
    public record Key(String assignment, int run, int number) {}

    /** What an attempt does one after the other. */
    public enum Phase {
        /** Lists what lies in the inbox. */
        COUNTING,
        /** Examines and keeps files; the only phase that can be stopped. */
        EXAMINING,
        /** Confronts forms with each other. */
        CONFRONTING,
        /** Writes what goes back to the submitters. */
        RETURNING,
        /** Writes the workbooks. */
        WRITING
    }

    /** How an attempt ended. */
    public enum Ended {
        /** Not at all. */
        NOT,
        /** The run came to its end. */
        FINISHED,
        /** Somebody stopped it; it can be taken up again. */
        STOPPED,
        /** Something went wrong; it can be taken up again. */
        FAILED,
        /** Its process died without a word; found out by whoever took the run up again. */
        DIED
    }
}
