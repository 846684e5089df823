package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure against the same figure of the year before (同比).
 *
 * @param units how many units gave it in both years; only theirs are compared
 */
public record Change(BigDecimal now, BigDecimal before, int units) {
    /** By how much it is more, negative when less. */
    public BigDecimal difference() {
        return now.subtract(before);
    }

    /** Both in a unit that is greater by a power of ten. */
    Change coarser(int power) {
        return new Change(now.movePointLeft(power), before.movePointLeft(power), units);
    }

    /** (now − before) / before as a ratio; none when there was nothing, or less than nothing, to grow from. */
    public Optional<BigDecimal> rate() {
        return before.signum() <= 0
                ? Optional.empty()
                : Optional.of(difference().divide(before, Subtotal.PRECISION));
    }
}
