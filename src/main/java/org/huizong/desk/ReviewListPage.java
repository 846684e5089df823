package org.huizong.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 审核: what waits for whom. */
@Controller
class ReviewListPage {
    private final Offices offices;
    private final MessageSource messages;

    ReviewListPage(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    /** What the page's form sends. */
    record Asked(
            @Nullable String turn,
            @Nullable String district,
            @Nullable Integer page) {
        ReviewList.Wanted wanted() {
            return new ReviewList.Wanted(
                    turn == null ? "" : turn, district == null ? "" : district, page == null ? 1 : page);
        }
    }

    @GetMapping("/jobs/{job}/reviews")
    String page(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, Asked asked, Model model) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        model.addAttribute("office", office);
        model.addAttribute("wanted", asked.wanted());
        model.addAttribute("list", ReviewList.of(office, sight, asked.wanted(), words));
        return "reviews";
    }
}
