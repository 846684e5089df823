package org.huizong.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an assignment is with its schedule.
 *
 * @param rule what decides its times
 * @param next the first time that nothing was done about yet
 * @param pause when it is not to be run until further notice
 */
public record Timetable(String assignment, String rule, Instant next, Optional<Pause> pause) {
    /**
     * A pause.
     *
     * @param by account
     */
    public record Pause(Instant since, String by, String why) {}
}
