package org.huizong.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of what is owed was sent.
 *
 * @param owed how many forms are owed
 * @param sent how many of them came, those that were sent back included
 * @param onTime how many of them came by their last day, or have none
 */
record Tally(int owed, int sent, int onTime) {
    static final Tally NONE = new Tally(0, 0, 0);

    private static final BigDecimal HUNDRED = new BigDecimal("100.0");
    private static final BigDecimal NEARLY = new BigDecimal("99.9");

    /** One form that is owed. */
    static Tally one(boolean sent, boolean onTime) {
        return new Tally(1, sent ? 1 : 0, onTime ? 1 : 0);
    }

    Tally plus(Tally other) {
        return new Tally(owed + other.owed, sent + other.sent, onTime + other.onTime);
    }

    /** Such as {@code 3/5}. */
    public String share() {
        return sent + "/" + owed;
    }

    /** 报送率, such as {@code 66.7%}; the empty string when nothing is owed. */
    public String rate() {
        return percent(sent);
    }

    /** 按时率: of all that is owed what came by its last day. */
    public String punctuality() {
        return percent(onTime);
    }

    /** 100 % is only what is complete. */
    private String percent(int part) {
        if (owed == 0) {
            return "";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(owed), 1, RoundingMode.HALF_UP);
        return (part < owed && rounded.compareTo(HUNDRED) >= 0 ? NEARLY : rounded) + "%";
    }
}
