package org.huizong.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.form.Position;

/** References by row and column numbers, as SpreadsheetML writes them: {@code R[-1]C+R2C3}. */
final class R1C1 {
    private static final Pattern REFERENCE = Pattern.compile(
            "\"[^\"]*\"|(?<![A-Za-z0-9_.\\p{IsHan}])R(\\[-?\\d{1,7}]|\\d{1,7})?C(\\[-?\\d{1,5}]|\\d{1,5})?(?![A-Za-z0-9_.(\\p{IsHan}])");

    private R1C1() {}

    /** The formula with A1 references, seen from a spot; texts in quotes stay. */
    static String a1(String formula, int row, int column) {
        return REFERENCE
                .matcher(formula)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("\"")
                                ? found.group()
                                : reference(found.group(1), found.group(2), row, column)));
    }

    private static String reference(
            @org.jspecify.annotations.Nullable String rowPart,
            @org.jspecify.annotations.Nullable String columnPart,
            int row,
            int column) {
        int targetRow = resolve(rowPart, row);
        int targetColumn = resolve(columnPart, column);
        if (targetRow < 0 || targetColumn < 0) {
            return "#REF!";
        }
        String columnSign = fixed(columnPart) ? "$" : "";
        String rowSign = fixed(rowPart) ? "$" : "";
        return columnSign + Position.columnName(targetColumn) + rowSign + (targetRow + 1);
    }

    private static boolean fixed(@org.jspecify.annotations.Nullable String part) {
        return part != null && !part.startsWith("[");
    }

    private static int resolve(@org.jspecify.annotations.Nullable String part, int own) {
        if (part == null) {
            return own;
        }
        return part.startsWith("[")
                ? own + Integer.parseInt(part.substring(1, part.length() - 1))
                : Integer.parseInt(part) - 1;
    }
}
