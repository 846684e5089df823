package org.huizong.workbook.part;

import java.util.regex.Pattern;

/** Foreign text made fit for a cell: no character that XML forbids, never too long, never taken for a formula. */
public final class SafeText {
    /** As many characters as Excel takes in one cell. */
    static final int LONGEST = 32_767;

    static final String CUT = "…（全文见原表）";

    /** Surrogates are matched as code points, so only lone ones are hit. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** What Excel itself would read as the escape of one character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final char LAST_LEGAL = '\uFFFD';

    private static final String RISKY = "=+-@\t\r\n＝＋－＠";

    private SafeText() {}

    /** The text as it will be stored. */
    public static String of(String text) {
        return isPlain(text) ? text : mended(text);
    }

    /** Whether there can be nothing to mend; most texts are so, and the patterns take long. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean legal = c >= ' ' ? isLegal(c) : c == '\n';
            if (!legal || c == '_') {
                return false;
            }
        }
        return text.length() <= LONGEST;
    }

    private static boolean isLegal(char c) {
        return c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c <= LAST_LEGAL);
    }

    private static String mended(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String legal = ESCAPE.matcher(ILLEGAL.matcher(lines).replaceAll("")).replaceAll("_x005F_");
        return legal.length() <= LONGEST ? legal : cut(legal, LONGEST - CUT.length()) + CUT;
    }

    /** Whether a spreadsheet could take the text for a formula when it is typed again. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
    }

    /** The first characters, never half of one. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
