package org.huizong.rollup;

import java.util.List;

/**
 * One annual figure along the tree of districts.
 *
 * @param group name of the section, such as 人民调解
 * @param name label of the figure
 * @param measure unit of measure
 * @param kind how totals are made
 * @param rows in tree order, the grand total first, units that gave nothing left out; each has three figures: value,
 *     numerator, denominator (the last two blank unless the kind is POOLED)
 * @param months for each row the months that it covers when not the whole year ({@code 1-11月}), else the empty string
 */
public record IndicatorBlock(
        String group, String name, String measure, Kind kind, List<TreeRow> rows, List<String> months) {
    /** Copies. */
    public IndicatorBlock {
        rows = List.copyOf(rows);
        months = List.copyOf(months);
    }

    /** How totals are made. */
    public enum Kind {
        /** Added up. */
        SUM,
        /**
         * Σ numerator / Σ denominator over the units that gave both; the units' own printed rates stand in the value
         * column, and a total without any pair stays blank.
         */
        POOLED
    }
}
