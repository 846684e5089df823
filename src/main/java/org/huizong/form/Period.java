package org.huizong.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a form is about; today always a year.
 *
 * @param year for example 2023
 */
public record Period(int year) implements Comparable<Period> {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?=\\s*年|(?!\\d))");

    private static final Pattern NAMED = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*年(?!\\s*\\d)");
    private static final String DIGITS = "〇一二三四五六七八九";
    /** A zero may be written as any of several round signs. */
    private static final String NUMERAL = "[〇零○ＯOo一二三四五六七八九]";

    private static final Pattern NUMERALS =
            Pattern.compile("(?<!" + NUMERAL + ")(二[〇零○ＯOo]" + NUMERAL + "{2})(?!" + NUMERAL + ")");
    private static final Pattern SHORT = Pattern.compile("\\s*[（(]?\\s*\\d{2}\\s*(?:年度?)?\\s*[）)]?\\s*");
    private static final int CENTURY = 2000;

    /** The first year that a text names, written {@code 2023年度}, {@code ( 2023 年度)} or {@code 2023}. */
    public static Optional<Period> find(String text) {
        Matcher matcher = YEAR.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC));
        return matcher.find() ? Optional.of(new Period(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /** All years that a text names, in its order. */
    public static List<Period> all(String text) {
        return YEAR.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                .results()
                .map(year -> new Period(Integer.parseInt(year.group(1))))
                .distinct()
                .toList();
    }

    /** The first year that a text spells out as such, and that is no part of a date: {@code 2023年度}. */
    public static Optional<Period> named(String text) {
        Matcher matcher = NAMED.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC));
        return matcher.find() ? Optional.of(new Period(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /** The year that the cell of a period names, also written {@code 二〇二三年}, {@code 23年} or {@code 23}. */
    public static Optional<Period> written(String text) {
        Optional<Period> found = find(text);
        if (found.isPresent()) {
            return found;
        }
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .strip();
        Matcher numerals = NUMERALS.matcher(plain);
        if (numerals.find()) {
            StringBuilder year = new StringBuilder();
            numerals.group(1).chars().map(DIGITS::indexOf).forEach(digit -> year.append(Math.max(0, digit)));
            return Optional.of(new Period(Integer.parseInt(year.toString())));
        }
        return isShort(plain) ? Optional.of(new Period(CENTURY + digits(plain))) : Optional.empty();
    }

    /** Whether the cell of a period has the last two digits of the year alone. */
    public static boolean isShort(String text) {
        return SHORT.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                .matches();
    }

    private static int digits(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    /** For example {@code 2023年度}. */
    public String shown() {
        return year + "年度";
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(year, other.year);
    }
}
