package org.huizong.rollup;

/** Which column of the tables along the tree a figure of the overview is taken from. */
public sealed interface Origin {
    /**
     * A column of a table of amounts.
     *
     * @param table from zero, in {@link Consolidation#money()}
     * @param column from zero, in its columns
     */
    record Amount(int table, int column) implements Origin {}

    /**
     * An annual figure.
     *
     * @param block from zero, in {@link Consolidation#indicators()}
     */
    record Indicator(int block) implements Origin {}

    /** None of them: it is not rolled up. */
    record Nowhere() implements Origin {}
}
