package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huizong.store.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs: who looks, and at what. */
@ControllerAdvice
class Frame {
    private static final List<String> PARTS =
            List.of("standing", "reminder", "uploads", "reviews", "runs", "figures", "forms", "schedule");

    /** Null before the login. */
    @ModelAttribute("visitor")
    @Nullable
    Account visitor(@AuthenticationPrincipal @Nullable Visitor visitor) {
        return visitor == null ? null : visitor.account();
    }

    @ModelAttribute("at")
    String at(HttpServletRequest request) {
        String path = request.getRequestURI();
        return PARTS.stream()
                .filter(part -> (path + "/").contains("/" + part + "/"))
                .findFirst()
                .orElse(path.substring(1));
    }
}
