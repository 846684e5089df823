package org.huizong.desk;

import java.util.Map;
import org.huizong.finding.Place;
import org.huizong.intake.Excerpts;
import org.huizong.review.Decision.Kind;
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
    private final ReviewRoom room;
    private final MessageSource messages;

    ReviewPages(ReviewRoom room, MessageSource messages) {
        this.room = room;
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
        ReviewRoom.Open asked = room.open(visitor, path, key);
        model.addAttribute("office", asked.office());
        model.addAttribute("approvers", asked.approvers());
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
        ReviewRoom.Open asked = room.open(visitor, path, key);
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
        return act(Kind.ACCEPT, room.open(visitor, path, key), form, flash);
    }

    @PostMapping("/return")
    @Act(value = "review.return", about = "digest")
    String sendBack(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form,
            RedirectAttributes flash) {
        return act(Kind.RETURN, room.open(visitor, path, key), form, flash);
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
        return act(Kind.WAIVE, room.open(visitor, path, key), form, flash);
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
        return act(Kind.APPROVE, room.open(visitor, path, key), form, flash);
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
        return act(Kind.ANSWER, room.open(visitor, path, key), form, flash);
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
        return act(Kind.COMMENT, room.open(visitor, path, key), form, flash);
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
        return act(Kind.UNDO, room.open(visitor, path, key), form, flash);
    }

    private String act(Kind kind, ReviewRoom.Open asked, ReviewForm form, RedirectAttributes flash) {
        if (!asked.sight().may(kind)) {
            throw new AccessDeniedException(kind.name());
        }
        ReviewDeed.Result result = asked.deed().act(kind, form);
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
    private static String address(ReviewRoom.Open asked, @Nullable ReviewForm cell) {
        ReviewAddress at = new ReviewAddress(asked.office().name(), asked.its().slot());
        return cell == null ? at.page() : at.cell(cell.onSheet(), cell.inCell());
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
