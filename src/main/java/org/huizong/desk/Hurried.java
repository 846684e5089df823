package org.huizong.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huizong.store.Hurry;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no request hang on a database that does not answer: somebody waits for each. */
final class Hurried extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Hurry.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            Hurry.end();
        }
    }
}
