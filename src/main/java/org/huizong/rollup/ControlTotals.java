package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.registry.AmountUnit;

/**
 * How everything ties out, from the files to the totals (控制总数); counted and added up from the submissions anew, not
 * taken from the tables.
 *
 * @param identities what must be the sum of its parts
 * @param ties what must be the sum of a column
 * @param rounding how amounts were rounded for the print, none when they were not
 */
public record ControlTotals(List<Identity> identities, List<Tie> ties, Optional<Rounding> rounding) {
    /** Nothing to tie out. */
    public static final ControlTotals NONE = new ControlTotals(List.of(), List.of());

    /** Copies. */
    public ControlTotals {
        identities = List.copyOf(identities);
        ties = List.copyOf(ties);
    }

    /** Nothing is rounded. */
    public ControlTotals(List<Identity> identities, List<Tie> ties) {
        this(identities, ties, Optional.empty());
    }

    /**
     * What 舍位平衡 did.
     *
     * @param tails every printed amount that is not its own rounding, in the order of the tables
     */
    public record Rounding(AmountUnit unit, List<Adjusted> tails) {
        /** Copies. */
        public Rounding {
            tails = List.copyOf(tails);
        }
    }

    /**
     * One of them.
     *
     * @param origin the column that it stands in
     * @param table title of the table, or the empty string
     * @param column path of the column
     * @param district name of the row
     * @param unit name of the unit, or the empty string for a total
     */
    public record Adjusted(Origin origin, String table, String column, String district, String unit, Tail tail) {}

    /**
     * A number that must be the sum of its parts.
     *
     * @param name such as 收到的文件
     * @param measure what is counted in
     */
    public record Identity(String name, String measure, long whole, List<Part> parts) {
        /** Copies. */
        public Identity {
            parts = List.copyOf(parts);
        }
    }

    /** One part of it. */
    public record Part(String name, long count) {}

    /**
     * A column whose printed total must be the sum of what the files say.
     *
     * @param origin the column
     * @param figure which figure of its rows: 0 the value, 1 the numerator, 2 the denominator
     * @param table where it is printed
     * @param count how many values are in the sum
     */
    public record Tie(
            Origin origin, int figure, String table, String column, String measure, long count, BigDecimal sum) {}
}
