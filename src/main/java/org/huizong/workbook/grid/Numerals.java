package org.huizong.workbook.grid;

import java.util.Locale;
import java.util.stream.Collectors;

/** The digits that a format asks for by {@code [DBNum1]} to {@code [DBNum3]}. */
enum Numerals {
    ARABIC("0123456789", ""),
    CHINESE("〇一二三四五六七八九", "十"),
    FINANCIAL("零壹贰叁肆伍陆柒捌玖", "拾"),
    WIDE("０１２３４５６７８９", "");

    private final String digits;
    private final String ten;

    Numerals(String digits, String ten) {
        this.digits = digits;
        this.ten = ten;
    }

    static Numerals of(String code) {
        String asked = code.toUpperCase(Locale.ROOT);
        return asked.contains("[DBNUM1]")
                ? CHINESE
                : asked.contains("[DBNUM2]") ? FINANCIAL : asked.contains("[DBNUM3]") ? WIDE : ARABIC;
    }

    /** Digit by digit, as years are written. */
    String digits(String arabic) {
        return this == ARABIC
                ? arabic
                : arabic.chars()
                        .mapToObj(digit -> String.valueOf(digits.charAt(digit - '0')))
                        .collect(Collectors.joining());
    }

    /** A number below a hundred, with so many digits at least where it is written by digits. */
    String number(int number, int atLeast) {
        if (ten.isEmpty()) {
            return digits(("%0" + atLeast + "d").formatted(number));
        }
        if (number < 10) {
            return digits(String.valueOf(number));
        }
        boolean bare = number < 20 && this == CHINESE;
        return (bare ? "" : digits(String.valueOf(number / 10)))
                + ten
                + (number % 10 == 0 ? "" : digits(String.valueOf(number % 10)));
    }
}
