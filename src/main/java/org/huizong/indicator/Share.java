package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of at least zero as a designer writes it in a list: {@code 1.2}, or a share as {@code 80%} or {@code 0.8}. */
final class Share {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(%?)");

    private Share() {}

    /** The number, percentages as ratios; none when it is anything else. */
    static Optional<BigDecimal> of(String text) {
        Matcher matcher = WRITTEN.matcher(Writing.of(text).text());
        return matcher.matches()
                ? Optional.of(new BigDecimal(matcher.group(1))
                        .movePointLeft(matcher.group(2).isEmpty() ? 0 : 2))
                : Optional.empty();
    }
}
