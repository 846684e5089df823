package org.huizong.rollup;

import java.util.List;

/**
 * One chart of the overview: a bar for each unit that gave the figure, or for each district when they are many.
 *
 * @param title without its unit of measure
 * @param measure such as 万元, or the empty string
 * @param percent whether the figures are ratios, drawn in the hundredths that the title names
 * @param missing units that owe the form and have no bar, each with the reason: {@code 荔湾区司法局（未填）}
 * @param origin the column that the figures stand in
 */
public record ChartSeries(
        String title, String measure, boolean percent, List<Bar> bars, List<String> missing, Origin origin) {
    /** Copies. */
    public ChartSeries {
        bars = List.copyOf(bars);
        missing = List.copyOf(missing);
    }

    /** The title with the unit of measure. */
    public String shown() {
        return measure.isEmpty() ? title : title + "（" + measure + "）";
    }

    /**
     * One bar.
     *
     * @param name of the district, with what must be said of its figure: {@code 廉江市（1-11月，退回）}
     * @param district code of the district whose total it is, the empty string for a unit's figure
     * @param figure has a value
     */
    public record Bar(String name, String district, Figure figure) {
        /** A unit's figure. */
        public Bar(String name, Figure figure) {
            this(name, "", figure);
        }
    }
}
