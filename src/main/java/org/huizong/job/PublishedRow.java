package org.huizong.job;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a column of published totals, in the order of the tree: its children are the following rows of deeper level.
 *
 * @param kind what it is
 * @param level 0 for the grand total
 * @param code of the district or unit; the empty string for the grand total
 * @param unit name of the unit when it is one unit's, else the empty string
 * @param note coverage of a total, standing of a unit
 * @param figures the value and what it was made of, by the names of the machine copy; exact, rates as ratios
 * @param at where it stands in the machine copy
 */
public record PublishedRow(
        Kind kind,
        int level,
        String code,
        String name,
        String unit,
        String note,
        Map<String, BigDecimal> figures,
        long at) {
    /** What a row is. */
    public enum Kind {
        /** Adds up the rows below it. */
        TOTAL,
        /** One unit's. */
        UNIT,
        /** Adds up the projects of one unit. */
        PROJECTS,
        /** One project's. */
        PROJECT,
        /** Takes off what totals would hold twice. */
        LESS
    }

    /** Copies. */
    public PublishedRow {
        figures = Map.copyOf(figures);
    }

    /** What it comes to; null when nobody gave a number. */
    public @Nullable BigDecimal value() {
        return figures.get("value");
    }

    /** One of the figures it was made of, or that stand beside it; null when there is none. */
    public @Nullable BigDecimal figure(String name) {
        return figures.get(name);
    }
}
