package org.huizong.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.huizong.finding.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks what is logged for a request with its reference, and measures how long it took; {@link AccountMark} says whose it is. */
final class LogMarks extends OncePerRequestFilter {
    /** The header that tells a request's reference, which stands on the page of a mishap too. */
    static final String REFERENCE = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(LogMarks.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 4;
    private static final int FAULT = 500;

    private final Meters meters;

    LogMarks(Meters meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        String reference = reference();
        response.setHeader(REFERENCE, reference);
        int status = FAULT;
        MDC.put("request", reference);
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.error("a request failed: {}", Fault.named(e), e);
            throw e;
        } finally {
            MDC.remove("request");
            MDC.remove(AccountMark.ACCOUNT);
            meters.answered(status, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static String reference() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
