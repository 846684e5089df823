package org.huizong.rollup;

import java.math.BigDecimal;

/**
 * One printed amount that is not its own rounding, so that parts add up to totals (尾差).
 *
 * @param row of the table, from zero
 * @param column of the table, from zero
 * @param exact in the printed unit of account
 * @param rounded half up, what it would be by itself
 */
public record Tail(int row, int column, BigDecimal exact, BigDecimal rounded, BigDecimal printed) {
    /** What was added for the totals' sake. */
    public BigDecimal moved() {
        return printed.subtract(rounded);
    }
}
