package org.huizong.form;

import java.time.LocalDate;
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

    /** The first year that a text names, written {@code 2023年度}, {@code ( 2023 年度)} or {@code 2023}. */
    public static Optional<Period> find(String text) {
        Matcher matcher = YEAR.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC));
        return matcher.find() ? Optional.of(new Period(Integer.parseInt(matcher.group(1)))) : Optional.empty();
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
