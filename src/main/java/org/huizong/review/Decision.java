package org.huizong.review;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * One thing that somebody decided or said about a revision; never changed, only followed by others.
 *
 * @param number in the order in which they were made; zero before it is written down
 * @param words the reason, the explanation or the comment; the empty string where none is needed
 * @param by name of the account
 * @param approver name of the account that a waiver waits for, which may be the same; else the empty string
 * @param refers number of the decision that is approved or taken back, else zero
 */
public record Decision(
        long number,
        Subject subject,
        Kind kind,
        Point point,
        String words,
        String by,
        String approver,
        ZonedDateTime at,
        long refers) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** What can be decided or said. */
    public enum Kind {
        /** 通过: it is reviewed, and nothing is asked of the unit. */
        ACCEPT,
        /** 退回: it does not count, whatever the rules say. */
        RETURN,
        /** 特批: a finding stands, and is let pass. */
        WAIVE,
        /** A waiver is approved by the one whom it names. */
        APPROVE,
        /** 核实说明: why a figure stands as it is. */
        ANSWER,
        /** 批注: a word about a cell. */
        COMMENT,
        /** An earlier one is taken back. */
        UNDO;

        /** Whether only those who review may do it. */
        public boolean judges() {
            return this == ACCEPT || this == RETURN || this == WAIVE || this == APPROVE;
        }

        /** Whether it says that the form as a whole is accepted or not. */
        public boolean rules() {
            return this == ACCEPT || this == RETURN;
        }
    }

    /** The same as it was written down. */
    public Decision numbered(long itsNumber) {
        return new Decision(itsNumber, subject, kind, point, words, by, approver, at, refers);
    }

    /** When it was made, to the minute, in the bureau's time. */
    public String time() {
        return at.format(TIME);
    }
}
