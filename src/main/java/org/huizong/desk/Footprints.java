package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.huizong.finding.Fault;
import org.huizong.store.Token;
import org.huizong.store.Trail;
import org.huizong.store.TrailLine;
import org.huizong.store.TrailLine.Ending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What visitors of the desk leave on the trail. Safe for several threads. */
record Footprints(Trail trail, Clock clock) {
    /** Somebody comes in, or is not let in. */
    static final String ENTER = "login.enter";
    /** Too many attempts closed an account. */
    static final String LOCK = "login.lock";

    static final String LEAVE = "login.leave";
    /** A request that would have changed something and came to no handler. */
    static final String REQUEST = "request.send";

    private static final Logger LOG = LoggerFactory.getLogger(Footprints.class);

    Underway begin(HttpServletRequest request, String act, String job, String subject) {
        TrailLine line = new TrailLine(clock.instant(), visitor(), address(request), act, job, subject, Ending.BEGUN);
        return new Underway(trail.add(line), line);
    }

    /** What was done is done: when its end cannot be written, the act stays as one that was begun. */
    void end(Underway underway, int status) {
        try {
            trail.end(underway.number(), underway.ended(clock.instant(), status));
        } catch (RuntimeException e) {
            LOG.error("the end of act {} could not be written: {}", underway.number(), Fault.named(e), e);
        }
    }

    /** Somebody comes, goes, or is not let in. */
    void door(String act, String account, String address, Ending ending) {
        trail.add(new TrailLine(clock.instant(), account, address, act, "", "", ending));
    }

    /** Somebody goes, which nothing may keep him from. */
    void left(HttpServletRequest request, @Nullable Authentication known) {
        try {
            if (known != null) {
                door(LEAVE, known.getName(), request.getRemoteAddr(), Ending.DONE);
            }
        } catch (RuntimeException e) {
            LOG.error("a logout could not be written: {}", Fault.named(e), e);
        }
    }

    /** A request was refused before it came to an act. */
    void refused(HttpServletRequest request) {
        String subject = request.getMethod() + " " + request.getRequestURI();
        trail.add(new TrailLine(clock.instant(), visitor(), address(request), REQUEST, "", subject, Ending.REFUSED));
    }

    /** From where; of a program also with which of its tokens. */
    private static String address(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getDetails() instanceof Token token
                ? request.getRemoteAddr() + " token=" + token.number()
                : request.getRemoteAddr();
    }

    /** Who is logged in, or the empty string. */
    static String visitor() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Visitor visitor ? visitor.getUsername() : "";
    }
}
