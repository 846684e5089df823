package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the overview.
 *
 * @param value null when nobody gave one
 * @param measure 万元, 件, % …
 * @param percent whether the value is a ratio to be shown as a percentage
 * @param coverage such as {@code 3/5 单位，含1-11月、退回1份}
 * @param change against the year before, over the units that have both
 * @param origin the column whose grand total it is
 */
public record KeyFigure(
        String title,
        @Nullable BigDecimal value,
        String measure,
        boolean percent,
        String coverage,
        Optional<Change> change,
        Origin origin) {}
