package org.huizong.rollup;

/**
 * Adds up declared numbers where they lie.
 *
 * <p>What comes back is exact to the last digit and the same on every database: sums, products and numbers of values are
 * carried, and nothing is divided. A number of more than a thousand digits is not reckoned with. An implementation keeps
 * no state from one question to the next and may be used by several threads; asked inside a transaction, it sees what
 * that transaction wrote.
 */
@FunctionalInterface
public interface Aggregation {
    /** What the numbers of the pieces come to in every node above them; none for a node or column without a number. */
    Totals of(Question question);
}
