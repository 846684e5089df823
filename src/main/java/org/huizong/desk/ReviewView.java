package org.huizong.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.finding.Finding;
import org.huizong.form.Project;
import org.huizong.intake.Excerpts;
import org.huizong.intake.Returning;
import org.huizong.intake.Verdict;
import org.huizong.registry.District;
import org.huizong.registry.Unit;
import org.huizong.review.Decision;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Slot;

/**
 * A form under review, as a page shows it.
 *
 * @param look how it stands, decisions applied
 * @param turn whom it waits for
 * @param current the revision that counts
 * @param taken whether a run has taken that over
 * @param ruling the acceptance or return that stands
 * @param acceptable whether nothing stands in the way of accepting it
 * @param remarks comments on cells that no finding names
 * @param history all that was decided about any revision, the last first
 */
record ReviewView(
        ReviewAddress at,
        String title,
        String unit,
        String district,
        String look,
        String word,
        String turn,
        RevisionLine current,
        boolean taken,
        long seen,
        Optional<ReviewLine> ruling,
        boolean acceptable,
        boolean judges,
        boolean writes,
        String me,
        List<ReviewItem> items,
        int more,
        List<ReviewLine> remarks,
        List<RevisionLine> revisions,
        List<ReviewLine> history) {
    private static final int SHOWN = 100;

    ReviewView {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
        revisions = List.copyOf(revisions);
        history = List.copyOf(history);
    }

    /** Whether several findings may be waived; public for the pages. */
    public boolean several() {
        return items.stream().filter(ReviewItem::waivable).count() > 1;
    }

    /**
     * A revision.
     *
     * @param number from one
     * @param upload number of its upload, when the one who looks may see it, or the empty string
     */
    record RevisionLine(
            int number,
            String name,
            String received,
            String look,
            String word,
            String upload,
            String digest,
            String part) {}

    static ReviewView of(ReviewCase its, Sight sight, Words words) {
        Office office = its.office();
        Slot slot = its.slot();
        Looks look = Looks.of(its.outcome());
        List<RevisionLine> revisions = IntStream.range(0, its.revisions().size())
                .mapToObj(i -> line(i + 1, its.revisions().get(i), sight, words))
                .toList();
        List<Finding> findings = ordered(its);
        ReviewItem.Making making = new ReviewItem.Making(
                its, sight, words, Excerpts.of(its.current().bytes(office)));
        return new ReviewView(
                new ReviewAddress(office.name(), slot),
                title(its, words),
                office.unitName(slot.unit()),
                district(office, slot.unit()),
                look.css(),
                look.word(words),
                its.turn().name().toLowerCase(Locale.ROOT),
                revisions.get(its.revisions().indexOf(its.current())),
                its.current().kept().isPresent(),
                its.last(),
                its.decisions().ruling().map(ruling -> ReviewLine.of(ruling, its, sight, words)),
                its.acceptable(),
                sight.judges(),
                sight.may(Kind.COMMENT),
                sight.account().name(),
                findings.stream().limit(SHOWN).map(making::of).toList(),
                Math.max(0, findings.size() - SHOWN),
                remarks(its, findings).stream()
                        .map(remark -> ReviewLine.of(remark, its, sight, words))
                        .toList(),
                revisions,
                IntStream.range(0, its.decided().size())
                        .mapToObj(i -> its.decided().get(its.decided().size() - 1 - i))
                        .map(decision -> ReviewLine.of(decision, its, sight, words))
                        .toList());
    }

    private static String title(ReviewCase its, Words words) {
        String form = its.office().formTitle(its.slot().form()) + " · "
                + words.say("period", String.valueOf(its.slot().period().year()));
        return its.current().project().isEmpty()
                ? form
                : form + " · " + its.current().project();
    }

    private static String district(Office office, String unit) {
        return office.registry()
                .unit(unit)
                .map(Unit::district)
                .flatMap(office.registry()::district)
                .map(District::name)
                .orElse("");
    }

    private static RevisionLine line(int number, ReviewRevision revision, Sight sight, Words words) {
        Looks look = Looks.of(revision.outcome());
        return new RevisionLine(
                number,
                revision.name(),
                revision.received(),
                look.css(),
                look.word(words),
                revision.upload()
                        .filter(sight::sees)
                        .map(upload -> String.valueOf(upload.number()))
                        .orElse(""),
                revision.subject().digest(),
                revision.subject().part());
    }

    /** In the order of the list that goes back to the unit. */
    private static List<Finding> ordered(ReviewCase its) {
        Verdict verdict = new Verdict(
                its.current().file(),
                List.of(new Verdict.Part(
                        Optional.empty(),
                        its.slot().unit(),
                        Optional.of(its.slot().period()),
                        Project.NONE,
                        its.outcome(),
                        its.content().findings(),
                        its.explanations())));
        return its.office()
                .returning()
                .map((Returning returning) -> returning.gravestFirst(verdict))
                .orElseGet(verdict::findings);
    }

    private static List<Decision> remarks(ReviewCase its, List<Finding> findings) {
        return its.decisions().standing().stream()
                .filter(decision -> decision.kind() == Kind.COMMENT)
                .filter(comment -> findings.stream()
                        .noneMatch(finding -> finding.place()
                                        .sheet()
                                        .equals(comment.point().sheet())
                                && finding.place().cell().equals(comment.point().cell())))
                .toList();
    }
}
