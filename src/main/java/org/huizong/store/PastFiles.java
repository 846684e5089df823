package org.huizong.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Findings;
import org.huizong.review.Decisions;
import org.huizong.review.Subject;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files as they stood when a run had ended: nothing is ever deleted, so that any run can be looked back at. */
public final class PastFiles {
    /** What was live then; the run's number is asked for three times. */
    static final String AFTER = """
            s.assignment = ? and s.run_no <= ? and (s.withdrawn_run is null or s.withdrawn_run > ?)
            and not exists (select 1 from submission b where b.id = s.superseded_by and b.run_no <= ?)""";

    private static final String SELECT = "select s.* from submission s where " + AFTER;

    private final JdbcTemplate jdbc;
    private final FindingRows findings;
    private final FindingRows confrontations;

    PastFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.findings = FindingRows.own(jdbc);
        this.confrontations = FindingRows.across(jdbc);
    }

    /**
     * All of them, by path, with what was found in each. What came of confronting it with others is what the last run found
     * before another took its place: a run in between may have found something else, because those others had changed.
     *
     * @param decided what had been decided by then
     */
    public List<LiveFile> after(String assignment, int run, Map<Subject, Decisions> decided) {
        var lists = findings.after(assignment, run);
        var across = confrontations.after(assignment, run);
        return jdbc.query(SELECT, (row, index) -> SubmissionRows.file(row), assignment, run, run, run).stream()
                .map(file -> file.with(lists.getOrDefault(file.id(), file.findings())))
                .map(file -> file.confronted(across.getOrDefault(file.id(), Findings.NONE)))
                .map(file -> file.decided(file.decisions(decided)))
                .sorted(Comparator.comparing(LiveFile::file).thenComparing(LiveFile::id))
                .toList();
    }

    /** The forms of one file, without what was found. */
    public List<LiveFile> after(String assignment, int run, String file) {
        return jdbc.query(
                SELECT + " and s.file_key = ?",
                (row, index) -> SubmissionRows.file(row),
                assignment,
                run,
                run,
                run,
                SubmissionRows.key(file));
    }
}
