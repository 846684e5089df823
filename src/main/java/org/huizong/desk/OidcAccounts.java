package org.huizong.desk;

import java.util.Optional;
import org.huizong.store.Account;
import org.huizong.store.TrailLine.Ending;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Finds the account of whoever comes in through the sign-on service; nobody is let in by that service alone. */
final class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The error of somebody who has no account here. */
    static final String STRANGER = "stranger";

    private final OidcUserService service = new OidcUserService();
    private final OidcPlan plan;
    private final Door door;

    OidcAccounts(OidcPlan plan, Door door) {
        this.plan = plan;
        this.door = door;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String name = Optional.ofNullable(service.loadUser(request).getClaimAsString(plan.claim()))
                .orElse("");
        Optional<Account> account = door.accounts().find(name).filter(one -> one.state() == Account.State.OPEN);
        door.footprints()
                .door(
                        Footprints.ENTER,
                        account.map(Account::name).orElse(""),
                        address(),
                        account.isPresent() ? Ending.DONE : Ending.REFUSED);
        return account.map(one -> new OidcVisitor(one, request.getIdToken()))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(STRANGER)));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : "";
    }
}
