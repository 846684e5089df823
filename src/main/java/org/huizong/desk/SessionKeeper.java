package org.huizong.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.huizong.finding.Fault;
import org.huizong.store.Account;
import org.huizong.store.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session when its account was changed since it began, on whichever node that was; leads whoever came with a password
 * made by the program to where he chooses his own, and nowhere else; and reads no files of a stranger. It stands before whatever
 * reads a form.
 */
final class SessionKeeper extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);
    private static final List<String> ANYWAY = List.of("/login", "/logout", PasswordPages.PATH);

    private final Accounts accounts;

    SessionKeeper(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.matches("/[a-z-]+\\.(css|js|svg)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof Visitor visitor)) {
            if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
                lead(request, response, "/login");
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        try {
            if (!same(visitor.account())) {
                new SecurityContextLogoutHandler().logout(request, response, known);
                lead(request, response, "/login?ended");
                return;
            }
        } catch (DataAccessException e) {
            LOG.error("the database failed: {}", Fault.named(e), e);
            response.setHeader("Retry-After", "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        SlowSenders.letIn(request);
        if (visitor.account().once() && !ANYWAY.contains(request.getRequestURI())) {
            lead(request, response, PasswordPages.PATH);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean same(Account then) {
        return accounts.find(then.name())
                .filter(now -> now.stamp() == then.stamp() && now.state() == Account.State.OPEN)
                .isPresent();
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String where)
            throws IOException {
        boolean script = request.getHeader("HX-Request") != null
                || request.getRequestURI().startsWith("/api/");
        if (script) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(where);
        }
    }
}
