package org.huizong.setting;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;

/** What a value must look like. */
enum Kind {
    TEXT("…"),
    PATH("…/…"),
    PORT("0 … 65535"),
    MINUTES("5 … 1440"),
    SECONDS("1 … 300"),
    COUNT("0 … 2000"),
    ZONE("Asia/Shanghai"),
    DATABASE("jdbc:postgresql://… / jdbc:h2:file:…"),
    ADDRESS("https://…"),
    /** Somebody else's, whatever it is. */
    PASSWORD("…"),
    /** Eight characters at least, nothing that a header cannot carry. */
    SECRET("≥ 8 × A-Z a-z 0-9 …");

    private final String asked;

    Kind(String asked) {
        this.asked = asked;
    }

    String asked() {
        return asked;
    }

    boolean fits(String value) {
        return switch (this) {
            case TEXT, PASSWORD -> !value.isBlank();
            case PATH -> !value.isBlank() && value.indexOf('\0') < 0;
            case PORT -> isCount(value, 0, 65_535);
            case MINUTES -> isCount(value, 5, 1440);
            case SECONDS -> isCount(value, 1, 300);
            case COUNT -> isCount(value, 0, 2000);
            case ZONE -> isZone(value);
            case DATABASE -> value.startsWith("jdbc:h2:") || value.startsWith("jdbc:postgresql:");
            case ADDRESS -> isAddress(value);
            case SECRET -> value.matches("[\\x21-\\x7e]{8,}");
        };
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
