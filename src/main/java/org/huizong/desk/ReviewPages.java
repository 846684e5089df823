package org.huizong.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huizong.finding.Place;
import org.huizong.form.Period;
import org.huizong.intake.Excerpts;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Slot;
import org.huizong.store.Account;
import org.huizong.store.Accounts;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审核: one form beside its findings; what is decided and said about it. */
@Controller
@RequestMapping("/jobs/{job}/reviews/{unit}/{form}/{year:\\d{4}}")
class ReviewPages {
    private final Offices offices;
    private final Accounts accounts;
    private final MessageSource messages;

    ReviewPages(Offices offices, Accounts accounts, MessageSource messages) {
        this.offices = offices;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** A form with its findings; with an earlier revision to compare it with when one is asked for. */
    @GetMapping
    String page(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Asked asked = asked(visitor, path, key);
        model.addAttribute("office", asked.office());
        model.addAttribute("approvers", approvers(asked));
        model.addAttribute("review", ReviewView.of(asked.its(), asked.sight(), words()));
        model.addAttribute("revisal", ReviewRevisal.of(asked.its(), before, words()));
        return "review";
    }

    /** One cell among its neighbours, with what was said about it. */
    @GetMapping("/cell")
    String cell(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            Model model) {
        Asked asked = asked(visitor, path, key);
        ReviewCase its = asked.its();
        Place place = Place.ofCell(form.onSheet(), form.inCell(), "");
        model.addAttribute("office", asked.office());
        model.addAttribute("review", ReviewView.of(its, asked.sight(), words()));
        model.addAttribute("sheet", place.sheet());
        model.addAttribute("cell", place.cell());
        model.addAttribute(
                "excerpt", Excerpts.of(its.current().bytes(asked.office())).around(place));
        model.addAttribute(
                "comments",
                its.decisions().comments(place.sheet(), place.cell()).stream()
                        .map(comment -> ReviewLine.of(comment, its, asked.sight(), words()))
                        .toList());
        return "review-cell";
    }

    @PostMapping("/accept")
    @Act(value = "review.accept", about = "digest")
    String accept(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.ACCEPT, asked(visitor, path, key), form, flash);
    }

    @PostMapping("/return")
    @Act(value = "review.return", about = "digest")
    String sendBack(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.RETURN, asked(visitor, path, key), form, flash);
    }

    @PostMapping("/waive")
    @Act(
            value = "review.waive",
            about = {"digest", "point", "approver"})
    String waive(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.WAIVE, asked(visitor, path, key), form, flash);
    }

    @PostMapping("/approve")
    @Act(
            value = "review.approve",
            about = {"digest", "refers"})
    String approve(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.APPROVE, asked(visitor, path, key), form, flash);
    }

    @PostMapping("/answer")
    @Act(
            value = "review.answer",
            about = {"digest", "point"})
    String answer(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.ANSWER, asked(visitor, path, key), form, flash);
    }

    @PostMapping("/comment")
    @Act(
            value = "review.comment",
            about = {"digest", "sheet", "cell"})
    String comment(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.COMMENT, asked(visitor, path, key), form, flash);
    }

    @PostMapping("/undo")
    @Act(
            value = "review.undo",
            about = {"digest", "refers"})
    String undo(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.UNDO, asked(visitor, path, key), form, flash);
    }

    private record Asked(Office office, Sight sight, ReviewCase its) {}

    private Asked asked(Visitor visitor, Map<String, String> path, String key) {
        Office office = offices.of(visitor.account(), path.getOrDefault("job", ""));
        Sight sight = new Sight(office.registry(), visitor.account());
        Slot slot = new Slot(
                path.getOrDefault("unit", ""),
                path.getOrDefault("form", ""),
                new Period(Integer.parseInt(path.getOrDefault("year", "0"))),
                key);
        return new Asked(office, sight, ReviewCase.open(office, sight, slot));
    }

    private String act(Kind kind, Asked asked, ReviewForm form, RedirectAttributes flash) {
        if (!asked.sight().may(kind)) {
            throw new AccessDeniedException(kind.name());
        }
        ReviewDeed.Result result = new ReviewDeed(asked.its(), asked.sight(), approvers(asked)).act(kind, form);
        if (result.fault().isEmpty()) {
            flash.addFlashAttribute("done", "review.done." + kind);
            result.earlier()
                    .ifPresent(earlier -> flash.addFlashAttribute(
                            "earlier", ReviewLine.of(earlier, asked.its(), asked.sight(), words())));
        } else {
            flash.addFlashAttribute("fault", result.fault());
            flash.addFlashAttribute("draft", form.said());
        }
        return "redirect:" + address(asked, kind == Kind.COMMENT ? form : null);
    }

    /** Where it goes on: the form, or the cell that was commented on. */
    private static String address(Asked asked, @Nullable ReviewForm cell) {
        ReviewAddress at = new ReviewAddress(asked.office().name(), asked.its().slot());
        return cell == null ? at.page() : at.cell(cell.onSheet(), cell.inCell());
    }

    /** Who may approve waivers of the unit: those who review it. */
    private Set<String> approvers(Asked asked) {
        TreeSet<String> names = new TreeSet<>();
        List<Account> all = accounts.all();
        all.stream()
                .map(account -> new Sight(asked.office().registry(), account))
                .filter(sight -> sight.judges() && sight.sees(asked.its().slot().unit()))
                .forEach(sight -> names.add(sight.account().name()));
        return names;
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
