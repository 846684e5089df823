package org.huizong.workbook.grid;

import java.util.Set;
import org.huizong.workbook.grid.CellStyles.Format;
import org.huizong.workbook.part.RichText;
import org.jspecify.annotations.Nullable;

/** Makes the entry of a cell from what its element holds; one for a workbook, not safe for threads. */
final class XlsxCells {
    private static final Set<String> TYPES = Set.of("", "s", "str", "inlineStr", "d", "n", "b", "e");

    private final SharedTexts shared;
    private final CellStyles styles;
    private final NumberFormats formats;
    private long characters;
    private int entriesBefore;
    private boolean doubtful;

    XlsxCells(SharedTexts shared, CellStyles styles, NumberFormats formats) {
        this.shared = shared;
        this.styles = styles;
        this.formats = formats;
    }

    /**
     * A cell as it stands.
     *
     * @param style number of its style, or the empty string
     * @param type letters of its type, or the empty string
     * @param value text of its value, or null when it has none
     * @param formula or the empty string
     * @param struck what is struck out of its text, or the empty string
     */
    record Written(String style, String type, @Nullable String value, String formula, String struck) {}

    /** Whether anything was met that we do not understand. */
    boolean doubtful() {
        return doubtful;
    }

    /** Notes that something is not understood. */
    void doubt() {
        doubtful = true;
    }

    /** Whether a style is one of the workbook's. */
    boolean knows(String style) {
        return styles.at(style) != null;
    }

    /** How many entries and merges the sheets before this one have. */
    int entriesBefore() {
        return entriesBefore;
    }

    /** Notes that a sheet is read. */
    void sheetRead(GridDraft draft) {
        entriesBefore += draft.size();
    }

    /** How many characters the cells hold so far. */
    long characters() {
        return characters;
    }

    /** Whether letters name a type of cells. */
    static boolean isType(String letters) {
        return TYPES.contains(letters);
    }

    /** The entry, or null when it refers to a text or style that the workbook does not have, or its type is none. */
    @Nullable
    Entry entry(Written cell) {
        Format format = styles.at(cell.style());
        String value = cell.value();
        if (format == null) {
            return null;
        }
        characters += cell.formula().length() + (value == null ? 0 : value.length());
        if (value == null) {
            return new Entry(Entry.Kind.BLANK, "", "", cell.formula(), format.code());
        }
        Entry entry = entry(value, cell, format);
        return entry == null || !format.struck() || !entry.struck().isEmpty() ? entry : entry.struck(entry.shown());
    }

    private @Nullable Entry entry(String value, Written cell, Format format) {
        return switch (cell.type()) {
            case "s" -> shared(value.strip(), cell, format);
            case "str" -> text(RichText.decoded(value), cell, format);
            case "inlineStr" -> text(value, cell, format).struck(cell.struck());
            case "d" -> text(value.strip(), cell, format);
            case "", "n" -> number(value.strip(), cell, format);
            case "b" -> truth(value.strip(), cell, format);
            case "e" -> error(value.strip(), cell, format);
            default -> null;
        };
    }

    private @Nullable Entry shared(String number, Written cell, Format format) {
        String text = shared.at(number);
        return text == null ? null : text(text, cell, format).struck(shared.struckAt(number));
    }

    private static Entry text(String text, Written cell, Format format) {
        return text.isBlank()
                ? new Entry(Entry.Kind.BLANK, "", "", cell.formula(), format.code())
                : new Entry(Entry.Kind.TEXT, text, text, cell.formula(), format.code());
    }

    private Entry number(String raw, Written cell, Format format) {
        if (raw.isEmpty()) {
            return text("", cell, format);
        }
        return Digits.isNumber(raw)
                ? new Entry(
                        Entry.Kind.NUMBER,
                        raw,
                        formats.show(raw, format.number(), format.code()),
                        cell.formula(),
                        format.code())
                : error(raw, cell, format);
    }

    private static Entry truth(String raw, Written cell, Format format) {
        return switch (raw) {
            case "1", "true" -> new Entry(Entry.Kind.TRUTH, "true", "TRUE", cell.formula(), format.code());
            case "0", "false" -> new Entry(Entry.Kind.TRUTH, "false", "FALSE", cell.formula(), format.code());
            default -> error(raw, cell, format);
        };
    }

    private static Entry error(String code, Written cell, Format format) {
        return code.isEmpty()
                ? text("", cell, format)
                : new Entry(Entry.Kind.ERROR, code, code, cell.formula(), format.code());
    }
}
