package org.huizong.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huizong.finding.Fault;
import org.huizong.setting.Key;
import org.huizong.store.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Who may come in, and what for; CSRF and session fixation are Spring Security's own, unchanged. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class DeskSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(DeskSecurity.class);
    private static final String[] OPEN = {
        "/login", "/login/bureau", "/health", "/desk.css", "/desk.js", "/mark.svg", "/webjars/**"
    };

    private static final String SENDING = "/api/v1/jobs/*/submissions";
    private static final String RUNNING = "/api/v1/jobs/*/runs";
    private static final String REVIEWING = "/api/v1/jobs/*/reviews/**";
    private static final String[] SENDERS = {"FILLER", "REVIEWER", "ADMINISTRATOR"};

    /** Nothing from elsewhere, nothing inline: script in a cell or a file's name stays text. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Programs with a token: no session, and so nothing that another site could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Door door, Tokens tokens) {
        http.securityMatcher(request -> request.getRequestURI().startsWith("/api/")
                        && request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, SENDING, REVIEWING)
                        .hasAnyRole(SENDERS)
                        .requestMatchers(HttpMethod.POST, RUNNING)
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/api/v1/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new RefusalKeeper(door.footprints()), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens, door), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Door door, OidcDoor signOn, DeskPlan plan) {
        http.authorizeHttpRequests(requests -> allow(requests, plan))
                .authenticationProvider(door.login())
                .formLogin(form -> form.loginPage("/login").failureHandler(DeskSecurity::refuse))
                .logout(logout -> logout.addLogoutHandler(
                                (request, response, known) -> door.footprints().left(request, known))
                        .logoutSuccessHandler(signOn.farewell()))
                .addFilterAfter(new RefusalKeeper(door.footprints()), SecurityContextHolderFilter.class)
                .addFilterBefore(new SessionKeeper(door.accounts()), CsrfFilter.class);
        signOn.into(http, door);
        // A script is told that the session is over and keeps the chosen files; a page is led to the login.
        http.exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new RequestHeaderRequestMatcher("HX-Request"))
                .defaultAuthenticationEntryPointFor(
                        (request, response, fault) -> response.sendError(HttpStatus.UNAUTHORIZED.value()),
                        request -> request.getRequestURI().startsWith("/api/"))
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), request -> true));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT + signOn.beyond()))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** A database that is away is nobody's wrong password. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (fault instanceof AuthenticationServiceException) {
            LOG.error("a login could not be looked up: {}", Fault.named(fault), fault);
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.sendError(trouble(fault).value());
            return;
        }
        String why =
                fault instanceof LockedException ? "locked" : fault instanceof DisabledException ? "shut" : "wrong";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }

    /** What a login is answered with when the database cannot do it. */
    static HttpStatus trouble(AuthenticationException fault) {
        return Fault.isFullDisk(fault) ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
    }

    /** Who may ask for what; what an account sees of a job is {@link Sight}'s. */
    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            DeskPlan plan) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/accounts/**", "/trail/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers(HttpMethod.POST, "/jobs/*/uploads", "/jobs/*/uploads/*/corrections", SENDING)
                .hasAnyRole(SENDERS)
                .requestMatchers(HttpMethod.POST, "/jobs/*/reviews/**", REVIEWING)
                .hasAnyRole(SENDERS)
                .requestMatchers(HttpMethod.POST, "/jobs/*/forms/**", "/jobs/*/runs/**", "/jobs/*/schedule/*", RUNNING)
                .hasRole("ADMINISTRATOR")
                .requestMatchers("/metrics")
                .access(new MetricsDoor(plan.settings().text(Key.METRICS_TOKEN)))
                .anyRequest()
                .authenticated();
    }
}
