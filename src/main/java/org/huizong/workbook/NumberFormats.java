package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Shows numbers as a page shows them; not safe for threads.
 *
 * <p>Plain decimals, with separators or as percentages, are written here from the characters of the file; every other
 * format is left to POI.
 */
final class NumberFormats {
    /** Formats that Chinese programs have without writing their code into the file. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m/d/yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    /** Quotes around 年, 月 and the like, which POI would show. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"A-Za-z]*)\"");

    /** What is painted as it stands. */
    private static final Pattern PAINTED = Pattern.compile("\"[^\"]*\"|\\\\.|![^\"]");

    /** They stand for painted signs on the way through POI. */
    private static final char PERCENT = '\ue000';

    private static final char PERMILLE = '\ue001';

    private final boolean from1904;
    private final Map<String, PlainFormat> plain = new HashMap<>();
    private @Nullable DataFormatter formatter;

    NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The code of a format by its number when the file does not tell it. */
    static String code(int number) {
        String code = number < 0 || number > 0xFFFF ? null : BuiltinFormats.getBuiltinFormat(number);
        return code == null ? CHINESE.getOrDefault(number, Entry.GENERAL) : code;
    }

    /** A number as shown; its characters are one by {@link Digits#isNumber}. */
    String show(String raw, int number, String code) {
        @Nullable String shown = plain.computeIfAbsent(code, PlainFormat::of).show(raw);
        return shown == null ? byPoi(raw, number, code) : shown;
    }

    /** A number as POI shows it. */
    String byPoi(String raw, int number, String code) {
        Optional<PaintedPoint> painted = PaintedPoint.of(code);
        if (painted.isPresent()) {
            return painted.get().show(new BigDecimal(raw));
        }
        if (formatter == null) {
            formatter = new DataFormatter(Locale.CHINA);
        }
        double value = Double.parseDouble(raw);
        int known = code.equals(BuiltinFormats.getBuiltinFormat(number)) ? number : -1;
        boolean date = DateUtil.isADateFormat(number, code);
        String clean = date ? QUOTED.matcher(code).replaceAll("$1") : withoutRates(code);
        return formatter
                .formatRawCellContents(value, clean.equals(code) ? known : -1, clean, from1904)
                .replace(PERCENT, '%')
                .replace(PERMILLE, '‰')
                .strip();
    }

    /** A percent sign in quotes or behind a bar is painted only; POI would show a hundred times the number. */
    private static String withoutRates(String code) {
        return code.indexOf('"') < 0 && code.indexOf('\\') < 0 && code.indexOf('!') < 0
                ? code
                : PAINTED.matcher(code)
                        .replaceAll(words -> Matcher.quoteReplacement(words.group()
                                .replace('!', '\\')
                                .replace('%', PERCENT)
                                .replace('‰', PERMILLE)));
    }
}
