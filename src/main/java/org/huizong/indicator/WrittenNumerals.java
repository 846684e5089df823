package org.huizong.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in Chinese numerals, {@code 二〇二四年十二月三十一日}, with digits instead. */
final class WrittenNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String CIRCLES = "○O◯";
    private static final String NUMERAL = "[" + DIGITS + FINANCIAL + CIRCLES + "]";
    private static final Pattern DATE =
            Pattern.compile("(" + NUMERAL + "{4})年(?:(" + part(2) + ")(月份?)(?:(" + part(3) + ")([日号]))?)?");

    private WrittenNumerals() {}

    private static String part(int most) {
        return "[" + DIGITS + FINANCIAL + "十拾]{1," + (most + 1) + "}";
    }

    /** The text with the digits of its date; the same when it begins with none in numerals. */
    static String arabic(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return text;
        }
        StringBuilder arabic = new StringBuilder();
        date.group(1).chars().forEach(numeral -> arabic.append(digit((char) numeral)));
        arabic.append('年');
        append(arabic, date, 2);
        append(arabic, date, 4);
        return arabic + text.substring(date.end());
    }

    private static void append(StringBuilder arabic, Matcher date, int group) {
        if (date.group(group) != null) {
            arabic.append(number(date.group(group))).append(date.group(group + 1));
        }
    }

    /** A number up to 99; what is none stays none: its digits stand side by side. */
    private static String number(String numerals) {
        int ten = Math.max(numerals.indexOf('十'), numerals.indexOf('拾'));
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < numerals.length(); i++) {
            if (i != ten) {
                digits.append(digit(numerals.charAt(i)));
            } else if (i == 0) {
                digits.append('1');
            }
        }
        return ten >= 0 && ten == numerals.length() - 1 ? digits.append('0').toString() : digits.toString();
    }

    private static String digit(char numeral) {
        int digit = Math.max(DIGITS.indexOf(numeral), FINANCIAL.indexOf(numeral));
        return CIRCLES.indexOf(numeral) >= 0 ? "0" : digit < 0 ? String.valueOf(numeral) : String.valueOf(digit);
    }
}
