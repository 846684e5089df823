package org.huizong.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes into the trail what somebody who is logged in tried to change and was refused before it came to an act: without a
 * token, beyond his role, at an address where nothing is.
 */
final class RefusalKeeper extends OncePerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Footprints footprints;

    RefusalKeeper(Footprints footprints) {
        this.footprints = footprints;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        boolean refused = response.getStatus() >= 400 && response.getStatus() < 500;
        if (refused && !ActKeeper.reached(request) && !Footprints.visitor().isEmpty()) {
            footprints.refused(request);
        }
    }
}
