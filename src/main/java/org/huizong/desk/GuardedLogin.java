package org.huizong.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Compares names and passwords, unless there were too many attempts. */
final class GuardedLogin implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final Attempts attempts;

    GuardedLogin(AuthenticationProvider passwords, Attempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        String address = given.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!attempts.begin(given.getName(), address)) {
            throw new LockedException("too many attempts");
        }
        @Nullable Authentication known = passwords.authenticate(given);
        attempts.succeeded(given.getName(), address);
        return known;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
