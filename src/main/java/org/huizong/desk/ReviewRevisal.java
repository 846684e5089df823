package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.review.Change;
import org.huizong.review.Revisal;
import org.huizong.store.Revision;

/**
 * What the revision that counts changed, as a page shows it.
 *
 * @param before number of the revision that it is compared with, from one
 * @param more how many changes are not shown
 * @param left how many findings both have
 */
record ReviewRevisal(
        int before, List<Line> changes, int more, List<FindingLine> gone, List<FindingLine> fresh, int left) {
    private static final int SHOWN = 500;

    ReviewRevisal {
        changes = List.copyOf(changes);
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
    }

    /**
     * A value that is another.
     *
     * @param kind {@code changed}, {@code added} or {@code removed}
     * @param where the list and its line, or the empty string
     * @param cell of the later revision, of the earlier where it is gone
     */
    record Line(String kind, String where, String field, String before, String after, String cell) {}

    /**
     * Compares with the revision of a digest, or with the one before; empty where there is none.
     *
     * @param digest of the earlier revision, or the empty string
     */
    static Optional<ReviewRevisal> of(ReviewCase its, String digest, Words words) {
        ReviewRevision current = its.current();
        Optional<ReviewRevision> asked = its.revisions().stream()
                .filter(one -> one.subject().digest().equals(digest) && !one.equals(current))
                .findFirst();
        return asked.or(() -> its.before(current)).map(earlier -> of(its, earlier, words));
    }

    private static ReviewRevisal of(ReviewCase its, ReviewRevision earlier, Words words) {
        Revisal revisal = Revisal.of(content(earlier.content(its.office())), content(its.content()));
        return new ReviewRevisal(
                its.revisions().indexOf(earlier) + 1,
                revisal.changes().stream()
                        .limit(SHOWN)
                        .map(change -> line(change, words))
                        .toList(),
                Math.max(0, revisal.changes().size() - SHOWN),
                lines(revisal.gone(), words),
                lines(revisal.fresh(), words),
                revisal.left().size());
    }

    private static Revisal.Content content(Revision.Content content) {
        return new Revisal.Content(content.declaration(), content.findings());
    }

    private static List<FindingLine> lines(List<Finding> findings, Words words) {
        return findings.stream().map(finding -> FindingLine.of(finding, words)).toList();
    }

    private static Line line(Change change, Words words) {
        Value place = change.kind() == Change.Kind.REMOVED ? change.before() : change.after();
        return new Line(
                change.kind().name().toLowerCase(java.util.Locale.ROOT),
                change.section().isEmpty()
                        ? ""
                        : words.say("review.line", change.section(), String.valueOf(change.line())),
                change.field(),
                change.before().shown(),
                change.after().shown(),
                place.place().cell());
    }
}
