package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.huizong.store.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs: who looks, and at what. */
@ControllerAdvice
class Frame {
    /** Null before the login. */
    @ModelAttribute("visitor")
    @Nullable
    Account visitor(@AuthenticationPrincipal @Nullable Visitor visitor) {
        return visitor == null ? null : visitor.account();
    }

    @ModelAttribute("at")
    String at(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.contains("/reviews")) {
            return "reviews";
        }
        return path.endsWith("/standing") || path.endsWith("/reminder")
                ? "standing"
                : path.contains("/uploads") ? "uploads" : path.contains("/forms") ? "forms" : path.substring(1);
    }
}
