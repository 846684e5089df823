package org.huizong.declaration;

import java.math.BigDecimal;

/** What a cell holds once it was read as its field's type. */
public sealed interface Content {
    /** Nothing; never the same as zero. */
    record Blank() implements Content {}

    /** Words. */
    record Text(String text) implements Content {}

    /**
     * A number.
     *
     * @param value percentages as ratios: {@code 94.1%} is 0.941
     * @param decimals how many decimals of {@code value} were printed, trailing zeros included: 3 for {@code 94.1%}
     */
    record Decimal(BigDecimal value, int decimals) implements Content {
        /** Never fewer decimals than the value has. */
        public Decimal {
            decimals = Math.max(decimals, Math.max(0, value.stripTrailingZeros().scale()));
        }
    }

    /**
     * Something that is not of the field's type.
     *
     * @param text as it stands in the file: {@code 约三百}, {@code #REF!}
     */
    record Unreadable(String text) implements Content {}
}
