package org.huizong.desk;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/** The login, and the way in. */
@Controller
class DoorPages {
    private final Offices offices;

    DoorPages(Offices offices) {
        this.offices = offices;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** With one job there is nothing to choose. */
    @GetMapping("/")
    String home(@AuthenticationPrincipal Visitor visitor, Model model) {
        List<Office> own = offices.of(visitor.account());
        if (own.size() == 1) {
            String page = visitor.account().role().sends() ? "uploads" : "standing";
            return "redirect:/jobs/" + UriUtils.encodePathSegment(own.get(0).name(), "UTF-8") + "/" + page;
        }
        model.addAttribute("offices", own);
        return "home";
    }
}
