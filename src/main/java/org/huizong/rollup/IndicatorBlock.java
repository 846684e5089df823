package org.huizong.rollup;

import java.util.List;
import org.huizong.form.RollupMethod;

/**
 * One annual figure along the tree of districts.
 *
 * @param group name of the section, such as 人民调解
 * @param name label of the figure
 * @param measure unit of measure
 * @param kind how totals are made
 * @param rows in tree order, the grand total first, units that gave nothing left out; each has a figure for every
 *     {@link Part}, blank where the kind has no such part
 * @param months for each row the months that it covers when not the whole year ({@code 1-11月}), else the empty string
 */
public record IndicatorBlock(
        String group, String name, String measure, Kind kind, List<TreeRow> rows, List<String> months) {
    /** Copies. */
    public IndicatorBlock {
        rows = List.copyOf(rows);
        months = List.copyOf(months);
    }

    /** The figures of a row, in this order. */
    public enum Part {
        /** What a unit printed; what a total comes to. */
        VALUE(0),
        /** Of a pooled rate; of a weighted average value × weight. */
        NUMERATOR(1),
        /** Of a pooled rate; of a weighted average the weight. */
        DENOMINATOR(2),
        /** Not printed: a unit's rate × its denominator (推算). */
        DERIVED_NUMERATOR(3),
        /** The printed denominator behind a derived numerator. */
        DERIVED_DENOMINATOR(4),
        /** The pooled rate of a total with the derived numerators in it; blank when there are none. */
        WITH_DERIVED(5),
        /** Of a total, the plain average of the printed rates: every unit weighs the same (简单平均，仅供参考). */
        SIMPLE_AVERAGE(6),
        /** The same of the year before, over the units that have both years (上年可比). */
        BEFORE(7),
        /** Against it: growth as a ratio, of rates the difference (同比). */
        CHANGE(8);

        private final int at;

        Part(int at) {
            this.at = at;
        }

        /** Where it stands among the figures of a row. */
        public int at() {
            return at;
        }

        /** The figure of a row; blank where its rows have no such part. */
        public Figure of(TreeRow row) {
            return at < row.figures().size() ? row.figures().get(at) : Figure.NONE;
        }
    }

    /** How totals are made. */
    public enum Kind {
        /** Added up. */
        SUM("合计"),
        /**
         * Σ numerator / Σ denominator over the units that gave both; the units' own printed rates stand in the value
         * column, and a total without any pair stays blank.
         */
        POOLED("分子合计÷分母合计"),
        /** Σ value × weight / Σ weight over the units that gave both. */
        WEIGHTED("加权平均"),
        /** The plain average of counts or amounts. */
        AVERAGE("平均"),
        /** The plain average of rates that were typed without numerator and denominator: no more than a hint. */
        ADVISORY("简单平均，仅供参考"),
        /** The largest. */
        MAX("最大"),
        /** The smallest. */
        MIN("最小"),
        /** The last one given, by period and then in the order of the units. */
        LAST("最近"),
        /** How many gave one. */
        COUNT("计数");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How the workbook names it. */
        public String word() {
            return word;
        }

        /** Whether the figures are rates, which grow by points and not by percent. */
        public boolean isRate() {
            return this == POOLED || this == ADVISORY;
        }

        /** Whether totals are one sum over another. */
        public boolean divides() {
            return this == POOLED || this == WEIGHTED;
        }

        static Kind of(RollupMethod method, boolean percent) {
            if (method instanceof RollupMethod.Ratio) {
                return POOLED;
            }
            if (method instanceof RollupMethod.Weighted) {
                return WEIGHTED;
            }
            if (method instanceof RollupMethod.Average) {
                return percent ? ADVISORY : AVERAGE;
            }
            if (method instanceof RollupMethod.Max) {
                return MAX;
            }
            if (method instanceof RollupMethod.Min) {
                return MIN;
            }
            return method instanceof RollupMethod.Last ? LAST : method instanceof RollupMethod.Count ? COUNT : SUM;
        }
    }
}
