package org.huizong.workbook.grid;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/** References by row and column numbers, as SpreadsheetML writes them: {@code R[-1]C+R2C3}, {@code C3} for a column. */
final class R1C1 {
    private static final String ROW = "(\\[-?\\d{1,7}]|\\d{1,7})?";
    private static final String COLUMN = "(\\[-?\\d{1,5}]|\\d{1,5})?";

    /** Texts and names of sheets in quotes, spots, whole columns, whole rows. */
    private static final Pattern REFERENCE =
            Pattern.compile("\"[^\"]*\"|'[^']*'|(?<![A-Za-z0-9_.\\p{IsHan}])(?:R" + ROW + "C"
                    + COLUMN + "|C" + COLUMN + "(?::C" + COLUMN + ")?|R" + ROW + "(?::R" + ROW
                    + ")?)(?![A-Za-z0-9_.(!\\p{IsHan}])");

    private static final String BROKEN = "#REF!";

    private R1C1() {}

    /** The formula with A1 references, seen from a spot; what stands in quotes stays. */
    static String a1(String formula, int row, int column) {
        return REFERENCE.matcher(formula).replaceAll(found -> Matcher.quoteReplacement(reference(found, row, column)));
    }

    private static String reference(MatchResult found, int row, int column) {
        String text = found.group();
        if (text.startsWith("\"") || text.startsWith("'")) {
            return text;
        }
        if (text.startsWith("C")) {
            String first = column(found.group(3), column);
            String last = text.contains(":") ? column(found.group(4), column) : first;
            return either(first, last, first + ":" + last);
        }
        if (text.indexOf('C') < 0) {
            String first = row(found.group(5), row);
            String last = text.contains(":") ? row(found.group(6), row) : first;
            return either(first, last, first + ":" + last);
        }
        String letters = column(found.group(2), column);
        String digits = row(found.group(1), row);
        return either(letters, digits, letters + digits);
    }

    /** Both parts put together, or what stands for a reference off the sheet. */
    private static String either(String one, String other, String both) {
        return one.isEmpty() || other.isEmpty() ? BROKEN : both;
    }

    private static String column(@Nullable String part, int own) {
        int target = resolve(part, own);
        return target < 0 || target >= Grid.COLUMNS ? "" : sign(part) + Position.columnName(target);
    }

    private static String row(@Nullable String part, int own) {
        int target = resolve(part, own);
        return target < 0 || target >= Grid.ROWS ? "" : sign(part) + (target + 1);
    }

    private static String sign(@Nullable String part) {
        return part == null || part.startsWith("[") ? "" : "$";
    }

    private static int resolve(@Nullable String part, int own) {
        if (part == null) {
            return own;
        }
        return part.startsWith("[")
                ? own + Integer.parseInt(part.substring(1, part.length() - 1))
                : Integer.parseInt(part) - 1;
    }
}
