package org.huizong.desk;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.intake.Sha256;

/** The text of a token: 256 bits of chance, so that its plain digest tells nothing of it. */
record ApiToken(String text) {
    private static final String BEFORE = "hz_";
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +(hz_[A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** One that nobody can guess. */
    static ApiToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiToken(BEFORE + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The one of a header {@code Authorization}. */
    static Optional<ApiToken> in(String header) {
        Matcher found = BEARER.matcher(header.strip());
        return found.matches() ? Optional.of(new ApiToken(found.group(1))) : Optional.empty();
    }

    /** What is kept of it. */
    String digest() {
        return Sha256.of(text);
    }

    /** Never the text. */
    @Override
    public String toString() {
        return BEFORE + "…";
    }
}
