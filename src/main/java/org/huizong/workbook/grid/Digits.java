package org.huizong.workbook.grid;

/** Numbers as their characters in a file. */
public final class Digits {
    private static final int MOST = 8;

    private Digits() {}

    /** A count of at most eight digits, or -1 when the text is none. */
    public static int count(String text) {
        return count(text, 0);
    }

    /** The same of what stands from a place on. */
    private static int count(String text, int from) {
        int length = text.length();
        if (length == from || length - from > MOST) {
            return -1;
        }
        int count = 0;
        for (int i = from; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            count = count * 10 + digit;
        }
        return count;
    }

    /** The spot that an address such as {@code C12} names, as {@link Grid#packed}, or -1 when no sheet has it. */
    public static long spot(String address) {
        int at = 0;
        int column = 0;
        int length = address.length();
        while (at < length && at < 4) {
            int letter = (address.charAt(at) & ~0x20) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
            at++;
        }
        boolean digits = at > 0 && at < length && address.charAt(at) != '0';
        int row = digits ? count(address, at) : -1;
        return row < 1 || row > Grid.ROWS || column > Grid.COLUMNS ? -1 : Grid.packed(row - 1, column - 1);
    }

    /**
     * Whether a text is a number by the file format's grammar, within 20 digits before and 30 behind the point and an
     * exponent of two digits; {@code NaN}, {@code 12,5} and endless exponents are not.
     */
    static boolean isNumber(String text) {
        int at = sign(text, 0);
        int whole = run(text, at, 20);
        if (whole < 1) {
            return false;
        }
        int end = at + whole;
        if (end < text.length() && text.charAt(end) == '.') {
            int behind = run(text, end + 1, 30);
            end = behind < 1 ? -1 : end + 1 + behind;
        }
        if (end > 0 && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
            int first = sign(text, end + 1);
            int exponent = run(text, first, 2);
            end = exponent < 1 ? -1 : first + exponent;
        }
        return end == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    /** How many digits stand from a place on, -1 when more than so many. */
    private static int run(String text, int from, int most) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from > most ? -1 : at - from;
    }
}
