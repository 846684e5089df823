package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Shows numbers as a page shows them; not safe for threads.
 *
 * <p>Plain decimals, with separators or as percentages, are written here from the characters of the file; days and what
 * shows no digit are painted here too; every other format is left to POI.
 */
final class NumberFormats {
    /** Formats that Chinese programs have without writing their code into the file, or otherwise than POI has them. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "上午/下午h\"时\"mm\"分\""),
            Map.entry(35, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "上午/下午h\"时\"mm\"分\""),
            Map.entry(56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    /** What is painted as it stands; gaps as wide as a sign or as the cell, and Chinese names of colours, are not. */
    private static final Pattern PAINTED =
            Pattern.compile("\"[^\"]*\"|\\\\.|![^\"]|[_*].|\\[\\p{IsHan}{2,4}\\d{0,2}\\]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
    /** What POI calls formats that it does not know. */
    private static final String RESERVED = "reserved-";

    /** They stand for painted signs on the way through POI. */
    private static final char PERCENT = '\ue000';

    private static final char PERMILLE = '\ue001';

    private final boolean from1904;
    private final Map<String, PlainFormat> plain = new HashMap<>();
    private final Map<String, FormatCode> codes = new HashMap<>();
    private final Map<String, String> cleaned = new HashMap<>();
    private @Nullable DataFormatter formatter;

    NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The code of a format by its number when the file does not tell it. */
    static String code(int number) {
        String code = number < 0 || number > 0xFFFF ? null : BuiltinFormats.getBuiltinFormat(number);
        String known = code == null || code.startsWith(RESERVED) ? Entry.GENERAL : code;
        return CHINESE.getOrDefault(number, known);
    }

    /** The code of a format as POI tells it; what it has from its own list says nothing about the file. */
    static String code(int number, @Nullable String told) {
        return told == null || told.isBlank() || told.equals(BuiltinFormats.getBuiltinFormat(number))
                ? code(number)
                : told;
    }

    /** A number as shown; its characters are one by {@link Digits#isNumber}. */
    String show(String raw, int number, String code) {
        @Nullable String shown = plain.computeIfAbsent(code, PlainFormat::of).show(raw);
        return shown == null ? byPoi(raw, number, code) : shown;
    }

    /** A number as painted here where POI paints otherwise than a page does, and else by POI. */
    String byPoi(String raw, int number, String code) {
        if (FormatCode.isTooLong(code)) {
            return general(raw);
        }
        Optional<PaintedPoint> painted = PaintedPoint.of(code);
        BigDecimal value = new BigDecimal(raw);
        if (painted.isPresent()) {
            return painted.get().show(value);
        }
        FormatSection section = codes.computeIfAbsent(code, FormatCode::of).of(value);
        if (section.isDate()) {
            return PaintedDay.of(section, value, from1904).orElseGet(() -> general(raw));
        }
        return section.paintsNothingOf(value) ? section.words() : digits(raw, number, code);
    }

    /** Gaps between sign, digits and unit are left out; those of a fraction part its numbers. */
    private String digits(String raw, int number, String code) {
        int known = code.equals(BuiltinFormats.getBuiltinFormat(number)) ? number : -1;
        String clean = cleaned.computeIfAbsent(code, NumberFormats::withoutGaps);
        String shown = poi(raw, clean.equals(code) ? known : -1, clean);
        return clean.indexOf('/') < 0 ? SPACES.matcher(shown).replaceAll("") : shown;
    }

    /** A code that POI does not understand is shown as if there was none. */
    private String poi(String raw, int number, String code) {
        try {
            return formatter()
                    .formatRawCellContents(Double.parseDouble(raw), number, code, from1904)
                    .replace(PERCENT, '%')
                    .replace(PERMILLE, '‰')
                    .strip();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return general(raw);
        }
    }

    private String general(String raw) {
        @Nullable String plainly = PlainFormat.of(Entry.GENERAL).show(raw);
        return plainly == null
                ? formatter().formatRawCellContents(Double.parseDouble(raw), 0, Entry.GENERAL, from1904)
                : plainly;
    }

    private DataFormatter formatter() {
        if (formatter == null) {
            formatter = new DataFormatter(Locale.CHINA);
        }
        return formatter;
    }

    /** A percent sign in quotes or behind a bar is painted only; POI would show a hundred times the number. */
    private static String withoutGaps(String code) {
        return PAINTED.matcher(code)
                .replaceAll(words -> "_*[".indexOf(words.group().charAt(0)) >= 0
                        ? ""
                        : Matcher.quoteReplacement(words.group()
                                .replace('!', '\\')
                                .replace('%', PERCENT)
                                .replace('‰', PERMILLE)));
    }
}
