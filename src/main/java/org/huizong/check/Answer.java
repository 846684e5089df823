package org.huizong.check;

import java.math.BigDecimal;

/** What a formula came to. */
public sealed interface Answer {
    /** A number, exact to Excel's fifteen digits. */
    record Quantity(BigDecimal value) implements Answer {}

    /** Yes or no. */
    record Truth(boolean value) implements Answer {}

    /** Words, or the empty string for a blank. */
    record Words(String text) implements Answer {}

    /** No answer, such as {@code #DIV/0!}, or a limit that was reached. */
    record Failure(String reason) implements Answer {}

    /** What a rule gets that looks at more cells than it may; its reason is how many it may. */
    Failure STOPPED = new Failure(String.valueOf(Formulas.Calculation.MOST_LOOKS));
}
