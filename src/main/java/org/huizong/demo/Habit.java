package org.huizong.demo;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.huizong.workbook.blank.Typed;

/** How a clerk writes numbers, throughout one form. */
enum Habit {
    /** Numbers in cells of numbers. */
    NUMBERS,
    /** Text, as the official export has it. */
    TEXT,
    /** Text with thousands separators. */
    COMMAS,
    /** Text in full-width signs. */
    FULL_WIDTH,
    /** Text with the unit behind it. */
    UNITS,
    /** Text with spaces around. */
    SPACED;

    private static final int FULL = 0xFEE0;

    /** A number as this clerk types it; words stay words. */
    Typed typed(Typed value, String measure, boolean percent) {
        if (value.value().isEmpty() || value.asText() || this == NUMBERS) {
            return value;
        }
        BigDecimal number = value.value().get();
        String plain = percent ? number.movePointRight(2).toPlainString() + "%" : number.toPlainString();
        return switch (this) {
            case NUMBERS, TEXT -> value.as(plain);
            case COMMAS -> value.as(percent ? plain : commas(number));
            case FULL_WIDTH -> value.as(full(plain));
            case UNITS -> value.as(percent ? plain : plain + measure);
            case SPACED -> value.as(" " + plain + "　");
        };
    }

    private static String commas(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(number.scale());
        return format.format(number);
    }

    private static String full(String plain) {
        StringBuilder text = new StringBuilder();
        plain.chars().forEach(c -> text.append((char) (c + FULL)));
        return text.toString();
    }
}
