package org.huizong.desk;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 报送情况: who has sent what. */
@Controller
class StandingPage {
    private final Offices offices;
    private final MessageSource messages;

    StandingPage(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    @GetMapping("/jobs/{job}/standing")
    String page(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, Model model) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        model.addAttribute("office", office);
        model.addAttribute(
                "table", StandingTable.of(office, sight, new Words(messages, LocaleContextHolder.getLocale())));
        return "standing";
    }
}
