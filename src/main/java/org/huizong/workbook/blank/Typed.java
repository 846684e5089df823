package org.huizong.workbook.blank;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What somebody types into one cell.
 *
 * @param value the number that it means, percentages as ratios; empty for words
 * @param text as it is typed when it is typed as text
 * @param asText whether a number is typed as text, as exports of other systems have it
 */
public record Typed(Optional<BigDecimal> value, String text, boolean asText) {
    /** Words. */
    public static Typed words(String text) {
        return new Typed(Optional.empty(), text, true);
    }

    /** A number in a cell of numbers. */
    public static Typed number(BigDecimal value) {
        return new Typed(Optional.of(value), value.toPlainString(), false);
    }

    /** This number typed as text. */
    public Typed as(String written) {
        return new Typed(value, written, true);
    }
}
