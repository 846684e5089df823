package org.huizong.desk;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.store.Account;
import org.huizong.store.Account.Role;
import org.huizong.store.Accounts;
import org.huizong.store.Tokens;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes accounts with a password that is shown once, kept as a hash only and good for one login. Safe for several threads. */
record Passwords(Accounts accounts, PasswordEncoder encoder, Tokens tokens) {
    /** The name of the first account. */
    static final String FIRST = "admin";

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    /** Makes the administrator where there is nobody yet; the password is told here and never again. */
    Optional<String> first(Instant at) {
        return accounts.all().isEmpty() ? make(FIRST, Role.ADMINISTRATOR, "", at) : Optional.empty();
    }

    /** Makes an account and gives its password; empty when the name is taken. */
    Optional<String> make(String name, Role role, String place, Instant at) {
        String password = random();
        Account account =
                new Account(name, "", role, place).withPasswordForOnce(String.valueOf(encoder.encode(password)));
        return accounts.add(account, at) ? Optional.of(password) : Optional.empty();
    }

    /** Gives an account another password and takes its tokens back; empty when there is none, or it is closed. */
    Optional<String> reset(String name, Instant at) {
        String password = random();
        boolean done = accounts.password(name, String.valueOf(encoder.encode(password)), true);
        tokens.revokeAll(name, at);
        return done ? Optional.of(password) : Optional.empty();
    }

    private static String random() {
        return java.util.stream.IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(index -> LETTERS.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
