package org.huizong.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Decisions;
import org.huizong.review.Slot;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 审核 for programs: what waits for whom, a form with its findings, and what the pages do about it. */
@RestController
@RequestMapping(Api.PATH + "/jobs/{job}/reviews")
class ApiReviews {
    private static final String ONE = "/{unit}/{form}/{year:\\d{4}}";

    private final Offices offices;
    private final ReviewRoom room;
    private final MessageSource messages;

    ApiReviews(Offices offices, ReviewRoom room, MessageSource messages) {
        this.offices = offices;
        this.room = room;
        this.messages = messages;
    }

    /**
     * A form that was sent.
     *
     * @param key of its project
     * @param turn whom it waits for
     */
    record Line(
            Api.Named unit,
            String form,
            String title,
            int period,
            Optional<String> key,
            Optional<String> project,
            String outcome,
            String turn) {}

    /**
     * A finding.
     *
     * @param id by which it is waived
     * @param waived whether it is let pass, and that is in force
     */
    record Item(String id, boolean waived, Api.Told finding) {}

    /**
     * A form under review.
     *
     * @param digest of the revision that counts, and {@code part} of the file: a decision names them
     * @param last number of the last decision, of which a decision says that its maker knew it
     */
    record Review(
            String unit,
            String form,
            int period,
            String digest,
            Optional<String> part,
            long last,
            String outcome,
            String turn,
            boolean acceptable,
            List<Item> findings) {}

    @GetMapping
    ResponseEntity<byte[]> list(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, Api.Part part) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        List<Line> all = Standing.of(office).entries(sight.units()).stream()
                .map(entry -> line(office, entry))
                .toList();
        return Api.answer(part.of(all));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key) {
        return Api.answer(review(room.open(visitor, path, key).its(), words().language()));
    }

    @PostMapping(ONE + "/accept")
    @Act(value = "review.accept", about = "digest")
    ResponseEntity<byte[]> accept(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form) {
        return act(Kind.ACCEPT, room.open(visitor, path, key), form);
    }

    @PostMapping(ONE + "/return")
    @Act(value = "review.return", about = "digest")
    ResponseEntity<byte[]> sendBack(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form) {
        return act(Kind.RETURN, room.open(visitor, path, key), form);
    }

    @PostMapping(ONE + "/waive")
    @Act(
            value = "review.waive",
            about = {"digest", "point", "approver"})
    ResponseEntity<byte[]> waive(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String key,
            ReviewForm form) {
        return act(Kind.WAIVE, room.open(visitor, path, key), form);
    }

    /** How the form stands then; what forbids it is a conflict, told in the sentence of the page. */
    private ResponseEntity<byte[]> act(Kind kind, ReviewRoom.Open open, ReviewForm form) {
        if (!open.sight().may(kind)) {
            throw new AccessDeniedException(kind.name());
        }
        ReviewDeed deed = open.deed();
        ReviewDeed.Result result =
                deed.isOvertaken(kind, form) ? ReviewDeed.Result.refused("overtaken") : deed.act(kind, form);
        if (!result.fault().isEmpty()) {
            return Api.problem(Api.Problem.of(HttpStatus.CONFLICT, "REVIEW", words().say(result.fault())));
        }
        Slot slot = open.its().slot();
        return Api.answer(review(ReviewCase.open(open.office(), open.sight(), slot), words().language()));
    }

    private static Line line(Office office, Standing.Entry entry) {
        Slot slot = entry.slot();
        return new Line(
                new Api.Named(slot.unit(), office.unitName(slot.unit())),
                slot.form(),
                office.formTitle(slot.form()),
                slot.period().year(),
                Api.known(slot.key()),
                Api.known(entry.project()),
                entry.outcome().name(),
                entry.turn().name());
    }

    private static Review review(ReviewCase its, Language language) {
        Decisions decisions = its.decisions();
        return new Review(
                its.slot().unit(),
                its.slot().form(),
                its.slot().period().year(),
                its.current().subject().digest(),
                Api.known(its.current().subject().part()),
                its.last(),
                its.outcome().name(),
                its.turn().name(),
                its.acceptable(),
                its.content().findings().stream()
                        .map(finding -> item(finding, decisions, language))
                        .toList());
    }

    private static Item item(Finding finding, Decisions decisions, Language language) {
        return new Item(ReviewCase.id(finding), decisions.waiver(finding).isPresent(), Api.Told.of(finding, language));
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
