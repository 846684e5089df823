package org.huizong.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints published figures; each is rounded here and nowhere before. */
final class FigureText {
    private static final int DECIMALS = 2;
    private static final String PERCENT = "%";

    private FigureText() {}

    /** Such as {@code 33,354.90} where it is money, {@code 82.95%}, {@code 3}; a blank is not zero and stays the empty string. */
    static String of(@Nullable BigDecimal value, String measure) {
        if (value == null) {
            return "";
        }
        if (measure.equals(PERCENT)) {
            return plain(value.movePointRight(2), DECIMALS) + PERCENT;
        }
        boolean money = measure.endsWith("元");
        return plain(
                value,
                money
                        ? DECIMALS
                        : Math.min(
                                DECIMALS, Math.max(0, value.stripTrailingZeros().scale())));
    }

    /** As a chart draws it. */
    static double drawn(BigDecimal value, String measure) {
        return (measure.equals(PERCENT) ? value.movePointRight(2) : value).doubleValue();
    }

    private static String plain(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
    }
}
