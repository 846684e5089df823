package org.huizong.desk;

import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 报送情况: who has sent what. */
@Controller
class StandingPage {
    private final Offices offices;
    private final MessageSource messages;

    StandingPage(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    @ModelAttribute("choice")
    StandingChoice choice(
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") int page) {
        return new StandingChoice(district, state, unit.strip(), page);
    }

    @GetMapping("/jobs/{job}/standing")
    String page(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @ModelAttribute("choice") StandingChoice choice,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        model.addAttribute("office", office);
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        model.addAttribute("table", StandingTable.of(office, sight, choice, words));
        model.addAttribute("districts", sight.districts());
        model.addAttribute(
                "looks",
                Stream.of(Looks.values())
                        .filter(Looks::standing)
                        .map(Looks::css)
                        .toList());
        return "standing";
    }
}
