package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One number of a consolidated table, or its absence; blank is not zero.
 *
 * @param value percentages as ratios; null when nobody gave one
 * @param source one-based number of the line in 数据来源 for a figure that one file printed, 0 for a total
 */
public record Figure(@Nullable BigDecimal value, int source) {
    /** Nobody gave one. */
    public static final Figure NONE = new Figure(null, 0);

    /** The line of 数据来源 that it comes from. */
    public OptionalInt sourceLine() {
        return source == 0 ? OptionalInt.empty() : OptionalInt.of(source);
    }
}
