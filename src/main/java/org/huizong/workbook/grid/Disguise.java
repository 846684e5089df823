package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.FindingCode;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.indicator.WrittenDate;

/** What a cell's format makes of its number: a date, a number of another size, an amount in another currency. */
final class Disguise {
    private static final int MOST_PLACES = 9;
    private static final Set<String> RATES = Set.of("%", "‰", "百分点", "个百分点", "百分比");
    private static final Pattern DATE_SHOWN = Pattern.compile(
            "\\d{4}[-/年]\\d{1,2}(?:[-/月](?:\\d{1,2}日?)?)?(?:[ T]?\\d{1,2}:.*)?|\\d{1,2}月\\d{1,2}日|\\d{1,2}-[A-Z][a-z]{2}"
                    + "(?:-\\d{2,4})?|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,3}:\\d{2}(?::\\d{2})?");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]{1,8})|\"(US\\$|HK\\$|[€£])\"");
    private static final Set<String> YUAN = Set.of("¥", "￥", "CNY", "RMB", "元", "人民币");
    private static final BigDecimal YEAR_1900 = BigDecimal.valueOf(366);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Disguise() {}

    /**
     * The number that a page shows.
     *
     * @param value with all the digits of the file
     * @param shifted whether it stands at another power of ten than the file's
     * @param same whether page and file show the same number, up to rounding and power
     */
    record Meant(BigDecimal value, boolean shifted, boolean same) {
        /** A reading of it, with what is to be told about the two numbers. */
        Reading told(Reading reading, Entry entry) {
            Reading told = reading;
            if (shifted || !same) {
                FindingCode code = shifted ? FindingCode.R364 : FindingCode.R339;
                told = told.and(code, entry.shown(), entry.number().toPlainString());
            }
            String currency = currency(entry);
            return currency.isEmpty() ? told : told.and(FindingCode.R342, entry.shown(), currency);
        }
    }

    /** Whether a number is shown as a day or a time. */
    static boolean isDate(Entry entry) {
        String format = entry.format();
        boolean digits = format.equals(Entry.GENERAL) || format.startsWith("0") || format.startsWith("#");
        return digits
                ? hasSeparator(entry.shown())
                        && DATE_SHOWN.matcher(entry.shown()).matches()
                : hasLetter(format) && FormatCode.of(format).of(entry.number()).isDate();
    }

    /** Whether a format has a letter or a mark in brackets, as every day's or time's has. */
    private static boolean hasLetter(String format) {
        for (int i = 0; i < format.length(); i++) {
            if (Character.isLetter(format.charAt(i)) || format.charAt(i) == '[') {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign stands between digits that no number has, and every day or time has. */
    private static boolean hasSeparator(String shown) {
        for (int i = 1; i < shown.length(); i++) {
            if ("-/年月:".indexOf(shown.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a number is shown as a day without its year, as Excel makes one of {@code 3-5}, or is a number of another
     * kind under a day's format: below zero, of the year 1900, or beyond the last day.
     */
    static boolean isNoDay(Entry entry) {
        boolean likely = PaintedDay.isDay(entry.number()) && entry.number().compareTo(YEAR_1900) > 0;
        return !(likely && hasYear(entry.shown())) && isDate(entry);
    }

    private static boolean hasYear(String shown) {
        return YEAR.matcher(shown).find() || WrittenDate.of(shown).isPresent();
    }

    /** Whether a percentage is a number of a field. */
    static boolean takesRates(Field field) {
        return field.type() == FieldType.PERCENT
                || RATES.contains(field.measure())
                || (field.type() == FieldType.DECIMAL && field.measure().isEmpty());
    }

    /** The number that a cell shows without a unit, or with that of its field. */
    static Meant meant(Entry entry, String measure) {
        BigDecimal value = entry.number();
        Optional<TextNumber> shown = isSame(entry.shown(), entry.raw())
                ? Optional.empty()
                : TextNumber.of(entry.shown())
                        .filter(text -> text.parts().rate().isEmpty())
                        .filter(text -> text.parts().suffix().isEmpty()
                                || text.parts().suffix().equals(measure));
        return shown.isEmpty() || shown.get().prints(value) || isYuan(shown.get(), value)
                ? new Meant(value, false, true)
                : shifted(shown.get(), value);
    }

    /** Whether a page shows the characters of the file, but for separators and zeros behind the last decimal. */
    private static boolean isSame(String shown, String raw) {
        int next = 0;
        boolean point = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            point |= c == '.';
            if (next < raw.length() && raw.charAt(next) == c) {
                next++;
            } else if (c != ',' && !(next == raw.length() && (c == '.' || (point && c == '0')))) {
                return false;
            }
        }
        return next == raw.length();
    }

    /** A number in 元 under a format that paints 万元 beside a ten-thousandth of it. */
    private static boolean isYuan(TextNumber shown, BigDecimal value) {
        String unit = shown.parts().suffix();
        return !unit.isEmpty()
                && Measure.of(unit, "元")
                        .filter(measure -> shown.prints(value.movePointLeft(measure.shift())))
                        .isPresent();
    }

    private static Meant shifted(TextNumber shown, BigDecimal value) {
        for (int places = 1; places <= MOST_PLACES && shown.digits().signum() != 0; places++) {
            for (BigDecimal moved : new BigDecimal[] {value.movePointLeft(places), value.movePointRight(places)}) {
                if (shown.prints(moved)) {
                    return new Meant(moved, true, true);
                }
            }
        }
        return new Meant(value, false, false);
    }

    private static String currency(Entry entry) {
        String format = entry.format();
        boolean marked = format.indexOf('[') >= 0 || format.indexOf('"') >= 0;
        Matcher matcher = CURRENCY.matcher(format);
        if (!marked || !matcher.find()) {
            return "";
        }
        String mark = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return YUAN.contains(mark.strip()) ? "" : mark.strip();
    }
}
