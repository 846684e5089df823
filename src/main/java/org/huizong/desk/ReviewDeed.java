package org.huizong.desk;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.Finding;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.intake.Excerpts;
import org.huizong.review.Decision;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Point;

/**
 * Somebody does something about a form under review: it is refused with a reason, or written down.
 *
 * @param approvers names of the accounts that may approve waivers of the unit
 */
record ReviewDeed(ReviewCase its, Sight sight, Set<String> approvers) {
    /**
     * What came of it.
     *
     * @param fault key of the sentence that says why nothing was done, or the empty string
     * @param earlier what another had decided since the page was opened
     */
    record Result(String fault, Optional<Decision> earlier) {
        static Result refused(String why) {
            return new Result("review.fault." + why, Optional.empty());
        }
    }

    /** Does it. */
    Result act(Kind kind, ReviewForm form) {
        String fault = fault(kind, form);
        if (!fault.isEmpty()) {
            return Result.refused(fault);
        }
        long number = 0;
        for (Point point : points(kind, form)) {
            number = its.office()
                    .ledger()
                    .reviews()
                    .add(its.office().name(), decision(kind, point, form))
                    .number();
        }
        return new Result("", kind.rules() ? earlier(form.lastSeen(), number) : Optional.empty());
    }

    /** Whether another accepted or returned it after what the maker of this says that he saw last. */
    boolean isOvertaken(Kind kind, ReviewForm form) {
        return kind.rules()
                && form.seen() != null
                && earlier(form.lastSeen(), Long.MAX_VALUE).isPresent();
    }

    /** The last acceptance or return by another between what the page showed and this one. */
    private Optional<Decision> earlier(long seen, long number) {
        return its.office().ledger().reviews().of(its.office().name(), its.slot()).stream()
                .filter(decision -> decision.number() > seen && decision.number() < number)
                .filter(decision -> decision.kind().rules()
                        && !decision.by().equals(sight.account().name()))
                .reduce((one, later) -> later);
    }

    private Decision decision(Kind kind, Point point, ReviewForm form) {
        String by = sight.account().name();
        boolean says = kind != Kind.ACCEPT && kind != Kind.APPROVE && kind != Kind.UNDO;
        return new Decision(
                0,
                its.current().subject(),
                kind,
                point,
                says ? form.said() : "",
                by,
                kind == Kind.WAIVE ? form.named() : "",
                ZonedDateTime.now(its.office().clock()),
                kind == Kind.APPROVE || kind == Kind.UNDO ? form.about() : 0);
    }

    private List<Point> points(Kind kind, ReviewForm form) {
        return switch (kind) {
            case WAIVE, ANSWER ->
                findings(form).stream().map(Point::of).distinct().toList();
            case COMMENT -> List.of(Point.of(form.onSheet(), form.inCell()));
            default -> List.of(Point.FORM);
        };
    }

    private List<Finding> findings(ReviewForm form) {
        List<Finding> findings = new ArrayList<>();
        form.points().forEach(id -> its.finding(id).ifPresent(findings::add));
        return findings;
    }

    /** Why it cannot be done, or the empty string. */
    private String fault(Kind kind, ReviewForm form) {
        if (!form.showed(its.current())) {
            return "stale";
        }
        boolean speaks = kind == Kind.RETURN || kind == Kind.WAIVE || kind == Kind.ANSWER || kind == Kind.COMMENT;
        if (speaks && !form.saysSomething()) {
            return "words";
        }
        if (speaks && form.saysTooMuch()) {
            return "long";
        }
        return switch (kind) {
            case ACCEPT -> its.acceptable() ? "" : "open";
            case RETURN -> "";
            case WAIVE -> waiver(form);
            case ANSWER -> answer(form);
            case COMMENT -> comment(form);
            case APPROVE -> approval(form);
            case UNDO -> its.standing(form.about()).filter(sight::mayUndo).isPresent() ? "" : "refers";
        };
    }

    private String waiver(ReviewForm form) {
        List<Finding> findings = findings(form);
        boolean known = findings.size() == form.points().size();
        if (findings.isEmpty() || !known || !findings.stream().allMatch(its::waivable)) {
            return "point";
        }
        return approvers.contains(form.named()) ? "" : "approver";
    }

    private String answer(ReviewForm form) {
        List<Finding> findings = findings(form);
        boolean asked = findings.stream().allMatch(finding -> finding.severity() == Severity.WARNING);
        return findings.size() == 1 && asked ? "" : "point";
    }

    private String comment(ReviewForm form) {
        Place place = Place.ofCell(form.onSheet(), form.inCell(), "");
        return Excerpts.of(its.current().bytes(its.office())).around(place).isPresent() ? "" : "cell";
    }

    private String approval(ReviewForm form) {
        return its.decisions().waiting().stream()
                        .anyMatch(waiver -> waiver.number() == form.about()
                                && waiver.approver().equals(sight.account().name()))
                ? ""
                : "refers";
    }
}
