package org.huizong.check;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.declaration.Value;
import org.huizong.form.FieldType;

/** How exact a printed number is: by what the page shows of it, not by what its cell holds. */
public final class PrintedDigit {
    /** Amounts are kept to two decimals however few were typed. */
    private static final int MONEY_DECIMALS = 2;
    /** A ratio that the page does not show as a percentage has no printed percentage to be lenient about. */
    private static final int RATIO_DECIMALS = 4;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern PERCENTAGE = Pattern.compile("[%％‰]|百分");
    private static final Pattern NUMBER = Pattern.compile("[^\\d.]*(\\d[\\d,]*)(?:\\.(\\d+))?([^\\d.]*)");

    private PrintedDigit() {}

    /** Half a unit of the last printed digit; zero for what is no number, and for types whose numbers are exact. */
    public static BigDecimal half(Value value, FieldType type) {
        if (type != FieldType.AMOUNT && type != FieldType.PERCENT) {
            return BigDecimal.ZERO;
        }
        return value.content() instanceof Content.Decimal number
                ? HALF.movePointLeft(decimals(value, number, type))
                : BigDecimal.ZERO;
    }

    /** The decimals of a rate, as a ratio: those that its percentage has, or at least four. */
    static int ofRate(Value rate) {
        return isPercentage(rate) ? rate.decimals() : Math.max(rate.decimals(), RATIO_DECIMALS);
    }

    private static int decimals(Value value, Content.Decimal number, FieldType type) {
        int shown = shown(value.shown(), number);
        if (type == FieldType.AMOUNT) {
            return Math.max(shown, MONEY_DECIMALS);
        }
        return isPercentage(value) ? shown : Math.max(shown, RATIO_DECIMALS);
    }

    /** Those that the page shows, where what it shows is the number rounded; else those of the number. */
    private static int shown(String text, Content.Decimal number) {
        Matcher written = NUMBER.matcher(text);
        if (!written.matches() || written.group(1).length() > RATIO_DECIMALS * RATIO_DECIMALS) {
            return number.decimals();
        }
        String fraction = written.group(2) == null ? "" : written.group(2);
        int shift = written.group(3).contains("‰")
                ? 3
                : PERCENTAGE.matcher(written.group(3)).find() ? 2 : 0;
        int decimals = fraction.length() + shift;
        BigDecimal page = new BigDecimal(written.group(1).replace(",", "") + "." + fraction + "0").movePointLeft(shift);
        BigDecimal apart = number.value().abs().subtract(page).abs();
        return apart.compareTo(HALF.movePointLeft(decimals)) <= 0 ? decimals : number.decimals();
    }

    private static boolean isPercentage(Value value) {
        return PERCENTAGE.matcher(value.shown()).find();
    }
}
