package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Excerpt;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.intake.Excerpts;
import org.huizong.review.Decision;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Decisions;
import org.huizong.review.Point;

/**
 * One finding under review, as a page shows it.
 *
 * @param id by which a page names it
 * @param about id of its rule, or its code
 * @param excerpt the cells around it, when it names one
 * @param said what the unit says about it, in the file or at the desk; or the empty string
 * @param waiver the waiver of it that stands, in force or waiting
 * @param waits whether that waiver waits for its approver
 * @param mine whether it waits for the one who looks
 * @param waivable whether it may be waived now
 * @param asks whether an explanation may be given
 */
record ReviewItem(
        String id,
        FindingLine line,
        String about,
        String found,
        String expected,
        String sheet,
        String cell,
        Optional<Excerpt> excerpt,
        String said,
        Optional<ReviewLine> waiver,
        boolean waits,
        boolean mine,
        boolean waivable,
        boolean asks,
        List<ReviewLine> comments) {
    ReviewItem {
        comments = List.copyOf(comments);
    }

    /** What makes items of findings. */
    record Making(ReviewCase its, Sight sight, Words words, Excerpts excerpts) {
        ReviewItem of(Finding finding) {
            Decisions decisions = its.decisions();
            Place place = finding.place();
            Optional<Decision> waiver = decisions.standing().stream()
                    .filter(one -> one.kind() == Kind.WAIVE && one.point().is(finding))
                    .reduce((before, after) -> after);
            boolean waits = waiver.isPresent() && decisions.waiver(finding).isEmpty();
            return new ReviewItem(
                    ReviewCase.id(finding),
                    FindingLine.of(finding, words),
                    Explanation.about(finding),
                    finding.detail().found(),
                    finding.detail().expected(),
                    place.sheet(),
                    place.cell(),
                    excerpts.around(place),
                    said(finding),
                    waiver.map(one -> ReviewLine.of(one, its, sight, words)),
                    waits,
                    waits
                            && waiver.map(Decision::approver)
                                    .filter(sight.account().name()::equals)
                                    .isPresent(),
                    waiver.isEmpty() && its.waivable(finding) && sight.may(Kind.WAIVE),
                    finding.severity() == Severity.WARNING && sight.may(Kind.ANSWER),
                    comments(place));
        }

        private String said(Finding finding) {
            return java.util.stream.Stream.concat(its.decisions().answers().stream(), its.explanations().stream())
                    .filter(explanation -> explanation.answers(finding))
                    .map(Explanation::text)
                    .findFirst()
                    .orElse("");
        }

        private List<ReviewLine> comments(Place place) {
            return place.cell().isEmpty()
                    ? List.of()
                    : its
                            .decisions()
                            .comments(
                                    place.sheet(),
                                    Point.of(place.sheet(), place.cell()).cell())
                            .stream()
                            .map(comment -> ReviewLine.of(comment, its, sight, words))
                            .toList();
        }
    }
}
