package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who worked on which run how long and how far he came: seen by every process on the database while it goes on. */
public final class RunAttempts {
    private static final String INSERT = """
            insert into run_attempt (assignment, run_no, attempt_no, asked_by, host, begun_at, phase)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String DEAD = """
            update run_attempt set ended = ? where assignment = ? and ended is null""";
    private static final String END = """
            update run_attempt set ended = ?, ended_at = ?, code = ?, arguments = ?
            where ended is null and assignment = ? and run_no = ? and attempt_no = ?""";
    private static final String ONE = " where assignment = ? and run_no = ? and attempt_no = ?";
    private static final String BETWEEN = """
            select * from run_attempt where assignment = ? and run_no between ? and ?
            order by run_no desc, attempt_no desc""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;

    RunAttempts(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(
                java.util.Objects.requireNonNull(transactions.getTransactionManager()), transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Begins an attempt; only for one who holds the assignment's lease: all before it are over then. */
    public RunAttempt.Key begin(Run run, String by, Instant at) {
        String assignment = run.assignment();
        jdbc.update(DEAD, RunAttempt.Ended.DIED.name(), assignment);
        int number = 1 + of(assignment, run.number()).size();
        jdbc.update(
                INSERT,
                assignment,
                run.number(),
                number,
                Storable.text(by),
                Owner.here().host(),
                at.atOffset(ZoneOffset.UTC),
                RunAttempt.Phase.COUNTING.name());
        return new RunAttempt.Key(assignment, run.number(), number);
    }

    /** So many files are to be examined. */
    public void counted(RunAttempt.Key attempt, int total) {
        update("set total = ?, done = 0, phase = 'EXAMINING'", attempt, total);
    }

    /** So many files more are kept; part of the transaction that keeps them. */
    public void kept(RunAttempt.Key attempt, int files) {
        update("set done = done + ?", attempt, files);
    }

    /** It has come so far; seen by others at once, whatever transaction is going on. */
    public void reached(RunAttempt.Key attempt, RunAttempt.Phase phase) {
        own.executeWithoutResult(status -> update("set phase = ?", attempt, phase.name()));
    }

    /** It is over; nothing happens when another has taken the run over meanwhile. */
    public void end(RunAttempt.Key attempt, RunAttempt.Ended how, Optional<Finding> why, Instant at) {
        jdbc.update(
                END,
                how.name(),
                at.atOffset(ZoneOffset.UTC),
                why.map(finding -> finding.code().name()).orElse(null),
                why.map(FindingRows::arguments).orElse(null),
                attempt.assignment(),
                attempt.run(),
                attempt.number());
    }

    /** The attempts of a run, the last one first; none of runs of programs older than the table. */
    public List<RunAttempt> of(String assignment, int run) {
        return between(assignment, run, run);
    }

    /** The attempts of all runs from one to another, the last one first. */
    public List<RunAttempt> between(String assignment, int first, int last) {
        return jdbc.query(BETWEEN, (row, index) -> attempt(row), assignment, first, last);
    }

    private void update(String change, RunAttempt.Key attempt, Object value) {
        jdbc.update("update run_attempt " + change + ONE, value, attempt.assignment(), attempt.run(), attempt.number());
    }

    private static RunAttempt attempt(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        return new RunAttempt(
                new RunAttempt.Key(row.getString("assignment"), row.getInt("run_no"), row.getInt("attempt_no")),
                row.getString("asked_by"),
                row.getString("host"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                RunAttempt.Phase.valueOf(row.getString("phase")),
                row.getInt("done"),
                row.getInt("total"),
                ended == null ? RunAttempt.Ended.NOT : RunAttempt.Ended.valueOf(ended),
                FindingRows.told(row.getString("code"), row.getString("arguments")));
    }
}
