package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format: what it paints, piece by piece.
 *
 * @param code as it is written
 */
record FormatSection(String code, List<Piece> pieces) {
    /** What a piece of a section paints. */
    enum Kind {
        /** Its text as it stands. */
        WORDS,
        /** Digits of the number. */
        DIGITS,
        /** The number, or the text of the cell, without a format. */
        WHOLE,
        /** A part of a day or a time. */
        TIME,
        /** Hours, minutes or seconds without an upper end: {@code [h]}. */
        ELAPSED,
        /** 上午 or 下午, AM or PM. */
        HALF_DAY
    }

    /** A piece, without its quotes. */
    record Piece(Kind kind, String text) {}

    private static final Pattern PIECE = Pattern.compile(
            "\"(?<quoted>[^\"]*)\"?|[\\\\!](?<escaped>.)|(?<gap>[_*].)|\\[(?<elapsed>h+|m+|s+)\\]"
                    + "|\\[\\$(?<money>[^\\]-]*)[^\\]]*\\]|(?<mark>\\[[^\\]]*\\])|(?<whole>General|G/通用格式|@)"
                    + "|(?<half>AM/PM|A/P|上午/下午)|(?<exponent>e[+-])|(?<calendar>b[12](?=[a-z]))"
                    + "|(?<time>y+|m+|d+|h+|s+(?:\\.0+)?|aaaa?|e+|b+|g+|q+)|(?<digit>[0#?])|(?<other>.)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SYSTEM_DAY = Pattern.compile("\\[\\$-(?:F800|x-sysdate)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYSTEM_TIME =
            Pattern.compile("\\[\\$-(?:F400|x-systime)\\]", Pattern.CASE_INSENSITIVE);

    static FormatSection of(String code) {
        String meant = SYSTEM_DAY.matcher(code).find()
                ? "yyyy\"年\"m\"月\"d\"日\""
                : SYSTEM_TIME.matcher(code).find() ? "h:mm:ss" : code;
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(meant);
        while (matcher.find()) {
            piece(matcher, pieces);
        }
        return new FormatSection(code, List.copyOf(pieces));
    }

    private static void piece(Matcher matcher, List<Piece> pieces) {
        add(pieces, Kind.WORDS, matcher.group("quoted"));
        add(pieces, Kind.WORDS, matcher.group("escaped"));
        add(pieces, Kind.WORDS, matcher.group("money"));
        add(pieces, Kind.WORDS, matcher.group("other"));
        add(pieces, Kind.ELAPSED, matcher.group("elapsed"));
        add(pieces, Kind.WHOLE, matcher.group("whole"));
        add(pieces, Kind.HALF_DAY, matcher.group("half"));
        add(pieces, Kind.TIME, matcher.group("time"));
        add(pieces, Kind.DIGITS, matcher.group("digit"));
        add(pieces, Kind.DIGITS, matcher.group("exponent"));
    }

    private static void add(List<Piece> pieces, Kind kind, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Whether it shows numbers as days or times. */
    boolean isDate() {
        return !has(Kind.DIGITS) && !has(Kind.WHOLE) && (has(Kind.TIME) || has(Kind.ELAPSED));
    }

    /** Whether it shows texts. */
    boolean isForText() {
        return pieces.stream().anyMatch(piece -> piece.text().equals("@") && piece.kind() == Kind.WHOLE);
    }

    /** Whether it paints no digit of a number: it has no place for one, or only such as stay empty for zero. */
    boolean paintsNothingOf(BigDecimal number) {
        boolean forZero = code.indexOf('.') < 0 && code.indexOf('/') < 0 && code.indexOf('%') < 0;
        boolean empty = number.signum() == 0
                && forZero
                && pieces.stream().noneMatch(piece -> piece.kind() == Kind.DIGITS && "#?".indexOf(piece.text()) < 0);
        return !has(Kind.WHOLE) && (empty || !has(Kind.DIGITS));
    }

    /** What it paints beside the number. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            boolean separator = piece.text().equals(",") && has(Kind.DIGITS);
            words.append(piece.kind() == Kind.WORDS && !separator ? piece.text() : "");
        }
        return words.toString().strip();
    }

    private boolean has(Kind kind) {
        return pieces.stream().anyMatch(piece -> piece.kind() == kind);
    }
}
