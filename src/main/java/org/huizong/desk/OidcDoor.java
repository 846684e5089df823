package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The way in through the sign-on service, where one is set. */
@Controller
@ControllerAdvice
class OidcDoor {
    private static final String LEFT = "/login?left";

    private final Optional<OidcPlan> plan;
    private final Optional<OidcProvider> provider;

    OidcDoor(Optional<OidcPlan> plan) {
        this.plan = plan;
        this.provider = plan.map(OidcProvider::new);
    }

    /** What stands on the button of the login page; the empty string where there is none. */
    @ModelAttribute("signOn")
    String label() {
        return plan.map(OidcPlan::label).orElse("");
    }

    /** Leads there, unless it does not answer. */
    @GetMapping("/login/bureau")
    String lead() {
        return provider.orElseThrow(Absent::new).reached()
                ? "redirect:/oauth2/authorization/" + OidcProvider.ID
                : "redirect:/login?away";
    }

    /** Adds it to the chain. */
    void into(HttpSecurity http, Door door) {
        plan.ifPresent(its -> http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider.orElseThrow())
                .authorizedClientRepository(new Nothing())
                .userInfoEndpoint(user -> user.oidcUserService(new OidcAccounts(its, door)))
                .failureHandler(OidcDoor::refuse)));
    }

    /** Whoever came through the service leaves it too, where it knows how; everybody comes back to the login page. */
    LogoutSuccessHandler farewell() {
        if (provider.isEmpty()) {
            SimpleUrlLogoutSuccessHandler here = new SimpleUrlLogoutSuccessHandler();
            here.setDefaultTargetUrl(LEFT);
            return here;
        }
        OidcClientInitiatedLogoutSuccessHandler there = new OidcClientInitiatedLogoutSuccessHandler(provider.get());
        there.setDefaultTargetUrl(LEFT);
        there.setPostLogoutRedirectUri("{baseUrl}" + LEFT);
        return there;
    }

    /** Where a form may lead besides here, as a policy writes it: to leave the service is led to from a form. */
    String beyond() {
        return plan.map(its -> URI.create(its.issuer()))
                .map(issuer -> " " + issuer.getScheme() + "://" + issuer.getAuthority())
                .orElse("");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        boolean stranger = fault instanceof OAuth2AuthenticationException known
                && known.getError().getErrorCode().equals(OidcAccounts.STRANGER);
        response.sendRedirect("/login?" + (stranger ? "stranger" : "away"));
    }

    /** Keeps no tokens: nothing is ever asked of the service in anybody's name. */
    private static final class Nothing implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's signature
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication known, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication known,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication known, HttpServletRequest request, HttpServletResponse response) {}
    }
}
