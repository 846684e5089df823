package org.huizong.desk;

import java.util.List;
import org.huizong.store.Account;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/** The login, and the way in. */
@Controller
class DoorPages {
    private final Offices offices;
    private final MessageSource messages;

    DoorPages(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** With one job there is nothing to choose, unless there is something to be told. */
    @GetMapping("/")
    String home(@AuthenticationPrincipal Visitor visitor, Model model) {
        List<Office> own = offices.of(visitor.account());
        List<FindingLine> refused = refused(visitor);
        model.addAttribute("refused", refused);
        if (own.size() == 1 && refused.isEmpty()) {
            String page = visitor.account().role().sends() ? "uploads" : "standing";
            return "redirect:/jobs/" + UriUtils.encodePathSegment(own.get(0).name(), "UTF-8") + "/" + page;
        }
        model.addAttribute("offices", own);
        return "home";
    }

    /** Whoever can mend them is told of job files that are not on the desk as they are now. */
    private List<FindingLine> refused(Visitor visitor) {
        return visitor.account().role() == Account.Role.ADMINISTRATOR
                ? FormPages.lines(offices.refused(), new Words(messages, LocaleContextHolder.getLocale()))
                : List.of();
    }
}
