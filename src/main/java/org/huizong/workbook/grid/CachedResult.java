package org.huizong.workbook.grid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * What a file says that a formula came to.
 *
 * @param number the number, null for a text
 * @param text the text, null for a number; nothing at all is both zero and the empty text
 */
record CachedResult(@Nullable Double number, @Nullable String text) {
    private static final double RESIDUE = 1e-9;

    /** These write numbers by formats, and our engine knows fewer formats than spreadsheet programs do. */
    private static final Pattern PAINTING = Pattern.compile(
            "\\b(?:TEXT|FIXED|DOLLAR|RMB|NUMBERSTRING|DATESTRING|PHONETIC|ASC|WIDECHAR)\\(", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHOWN = Pattern.compile("[-(¥￥$]*[\\d,]+(?:\\.(\\d+))?\\)?(%?)");

    static CachedResult of(Entry entry) {
        if (entry.isBlank()) {
            return new CachedResult(0d, "");
        }
        return entry.kind() == Entry.Kind.TEXT
                ? new CachedResult(null, entry.raw())
                : new CachedResult(Double.parseDouble(entry.raw()), null);
    }

    static CachedResult of(Cell cell) {
        boolean words = cell.getCachedFormulaResultType() == CellType.STRING;
        boolean none = words
                ? cell.getStringCellValue().isBlank()
                : cell instanceof XSSFCell xssf
                        && (xssf.getRawValue() == null || xssf.getRawValue().isBlank());
        if (none) {
            return new CachedResult(0d, "");
        }
        return words
                ? new CachedResult(null, cell.getStringCellValue())
                : new CachedResult(cell.getNumericCellValue(), null);
    }

    /** Whether the text that a formula comes to depends on formats. */
    static boolean paints(String formula) {
        return PAINTING.matcher(formula).find();
    }

    /** The recomputed result where it differs from this one; of all errors only a division by zero tells. */
    Optional<String> differing(CellValue now) {
        return switch (now.getCellType()) {
            case ERROR ->
                now.getErrorValue() == FormulaError.DIV0.getCode()
                        ? Optional.of(FormulaError.DIV0.getString())
                        : Optional.empty();
            case NUMERIC -> {
                String shown = NumberToTextConverter.toText(now.getNumberValue());
                yield isLike(now.getNumberValue()) || shown.equals(text) ? Optional.empty() : Optional.of(shown);
            }
            case STRING -> isLike(now.getStringValue()) ? Optional.empty() : Optional.of(now.getStringValue());
            default -> Optional.empty();
        };
    }

    /** Whether this is a number rounded to what is shown of it. */
    boolean shows(double now, String shown) {
        Matcher digits = SHOWN.matcher(shown);
        if (number == null || !digits.matches()) {
            return isLike(now);
        }
        int decimals = digits.group(1) == null ? 0 : digits.group(1).length();
        double half = 0.5 * Math.pow(10, -decimals - (digits.group(2).isEmpty() ? 0 : 2));
        return Math.abs(number - now) <= half * (1 + RESIDUE) + RESIDUE;
    }

    private boolean isLike(double now) {
        return number != null && Math.abs(number - now) <= RESIDUE * Math.max(1, Math.abs(now));
    }

    /** Blanks at the ends do not count, nor does how a line was broken. */
    private boolean isLike(String now) {
        return text != null && lines(text).equals(lines(now));
    }

    private static String lines(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
