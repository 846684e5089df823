package org.huizong.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.huizong.finding.Fault;
import org.huizong.store.Account;
import org.huizong.store.Token;
import org.huizong.store.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their token, for one request and without a session. */
final class TokenFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);

    private final Tokens tokens;
    private final Door door;

    TokenFilter(Tokens tokens, Door door) {
        this.tokens = tokens;
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean known;
        try {
            known = enter(String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)));
        } catch (DataAccessException e) {
            LOG.error("the database failed: {}", Fault.named(e), e);
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (known) {
            SlowSenders.letIn(request);
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Whoever must choose a password first, or is locked, has no token that lets in. */
    private boolean enter(String header) {
        Optional<Token> token = ApiToken.in(header)
                .flatMap(text ->
                        tokens.use(text.digest(), door.footprints().clock().instant()));
        Optional<Visitor> visitor = token.flatMap(one -> door.accounts().find(one.account()))
                .filter(account -> account.state() == Account.State.OPEN && !account.once())
                .map(Visitor::new);
        visitor.ifPresent(one -> {
            one.eraseCredentials();
            UsernamePasswordAuthenticationToken entered =
                    UsernamePasswordAuthenticationToken.authenticated(one, null, one.getAuthorities());
            entered.setDetails(token.orElseThrow());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(entered);
            SecurityContextHolder.setContext(context);
        });
        return visitor.isPresent();
    }
}
