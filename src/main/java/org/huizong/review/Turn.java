package org.huizong.review;

import org.huizong.finding.Outcome;

/** Whom a form waits for. */
public enum Turn {
    /** 待更正: the unit must mend it and send it again. */
    MENDS,
    /** 待核实: the unit must say something to its warnings. */
    ANSWERS,
    /** 待批准: a waiver waits for the one who is to approve it. */
    APPROVES,
    /** 待审核: the reviewer must look at it. */
    REVIEWS,
    /** 已审核: nobody. */
    DONE;

    /**
     * Whose turn it is.
     *
     * @param outcome how it stands, decisions applied
     * @param questions how many warnings nobody has answered
     */
    public static Turn of(Outcome outcome, int questions, Decisions decided) {
        if (decided.returned().isPresent()) {
            return MENDS;
        }
        if (!decided.waiting().isEmpty()) {
            return APPROVES;
        }
        if (outcome.compareTo(Outcome.RETURNED) >= 0) {
            return MENDS;
        }
        if (decided.isAccepted()) {
            return DONE;
        }
        return questions > 0 ? ANSWERS : REVIEWS;
    }
}
