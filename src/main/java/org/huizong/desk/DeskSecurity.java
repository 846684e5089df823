package org.huizong.desk;

import jakarta.servlet.DispatcherType;
import org.huizong.store.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Who may come in, and what for; CSRF and session fixation are Spring Security's own, unchanged. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class DeskSecurity {
    private static final String[] OPEN = {"/login", "/desk.css", "/desk.js", "/mark.svg", "/webjars/**"};

    /** Nothing from elsewhere, nothing inline: script in a cell or a file's name stays text. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Accounts accounts, PasswordEncoder encoder, Footprints footprints) {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/accounts/**", "/trail/**")
                                .hasRole("ADMINISTRATOR")
                                .requestMatchers(HttpMethod.POST, "/jobs/*/uploads")
                                .hasAnyRole("FILLER", "REVIEWER", "ADMINISTRATOR")
                                .requestMatchers(HttpMethod.POST, "/jobs/*/reviews/**")
                                .hasAnyRole("FILLER", "REVIEWER", "ADMINISTRATOR")
                                .requestMatchers(HttpMethod.POST, "/jobs/*/forms/**")
                                .hasRole("ADMINISTRATOR")
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(login(accounts, encoder, footprints))
                .formLogin(form -> form.loginPage("/login").failureHandler((request, response, fault) -> {
                    String why = fault instanceof LockedException ? "locked" : "wrong";
                    response.sendRedirect(request.getContextPath() + "/login?" + why);
                }))
                .logout(logout -> logout.addLogoutHandler((request, response, known) -> footprints.left(request, known))
                        .logoutSuccessUrl("/login?left"))
                .addFilterAfter(new RefusalKeeper(footprints), SecurityContextHolderFilter.class);
        // A script is told that the session is over and keeps the chosen files; a page is led to the login.
        http.exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new RequestHeaderRequestMatcher("HX-Request"))
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), request -> true));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** No bean: as one it would be asked, and would count, twice. */
    private static GuardedLogin login(Accounts accounts, PasswordEncoder encoder, Footprints footprints) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(Visitor.among(accounts));
        passwords.setPasswordEncoder(encoder);
        return new GuardedLogin(passwords, new Attempts(footprints.clock()), accounts, footprints);
    }
}
