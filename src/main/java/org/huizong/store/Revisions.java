package org.huizong.store;

import java.util.List;
import java.util.Optional;
import org.huizong.review.Slot;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every reading of what units sent, also of what was sent again or withdrawn since. */
public final class Revisions {
    private final SubmissionRows submissions;
    private final FindingRows findings;
    private final FindingRows confrontations;
    private final ExplanationRows explanations;
    private final DeclarationRows declarations;

    Revisions(JdbcTemplate jdbc) {
        this.submissions = new SubmissionRows(jdbc);
        this.findings = FindingRows.own(jdbc);
        this.confrontations = FindingRows.across(jdbc);
        this.explanations = new ExplanationRows(jdbc);
        this.declarations = new DeclarationRows(jdbc);
    }

    /** The readings of one form of one unit for one period, in the order in which the files came. */
    public List<Revision> of(String assignment, Slot slot) {
        return submissions.revisions(assignment, slot);
    }

    /** What was read then. */
    public Revision.Content content(Revision revision) {
        long id = revision.file().id();
        return new Revision.Content(
                findings.of(id).and(confrontations.of(id)),
                explanations.of(id),
                Optional.ofNullable(declarations.of(List.of(id)).get(id)));
    }
}
