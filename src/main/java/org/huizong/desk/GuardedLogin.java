package org.huizong.desk;

import org.huizong.store.Account;
import org.huizong.store.TrailLine.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.TransactionException;

/** Compares names and passwords, unless there were too many attempts; whoever comes in or does not is on the trail. */
final class GuardedLogin implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final Door door;

    GuardedLogin(AuthenticationProvider passwords, Door door) {
        this.passwords = passwords;
        this.door = door;
    }

    /** A database that fails, wherever it does, is told as one. */
    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        try {
            return compared(given);
        } catch (DataAccessException | TransactionException e) {
            throw new InternalAuthenticationServiceException("the database failed", e);
        }
    }

    private @Nullable Authentication compared(Authentication given) {
        String address = given.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Attempts.Door open = door.attempts().begin(given.getName(), address);
        if (open == Attempts.Door.CLOSING) {
            door.footprints().door(Footprints.LOCK, known(given), address, Ending.REFUSED);
        }
        if (open != Attempts.Door.OPEN) {
            throw new LockedException("too many attempts");
        }
        try {
            @Nullable Authentication known = passwords.authenticate(given);
            door.attempts().succeeded(given.getName(), address);
            door.footprints().door(Footprints.ENTER, given.getName(), address, Ending.DONE);
            return known;
        } catch (BadCredentialsException | DisabledException e) {
            door.footprints().door(Footprints.ENTER, known(given), address, Ending.REFUSED);
            throw e;
        }
    }

    /** A name that is nobody's may be a password in the wrong field, and is written nowhere. */
    private String known(Authentication given) {
        return door.accounts().find(given.getName()).map(Account::name).orElse("");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
