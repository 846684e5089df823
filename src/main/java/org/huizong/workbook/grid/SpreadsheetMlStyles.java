package org.huizong.workbook.grid;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The number formats of a SpreadsheetML file, and what they make of a cell's data. */
final class SpreadsheetMlStyles {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,20}(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?");
    private static final Map<String, String> NAMED = Map.of(
            "General Number", "General",
            "Fixed", "0.00",
            "Standard", "#,##0.00",
            "Currency", "#,##0.00",
            "Percent", "0.00%",
            "Scientific", "0.00E+00",
            "Short Date", "yyyy/m/d",
            "Medium Date", "yyyy/m/d",
            "Long Date", "yyyy\"年\"m\"月\"d\"日\"",
            "General Date", "yyyy/m/d");

    /** What a day is shown under whose style shows no day. */
    private static final String DAY = "yyyy-mm-dd";

    private @Nullable NumberFormats numbers;
    private final Map<String, String> formats = new HashMap<>();
    private final Set<String> struck = new HashSet<>();
    private String open = "";
    private boolean from1904;

    void countFrom1904() {
        from1904 = true;
    }

    /** A style begins; it has its parent's format until it names its own. */
    void style(String id, String parent) {
        open = id;
        String inherited = formats.get(parent.isEmpty() ? "Default" : parent);
        if (inherited != null) {
            formats.put(id, inherited);
        }
    }

    /** Whether the style's own font strikes out. */
    void strike(boolean strikes) {
        if (strikes) {
            struck.add(open);
        }
    }

    /** Whether a style strikes out. */
    boolean strikes(String style) {
        return struck.contains(style.isEmpty() ? "Default" : style);
    }

    /** The style's own format. */
    void format(String format) {
        if (!format.isEmpty()) {
            formats.put(open, NAMED.getOrDefault(format, format));
        }
    }

    /** The entry of a cell's data; a number or date outside the grammar is an error, never another number. */
    Entry entry(String type, String data, String style, String formula) {
        return switch (type) {
            case "Number" ->
                NUMBER.matcher(data.strip()).matches() ? number(data.strip(), style, formula) : error(data, formula);
            case "DateTime" -> date(data.strip(), style, formula);
            case "Boolean" -> {
                boolean truth = data.strip().equals("1");
                yield new Entry(Entry.Kind.TRUTH, Boolean.toString(truth), truth ? "TRUE" : "FALSE", formula);
            }
            case "Error" -> error(data.strip(), formula);
            default ->
                data.isBlank()
                        ? new Entry(Entry.Kind.BLANK, "", "", formula)
                        : new Entry(Entry.Kind.TEXT, data, data, formula);
        };
    }

    private Entry number(String raw, String style, String formula) {
        String format = formats.getOrDefault(style, formats.getOrDefault("Default", "General"));
        String shown = numbers().byPoi(raw, -1, format);
        return new Entry(Entry.Kind.NUMBER, raw, shown, formula, format);
    }

    private Entry date(String text, String style, String formula) {
        try {
            double serial = DateUtil.getExcelDate(LocalDateTime.parse(text), from1904);
            String raw =
                    java.math.BigDecimal.valueOf(serial).stripTrailingZeros().toPlainString();
            Entry entry = number(raw, style, formula);
            boolean dateFormat =
                    FormatCode.of(entry.format()).of(entry.number()).isDate();
            return dateFormat ? entry : new Entry(Entry.Kind.NUMBER, raw, text.substring(0, 10), formula, DAY);
        } catch (DateTimeParseException e) {
            return error(text, formula);
        }
    }

    private NumberFormats numbers() {
        if (numbers == null) {
            numbers = new NumberFormats(from1904);
        }
        return numbers;
    }

    private static Entry error(String code, String formula) {
        return new Entry(Entry.Kind.ERROR, code, code, formula);
    }
}
