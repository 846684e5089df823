package org.huizong.workbook.grid;

import org.jspecify.annotations.Nullable;

/**
 * A number format of digits only: {@code General}, {@code 0.00}, {@code #,##0.0}, {@code 0.00%}, or none of these.
 *
 * <p>Writes what POI writes, from the characters of the file; a number that it is not sure of it does not show.
 */
record PlainFormat(Kind kind, int decimals, boolean grouped, boolean percent) {
    private enum Kind {
        GENERAL,
        FIXED,
        OTHER
    }

    private static final int SURE_DIGITS = 15;
    private static final int GENERAL_DIGITS = 10;
    private static final PlainFormat OTHER = new PlainFormat(Kind.OTHER, 0, false, false);

    static PlainFormat of(String code) {
        if (code.equals(Entry.GENERAL) || code.equals("@")) {
            return new PlainFormat(Kind.GENERAL, 0, false, false);
        }
        String rest = code.endsWith("_ ") ? code.substring(0, code.length() - 2) : code;
        boolean grouped = rest.startsWith("#,##0");
        rest = grouped ? rest.substring(4) : rest;
        boolean percent = rest.endsWith("%");
        rest = percent ? rest.substring(0, rest.length() - 1) : rest;
        if (rest.equals("0")) {
            return new PlainFormat(Kind.FIXED, 0, grouped, percent);
        }
        boolean fixed = rest.length() > 2 && rest.length() < 12 && rest.startsWith("0.");
        for (int i = 2; fixed && i < rest.length(); i++) {
            fixed = rest.charAt(i) == '0';
        }
        return fixed ? new PlainFormat(Kind.FIXED, rest.length() - 2, grouped, percent) : OTHER;
    }

    /** The number as shown, or null when it must be left to others. */
    @Nullable
    String show(String raw) {
        return kind == Kind.OTHER ? null : show(raw, raw.startsWith("-") ? 1 : 0);
    }

    private @Nullable String show(String raw, int from) {
        int point = raw.indexOf('.');
        int whole = (point < 0 ? raw.length() : point) - from;
        int behind = point < 0 ? 0 : raw.length() - point - 1;
        if (whole + behind > SURE_DIGITS || !onlyDigits(raw, from) || (whole > 1 && raw.charAt(from) == '0')) {
            return null;
        }
        String digits = point < 0 ? raw.substring(from) : raw.substring(from, point) + raw.substring(point + 1);
        return kind == Kind.GENERAL ? general(raw, from, digits) : fixed(digits, behind, from > 0);
    }

    private static boolean onlyDigits(String raw, int from) {
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String general(String raw, int from, String digits) {
        if (digits.length() > GENERAL_DIGITS || (from > 0 && isZero(digits))) {
            return null;
        }
        if (raw.indexOf('.') < 0) {
            return raw;
        }
        int end = raw.length();
        while (raw.charAt(end - 1) == '0') {
            end--;
        }
        return raw.substring(0, raw.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private @Nullable String fixed(String digits, int behind, boolean negative) {
        int kept = decimals + (percent ? 2 : 0);
        long number = Long.parseLong(digits);
        int drop = behind - kept;
        if (drop > 0) {
            long unit = power(drop);
            number = number / unit + (number % unit * 2 >= unit ? 1 : 0);
        } else if (digits.length() - drop > SURE_DIGITS) {
            return null;
        } else {
            number *= power(-drop);
        }
        return negative && number == 0 ? null : written(number, negative);
    }

    private String written(long number, boolean negative) {
        StringBuilder text = new StringBuilder(24).append(number);
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        int point = text.length() - decimals;
        if (decimals > 0) {
            text.insert(point, '.');
        }
        for (int at = point - 3; grouped && at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (negative ? text.insert(0, '-') : text)
                .append(percent ? "%" : "")
                .toString();
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
