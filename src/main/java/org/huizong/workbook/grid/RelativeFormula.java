package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/**
 * A formula that stands for several cells, as each of them means it: its relative references move along, fixed ones
 * stay, and one that would leave the grid is {@code #REF!}. Immutable.
 *
 * <p>Texts, sheet names, functions, defined names, columns of tables and links to other files stay as they are.
 */
final class RelativeFormula {
    private static final String LOST = "#REF!";

    /** Pieces of text, and the references between them. */
    private final List<Piece> pieces = new ArrayList<>();

    private final String text;
    private final Set<String> names;

    private sealed interface Piece {}

    private record Words(String text) implements Piece {}

    /** One cell, or a range of cells, of whole columns or of whole rows. */
    private record Range(Corner first, @Nullable Corner last) implements Piece {}

    /** One end of a reference; a row or column of -1 stands for all of them. */
    private record Corner(int row, boolean rowFixed, int column, boolean columnFixed) {
        Corner moved(int down, int right) {
            int newRow = rowFixed || row < 0 ? row : row + down;
            int newColumn = columnFixed || column < 0 ? column : column + right;
            return new Corner(newRow, rowFixed, newColumn, columnFixed);
        }

        boolean isLost(Corner before) {
            return row >= Grid.ROWS
                    || column >= Grid.COLUMNS
                    || (row < 0 && before.row >= 0)
                    || (column < 0 && before.column >= 0);
        }

        boolean isCell() {
            return row >= 0 && column >= 0;
        }

        boolean isLike(Corner other) {
            return row < 0 == other.row < 0 && column < 0 == other.column < 0;
        }

        String a1() {
            String columns = column < 0 ? "" : (columnFixed ? "$" : "") + Position.columnName(column);
            return columns + (row < 0 ? "" : (rowFixed ? "$" : "") + (row + 1));
        }
    }

    /**
     * Takes a formula apart.
     *
     * @param names the workbook's defined names in lower case, which win over references that look the same
     */
    RelativeFormula(String text, Set<String> names) {
        this.text = text;
        this.names = names;
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = end(at);
            Range range = end < 0 ? null : range(at, end);
            if (range != null) {
                pieces.add(new Words(text.substring(from, at)));
                pieces.add(range);
                end = range.last() == null ? end : wordEnd(end + 1);
                from = end;
            }
            at = end < 0 ? -end : end;
        }
        pieces.add(new Words(text.substring(from)));
    }

    /** The formula as a cell means it that stands so far below and to the right of the first one. */
    String at(int down, int right) {
        StringBuilder moved = new StringBuilder(text.length() + 8);
        for (Piece piece : pieces) {
            moved.append(piece instanceof Range range ? moved(range, down, right) : ((Words) piece).text());
        }
        return moved.toString();
    }

    private static String moved(Range range, int down, int right) {
        Corner first = range.first().moved(down, right);
        Corner last = range.last() == null ? null : range.last().moved(down, right);
        if (first.isLost(range.first()) || (last != null && range.last() != null && last.isLost(range.last()))) {
            return LOST;
        }
        return last == null ? first.a1() : ordered(first, last);
    }

    /** A range from its top left to its bottom right, whichever corners it was written by. */
    private static String ordered(Corner one, Corner other) {
        Corner top = one.row() <= other.row() ? one : other;
        Corner bottom = one.row() <= other.row() ? other : one;
        Corner left = one.column() <= other.column() ? one : other;
        Corner right = one.column() <= other.column() ? other : one;
        return new Corner(top.row(), top.rowFixed(), left.column(), left.columnFixed()).a1()
                + ":"
                + new Corner(bottom.row(), bottom.rowFixed(), right.column(), right.columnFixed()).a1();
    }

    /** Where the word that begins here ends; the negative end of what is no word. */
    private int end(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '"', '\'' -> -quotedEnd(at, c);
            case '[' -> -bracketEnd(at);
            case '#' -> -errorEnd(at);
            default -> isWord(c) ? wordEnd(at) : -(at + 1);
        };
    }

    private int quotedEnd(int at, char quote) {
        int end = text.indexOf(quote, at + 1);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote) {
            end = text.indexOf(quote, end + 2);
        }
        return end < 0 ? text.length() : end + 1;
    }

    /** A column of a table, or the number of another file; signs in it may be quoted. */
    private int bracketEnd(int at) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int errorEnd(int at) {
        int end = at + 1;
        while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '/')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '!' ? end + 1 : end;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "$_.\\?".indexOf(c) >= 0;
    }

    /** The reference that begins with a word; null when the word is none. */
    private @Nullable Range range(int at, int end) {
        Corner first = corner(at, end);
        if (first == null) {
            return null;
        }
        boolean colon = end < text.length() && text.charAt(end) == ':';
        int secondEnd = colon ? wordEnd(end + 1) : end;
        Corner second = secondEnd > end + 1 ? corner(end + 1, secondEnd) : null;
        if (second != null && second.isLike(first)) {
            return new Range(first, second);
        }
        boolean sheets = colon && secondEnd > end + 1 && isFollowedBy(secondEnd, '!');
        return first.isCell() && !sheets ? new Range(first, null) : null;
    }

    private boolean isFollowedBy(int end, char sign) {
        return end < text.length() && text.charAt(end) == sign;
    }

    /** What a word refers to; null when it is a sheet, a function, a table, a name or a number. */
    private @Nullable Corner corner(int at, int end) {
        String word = text.substring(at, end);
        boolean other = isFollowedBy(end, '!')
                || isFollowedBy(end, '(')
                || isFollowedBy(end, '[')
                || names.contains(word.toLowerCase(Locale.ROOT));
        return other ? null : corner(word);
    }

    private static @Nullable Corner corner(String word) {
        boolean columnFixed = word.startsWith("$");
        int at = columnFixed ? 1 : 0;
        int column = 0;
        int letters = at;
        while (letters < word.length() && letters < at + 4 && isLetter(word.charAt(letters))) {
            column = column * 26 + (word.charAt(letters) & ~0x20) - 'A' + 1;
            letters++;
        }
        if (letters == at) {
            int row = row(word.substring(at));
            return row < 0 ? null : new Corner(row, columnFixed, -1, false);
        }
        boolean rowFixed = letters < word.length() && word.charAt(letters) == '$';
        String digits = word.substring(rowFixed ? letters + 1 : letters);
        int row = row(digits);
        boolean right = column <= Grid.COLUMNS && letters - at <= 3 && (row >= 0 || (digits.isEmpty() && !rowFixed));
        return right ? new Corner(row, rowFixed, column - 1, columnFixed) : null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The zero-based row that digits name, or -1. */
    private static int row(String digits) {
        int row = digits.startsWith("0") ? -1 : Digits.count(digits);
        return row < 1 || row > Grid.ROWS ? -1 : row - 1;
    }
}
