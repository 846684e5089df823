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
    /** Where a job's part stands in {@code /jobs/shi/runs/1}, split at its strokes. */
    private static final int PART = 3;

    /** Null before the login. */
    @ModelAttribute("visitor")
    @Nullable
    Account visitor(@AuthenticationPrincipal @Nullable Visitor visitor) {
        return visitor == null ? null : visitor.account();
    }

    /** The part of a job that is looked at, or what else stands first in the path; the name of a job does not matter. */
    @ModelAttribute("at")
    String at(HttpServletRequest request) {
        String[] steps = request.getRequestURI().split("/", PART + 2);
        if (steps.length > PART && steps[1].equals("jobs")) {
            return steps[PART];
        }
        return steps.length > 1 ? steps[1] : "";
    }
}
