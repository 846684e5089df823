package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerInterceptor;

/** Marks what is logged for a request with its account, once that is known, until {@link LogMarks} takes it away. */
final class AccountMark implements HandlerInterceptor {
    static final String ACCOUNT = "account";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal known = request.getUserPrincipal();
        if (known != null) {
            MDC.put(ACCOUNT, known.getName());
        }
        return true;
    }
}
