package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Text that a spreadsheet program would take for a number when it opens the file, as HTML and CSV have it. */
final class TypedText {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3}){1,4}(?:\\.\\d{1,15})?");
    private static final Pattern PERCENT = Pattern.compile("-?\\d{1,13}(?:\\.\\d{1,13})?%");

    private TypedText() {}

    /** The entry of a text; codes with leading zeros and numbers of more than 15 digits stay text. */
    static Entry entry(String text) {
        String shown = text.strip();
        if (NUMBER.matcher(shown).matches()) {
            return number(shown, shown);
        }
        if (GROUPED.matcher(shown).matches()) {
            return number(shown.replace(",", ""), shown);
        }
        if (PERCENT.matcher(shown).matches()) {
            BigDecimal ratio = new BigDecimal(shown.substring(0, shown.length() - 1)).movePointLeft(2);
            return number(ratio.toPlainString(), shown);
        }
        return Entry.text(text);
    }

    private static Entry number(String raw, String shown) {
        return new Entry(Entry.Kind.NUMBER, raw, shown, "");
    }
}
