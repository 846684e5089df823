package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.List;

/**
 * One chart of the overview: a bar for each unit that gave the figure.
 *
 * @param title with its unit of measure
 * @param names of the districts
 * @param values as many as names; percentages in the hundredths that the title names
 */
public record ChartSeries(String title, List<String> names, List<BigDecimal> values) {
    /** Copies. */
    public ChartSeries {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }
}
