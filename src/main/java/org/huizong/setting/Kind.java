package org.huizong.setting;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Predicate;

/** What a value must look like. */
enum Kind {
    TEXT("…", value -> !value.isBlank()),
    PATH("…/…", value -> !value.isBlank() && value.indexOf('\0') < 0),
    PORT("0 … 65535", value -> isCount(value, 0, 65_535)),
    MINUTES("5 … 1440", value -> isCount(value, 5, 1440)),
    SECONDS("1 … 300", value -> isCount(value, 1, 300)),
    ZONE("Asia/Shanghai", Kind::isZone),
    DATABASE(
            "jdbc:postgresql://… / jdbc:h2:file:…",
            value -> value.startsWith("jdbc:h2:") || value.startsWith("jdbc:postgresql:")),
    ADDRESS("https://…", Kind::isAddress),
    /** Somebody else's, whatever it is. */
    PASSWORD("…", value -> !value.isBlank()),
    /** Eight characters at least, nothing that a header cannot carry. */
    SECRET("≥ 8 × A-Z a-z 0-9 …", value -> value.matches("[\\x21-\\x7e]{8,}"));

    private final String asked;
    private final Predicate<String> fits;

    Kind(String asked, Predicate<String> fits) {
        this.asked = asked;
        this.fits = fits;
    }

    String asked() {
        return asked;
    }

    boolean fits(String value) {
        return fits.test(value);
    }

    private static boolean isCount(String value, int least, int most) {
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean isZone(String value) {
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
