package org.huizong.desk;

import java.util.Set;

/**
 * What of 报送情况 somebody wants to see.
 *
 * @param district code of a district, with those below it; or the empty string
 * @param state how a form must stand: the name of a look, {@link #OWING}, or the empty string
 * @param unit what a unit's name or code holds, or the empty string
 * @param page one-based
 */
record StandingChoice(String district, String state, String unit, int page) {
    static final StandingChoice ALL = new StandingChoice("", "", "", 1);

    /** 欠报: whatever still has to be sent. */
    static final String OWING = "owing";

    /** How a form stands that still has to be sent. */
    static final Set<Looks> OWED = Set.of(Looks.MISSING, Looks.OVERDUE, Looks.RETURNED, Looks.UNREADABLE);

    /** How a form stands that was not sent, or not so that it can be read. */
    static final Set<Looks> UNSENT = Set.of(Looks.MISSING, Looks.OVERDUE, Looks.UNREADABLE);

    /** Whether a line has to be shown in which a form stands so. */
    boolean wants(Looks look) {
        return state.isEmpty()
                || (state.equals(OWING) ? OWED.contains(look) : look.css().equals(state));
    }
}
