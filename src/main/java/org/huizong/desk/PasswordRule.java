package org.huizong.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password of one's own must be; lengths matter more than kinds of letters. */
final class PasswordRule {
    static final int SHORTEST = 10;
    /** More bytes the hash would not look at. */
    private static final int MOST_BYTES = 72;

    private static final int DISTINCT = 5;
    private static final int KINDS = 2;

    private PasswordRule() {}

    /** The word for what is wrong with it, if anything. */
    static Optional<String> fault(String account, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password.long");
        }
        if (password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.name");
        }
        boolean plain = password.codePoints().distinct().count() < DISTINCT || kinds(password) < KINDS;
        return plain ? Optional.of("password.plain") : Optional.empty();
    }

    /** Digits, small letters, capitals, and everything else. */
    private static long kinds(String password) {
        return password.codePoints()
                .map(point -> Character.isDigit(point)
                        ? 0
                        : Character.isLowerCase(point) ? 1 : Character.isUpperCase(point) ? 2 : 3)
                .distinct()
                .count();
    }
}
