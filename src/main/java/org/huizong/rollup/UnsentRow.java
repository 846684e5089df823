package org.huizong.rollup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One obligation that was not met, or too late (未报名单).
 *
 * @param city name of the 市 above the unit, or the empty string
 * @param district name of the unit's own district
 * @param period as it is printed
 * @param due the last day to send it in, when one was set
 * @param received the day on which what is there came, when anything came and the day is known
 * @param daysLate how many days after the last day it came, or how many have gone by without it; 0 when none have
 * @param file path of what came inside the inbox, or the empty string
 */
public record UnsentRow(
        String city,
        String district,
        String unit,
        String form,
        String period,
        State state,
        Optional<LocalDate> due,
        Optional<LocalDate> received,
        long daysLate,
        String file) {

    /** Why it stands on the list. */
    public enum State {
        /** Nothing came. */
        MISSING("未报"),
        /** What came was sent back and has not come again. */
        RETURNED("退回未重报"),
        /** What came cannot be read. */
        UNREADABLE("无法读取"),
        /** It came after the last day. */
        LATE("迟报");

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
