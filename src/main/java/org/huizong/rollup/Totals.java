package org.huizong.rollup;

import java.util.Map;

/** The answer to a {@link Question}: what each node and column comes to. */
public record Totals(Map<Spot, Subtotal> subtotals) {
    /** Nothing was asked, or nobody gave a number. */
    public static final Totals NONE = new Totals(Map.of());

    /** Copies. */
    public Totals {
        subtotals = Map.copyOf(subtotals);
    }

    /** One column in one node; {@link Subtotal#NONE} when nobody gave a number. */
    public Subtotal of(String node, int column) {
        return subtotals.getOrDefault(new Spot(node, column), Subtotal.NONE);
    }

    /**
     * Where a subtotal belongs.
     *
     * @param column position in the question
     */
    public record Spot(String node, int column) {}
}
