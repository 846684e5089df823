package org.huizong.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers are printed: thousands in threes, negative ones red. */
final class Numbers {
    /** As many digits as a spreadsheet keeps apart. */
    private static final MathContext KEPT = new MathContext(17);

    private static final int MOST_DECIMALS = 4;

    static final String AMOUNT = format("#,##0.00");
    static final String RATE = format("0.00%");
    static final String COUNT = format("#,##0");

    private Numbers() {}

    /** The characters stored for a value. */
    static String stored(BigDecimal value) {
        return value.round(KEPT).stripTrailingZeros().toPlainString();
    }

    /** An amount as it is printed. */
    static String amountShown(@Nullable BigDecimal value) {
        return value == null ? "" : String.format(Locale.ROOT, "%,.2f", value);
    }

    /** A number with as many decimals as this one, at most four. */
    static String plain(@Nullable BigDecimal sample) {
        return decimals(sample == null ? 0 : Math.min(sample.scale(), MOST_DECIMALS), "#,##0", "");
    }

    /** A percentage with as many decimals as this ratio was written with, at most two. */
    static String percent(@Nullable BigDecimal sample) {
        return decimals(sample == null ? 2 : Math.min(sample.scale() - 2, 2), "0", "%");
    }

    /** Of two samples the one with more decimals. */
    static @Nullable BigDecimal finer(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.scale() >= other.scale() ? one : other;
    }

    private static String decimals(int count, String whole, String ending) {
        return format(count <= 0 ? whole + ending : whole + "." + "0".repeat(count) + ending);
    }

    private static String format(String positive) {
        return positive + ";[Red]-" + positive;
    }
}
