package org.huizong.desk;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.huizong.review.Decision;
import org.huizong.review.Point;
import org.huizong.review.Subject;
import org.huizong.review.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

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
        model.addAttribute("judges", sight.judges());
        model.addAttribute("wanted", asked.wanted());
        model.addAttribute("list", ReviewList.of(office, sight, asked.wanted(), words));
        return "reviews";
    }

    /** Accepts several forms that wait for nothing but that; a revision that counts no longer is left out. */
    @PostMapping("/jobs/{job}/reviews/accept")
    @Act(value = "review.accept", about = "id")
    String accept(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(required = false) @Nullable Set<String> id,
            Asked asked,
            RedirectAttributes flash) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        if (!sight.judges()) {
            throw new AccessDeniedException("accept");
        }
        Set<String> chosen = id == null ? Set.of() : id;
        List<Subject> accepted = Standing.of(office).entries(sight.units()).stream()
                .filter(entry -> entry.turn() == Turn.REVIEWS && chosen.contains(entry.id()))
                .flatMap(entry -> entry.subject().stream())
                .toList();
        accepted.forEach(subject -> office.ledger().reviews().add(office.name(), acceptance(subject, office, sight)));
        flash.addFlashAttribute("accepted", accepted.size());
        flash.addFlashAttribute("left", chosen.size() - accepted.size());
        return "redirect:"
                + UriComponentsBuilder.fromPath("/jobs/{job}/reviews")
                        .queryParam("turn", "{turn}")
                        .queryParam("district", "{district}")
                        .encode()
                        .buildAndExpand(
                                job, asked.wanted().turn(), asked.wanted().district())
                        .toUriString();
    }

    private static Decision acceptance(Subject subject, Office office, Sight sight) {
        return new Decision(
                0,
                subject,
                Decision.Kind.ACCEPT,
                Point.FORM,
                "",
                sight.account().name(),
                "",
                ZonedDateTime.now(office.clock()),
                0);
    }
}
