package org.huizong.desk;

import java.util.Map;
import org.huizong.store.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** An account whose owner came in through the sign-on service; the password it has here does not matter. */
final class OidcVisitor extends Visitor implements OidcUser {
    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    OidcVisitor(Account account, OidcIdToken token) {
        super(new Account(
                account.name(), "", account.role(), account.place(), account.state(), false, account.stamp()));
        this.token = token;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }
}
