package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What one spot of a sheet holds.
 *
 * @param kind of the value, for a formula of its cached result; BLANK with a formula is a formula without a result
 * @param raw the characters of the value in the file
 * @param shown as the page shows it under its number format
 * @param formula without the equals sign, or the empty string
 * @param format the code of its number format, {@code General} when it has none
 * @param struck what is struck out of it, or the empty string; when that is all, it is {@code shown} as well
 */
public record Entry(Kind kind, String raw, String shown, String formula, String format, String struck) {
    /** The number format of what has none. */
    static final String GENERAL = "General";

    /** Nothing. */
    public static final Entry BLANK = new Entry(Kind.BLANK, "", "", "");

    private static final MathContext EXCEL = new MathContext(15);

    /** The kind of a value. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        TRUTH,
        ERROR
    }

    /** An entry of which nothing is struck out. */
    public Entry(Kind kind, String raw, String shown, String formula, String format) {
        this(kind, raw, shown, formula, format, "");
    }

    /** An entry without a number format. */
    public Entry(Kind kind, String raw, String shown, String formula) {
        this(kind, raw, shown, formula, GENERAL);
    }

    public static Entry text(String text) {
        return text.isBlank() ? BLANK : new Entry(Kind.TEXT, text, text, "");
    }

    /** The same with something struck out of it; a blank stays blank. */
    Entry struck(String text) {
        return text.isBlank() || isBlank() ? this : new Entry(kind, raw, shown, formula, format, text.strip());
    }

    /** What a formula came to, as if it had been typed. */
    Entry result() {
        return formula.isEmpty() ? this : new Entry(kind, raw, shown, "", format, struck);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** Whether there is neither a value nor a formula. */
    boolean isNothing() {
        return kind == Kind.BLANK && formula.isEmpty();
    }

    /** The number that Excel means by the file's characters: 17-digit binary residue is rounded to its 15 digits. */
    BigDecimal number() {
        return new BigDecimal(raw).round(EXCEL).stripTrailingZeros();
    }
}
