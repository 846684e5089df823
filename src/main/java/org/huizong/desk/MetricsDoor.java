package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may read the metrics: programs of this machine that do not come through a proxy, whoever has the token, administrators.
 *
 * @param token when one was set
 */
record MetricsDoor(Optional<String> token) implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String BEARER = "Bearer ";

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> known, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(isLocal(request) || hasToken(request) || isAdministrator(known.get()));
    }

    /** A proxy on this machine comes from here too, but says for whom. */
    private static boolean isLocal(HttpServletRequest request) {
        boolean passedOn = Stream.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via")
                .anyMatch(header -> request.getHeader(header) != null);
        try {
            return !passedOn && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Takes as long for a wrong one as for the right one. */
    private boolean hasToken(HttpServletRequest request) {
        String given = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()))
                .orElse("");
        return token.filter(own -> MessageDigest.isEqual(
                        own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static boolean isAdministrator(@Nullable Authentication known) {
        return known != null
                && known.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ADMINISTRATOR".equals(authority.getAuthority()));
    }
}
