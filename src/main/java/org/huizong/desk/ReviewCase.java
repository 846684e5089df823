package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Severity;
import org.huizong.intake.Answers;
import org.huizong.intake.Sha256;
import org.huizong.review.Decision;
import org.huizong.review.Decisions;
import org.huizong.review.Point;
import org.huizong.review.Slot;
import org.huizong.review.Turn;
import org.huizong.store.Revision;

/**
 * A form under review, opened: its revisions, what is found in the one that counts, and all that was decided about any.
 *
 * @param revisions the oldest first
 * @param current the one that counts
 * @param decided about any revision, the oldest first
 */
record ReviewCase(
        Office office,
        Slot slot,
        List<ReviewRevision> revisions,
        ReviewRevision current,
        Revision.Content content,
        List<Decision> decided) {
    /**
     * Opens one.
     *
     * @throws Absent when nothing was sent, or the one who asks must not see it
     */
    static ReviewCase open(Office office, Sight sight, Slot slot) {
        if (!sight.sees(slot.unit())) {
            throw new Absent();
        }
        List<ReviewRevision> revisions = ReviewRevision.of(office, slot);
        ReviewRevision current = ReviewRevision.current(revisions).orElseThrow(Absent::new);
        return new ReviewCase(
                office,
                slot,
                revisions,
                current,
                current.content(office),
                office.ledger().reviews().of(office.name(), slot));
    }

    /** What was decided about the revision that counts. */
    Decisions decisions() {
        return about(current);
    }

    /** What was decided about a revision. */
    Decisions about(ReviewRevision revision) {
        return new Decisions(decided.stream()
                .filter(decision -> decision.subject().equals(revision.subject()))
                .toList());
    }

    /** How it stands, decisions applied. */
    Outcome outcome() {
        return outcome(decisions().applied(content.findings()));
    }

    /** Whether nothing stands in the way of accepting it. */
    boolean acceptable() {
        return outcome(decisions().waived(content.findings())).compareTo(Outcome.RETURNED) < 0
                && decisions().waiting().isEmpty();
    }

    private Outcome outcome(Findings findings) {
        return content.declaration().isPresent() || current.outcome() != Outcome.UNREADABLE
                ? Outcome.of(findings)
                : current.outcome();
    }

    Turn turn() {
        return Turn.of(outcome(), decisions().questions(content.findings(), explanations()), decisions());
    }

    /** What the unit wrote beside findings in the file, each at its place. */
    List<Explanation> explanations() {
        return Answers.placed(content.explanations(), content.findings());
    }

    /** The number of the last decision about any revision; zero when there is none. */
    long last() {
        return decided.stream().mapToLong(Decision::number).max().orElse(0);
    }

    /** Whether a finding may be let pass: the form was read, and the finding asks for something. */
    boolean waivable(Finding finding) {
        return content.declaration().isPresent() && finding.severity() != Severity.NOTICE;
    }

    /** By what pages name a finding. */
    static String id(Finding finding) {
        return Sha256.of(Point.of(finding).toString()).substring(0, 16);
    }

    /** The finding that a page names. */
    Optional<Finding> finding(String id) {
        return content.findings().stream()
                .filter(finding -> id(finding).equals(id))
                .findFirst();
    }

    /** The decision of a number about the revision that counts, as long as it stands. */
    Optional<Decision> standing(long number) {
        return decisions().standing().stream()
                .filter(decision -> decision.number() == number)
                .findFirst();
    }

    /** The revision before another. */
    Optional<ReviewRevision> before(ReviewRevision revision) {
        int at = revisions.indexOf(revision);
        return at > 0 ? Optional.of(revisions.get(at - 1)) : Optional.empty();
    }
}
