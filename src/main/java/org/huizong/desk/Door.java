package org.huizong.desk;

import org.huizong.store.Accounts;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a login needs: who there is, how passwords are compared, how often somebody tried, and where it is written down. */
record Door(Accounts accounts, PasswordEncoder encoder, Attempts attempts, Footprints footprints) {
    /** No bean: as one it would be asked, and would count, twice. */
    GuardedLogin login() {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(Visitor.among(accounts));
        passwords.setPasswordEncoder(encoder);
        passwords.setPreAuthenticationChecks(user -> {});
        passwords.setPostAuthenticationChecks(user -> {
            if (user instanceof Visitor visitor && !visitor.open()) {
                throw new DisabledException("locked or closed");
            }
        });
        return new GuardedLogin(passwords, this);
    }
}
