package org.huizong.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.huizong.form.Period;

/**
 * A form that a unit still has to send, or to send again.
 *
 * @param district name of the unit's own district
 * @param form its title
 * @param due the last day to send it in, when one was set
 * @param daysLate how many days have gone by since; 0 when none have
 */
public record Owing(
        Unit unit, String district, String form, Period period, State state, Optional<LocalDate> due, long daysLate) {
    /** Why it is still owed. */
    public enum State {
        /** Nothing came. */
        MISSING("未报"),
        /** What came was sent back and has not come again. */
        RETURNED("退回未重报"),
        /** What came cannot be read. */
        UNREADABLE("无法读取");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The officials' word. */
        public String word() {
            return word;
        }
    }
}
