package org.huizong.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spot on a sheet, zero-based; {@link #a1()} is Excel's name of it.
 *
 * @param row zero-based
 * @param column zero-based
 */
public record Position(int row, int column) implements Comparable<Position> {
    private static final Pattern A1 = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})");

    /** The position that an A1 address names.
     *
     * @throws IllegalArgumentException when it is no address
     */
    public static Position of(String a1) {
        Matcher matcher = A1.matcher(a1.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(a1);
        }
        int column = 0;
        for (char letter : matcher.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            column = column * 26 + (letter - 'A' + 1);
        }
        return new Position(Integer.parseInt(matcher.group(2)) - 1, column - 1);
    }

    /** For example {@code C12}. */
    public String a1() {
        return columnName(column) + (row + 1);
    }

    /** Excel's letters of a zero-based column. */
    public static String columnName(int column) {
        if (column >= 0 && column < 26) {
            return String.valueOf((char) ('A' + column));
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Reading order: row by row, left to right. */
    @Override
    public int compareTo(Position other) {
        return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
    }
}
