package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import org.huizong.store.TrailLine;
import org.huizong.store.TrailLine.Ending;

/** The act that a request is about, while it is under way; a handler that takes it may say more of it. For one thread. */
final class Underway {
    private final long number;
    private final TrailLine begun;
    private String subject = "";
    private boolean refused;

    Underway(long number, TrailLine begun) {
        this.number = number;
        this.begun = begun;
    }

    /** The act of a request whose handler has one. */
    static Underway of(HttpServletRequest request) {
        return (Underway) Objects.requireNonNull(request.getAttribute(Underway.class.getName()));
    }

    /** Tells what it came to be about, in place of what was known when it began. */
    void about(String what) {
        subject = what;
    }

    /** Tells that what was asked for was not taken, though the answer is a page like any other. */
    void refused() {
        refused = true;
    }

    long number() {
        return number;
    }

    /** How it ended, when the answer has a status. */
    TrailLine ended(Instant at, int status) {
        Ending ending = status >= 500 ? Ending.FAILED : status >= 400 || refused ? Ending.REFUSED : Ending.DONE;
        return new TrailLine(at, begun.account(), begun.address(), begun.act(), begun.job(), subject, ending);
    }
}
