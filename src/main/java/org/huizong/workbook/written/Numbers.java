package org.huizong.workbook.written;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How numbers are printed: thousands in threes, negative ones red. */
public final class Numbers {
    /** As many digits as a spreadsheet keeps apart. */
    static final int DIGITS = 17;

    private static final MathContext KEPT = new MathContext(DIGITS);

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_PERCENT_DECIMALS = 2;
    private static final Pattern PRINTED = Pattern.compile("([+-]?[\\d,]*\\d)(\\.\\d+)?(%?)");

    public static final String AMOUNT = format("#,##0.00");
    public static final String RATE = format("0.00%");
    /** Growth, with its sign. */
    public static final String GROWTH = "+0.00%;[Red]-0.00%;0.00%";

    /** By how many hundredths a rate is higher or lower. */
    public static final String POINTS = "+0.00\"点\";[Red]-0.00\"点\";0.00\"点\"";

    public static final String COUNT = format("#,##0");

    private Numbers() {}

    /** The characters stored for a value. */
    public static String stored(BigDecimal value) {
        return value.round(KEPT).stripTrailingZeros().toPlainString();
    }

    /** An amount as it is printed. */
    public static String amountShown(@Nullable BigDecimal value) {
        return value == null ? "" : String.format(Locale.ROOT, "%,.2f", value);
    }

    /** A number with as many decimals as this one, at most four. */
    public static String plain(@Nullable BigDecimal sample) {
        return decimals(sample == null ? 0 : Math.min(sample.scale(), MOST_DECIMALS), "#,##0", "");
    }

    /** A number with all of its decimals. */
    public static String exact(BigDecimal sample) {
        return decimals(sample.stripTrailingZeros().scale(), "#,##0", "");
    }

    /** A percentage with as many decimals as this ratio was written with, two when a division left more than four. */
    public static String percent(@Nullable BigDecimal sample) {
        int written = sample == null ? MOST_PERCENT_DECIMALS : sample.scale() - 2;
        return decimals(written > MOST_DECIMALS ? MOST_PERCENT_DECIMALS : written, "0", "%");
    }

    /** The format in which a value looks as it was printed; none when the print says more than a number, or another. */
    public static Optional<String> asShown(String shown, BigDecimal value) {
        Matcher matcher = PRINTED.matcher(shown.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean percent = !matcher.group(3).isEmpty();
        int decimals = matcher.group(2) == null ? 0 : matcher.group(2).length() - 1;
        BigDecimal printed =
                new BigDecimal(matcher.group(1).replace(",", "") + (matcher.group(2) == null ? "" : matcher.group(2)));
        BigDecimal scaled = percent ? value.movePointRight(2) : value;
        if (scaled.setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) != 0) {
            return Optional.empty();
        }
        String whole = matcher.group(1).contains(",") ? "#,##0" : "0";
        return Optional.of(decimals(decimals, whole, percent ? "%" : ""));
    }

    /** Of two samples the one with more decimals. */
    public static @Nullable BigDecimal finer(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.scale() >= other.scale() ? one : other;
    }

    /** How amounts with so many decimals look: to the cent as the layout's sample does. */
    public static Look amount(int decimals) {
        return decimals == 2
                ? Look.NUMBER.formatted(AMOUNT)
                : Look.of(Swatch.AMOUNT).formatted(decimals(decimals, "#,##0", ""));
    }

    private static String decimals(int count, String whole, String ending) {
        return format(count <= 0 ? whole + ending : whole + "." + "0".repeat(count) + ending);
    }

    private static String format(String positive) {
        return positive + ";[Red]-" + positive;
    }
}
