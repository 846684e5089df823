package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The runs of every assignment and the workbooks they published. */
public final class Runs {
    private static final String LAST =
            "select * from run where assignment = ? order by run_no desc fetch first 1 rows only";
    private static final String ONE = "select * from run where assignment = ? and run_no = ?";
    private static final String DOWN_FROM =
            "select * from run where assignment = ? and run_no <= ? order by run_no desc fetch first %d rows only";
    private static final String PUBLISHED =
            "select * from publication where assignment = ? order by run_no desc fetch first 1 rows only";
    private static final String CONFRONTED = """
            select confronted from run where assignment = ? and confronted is not null
            order by run_no desc fetch first 1 rows only""";
    private static final String PUBLISHED_BY =
            "select * from publication where assignment = ? and run_no <= ? order by run_no desc fetch first 1 rows only";
    private static final String FINISH = """
            update run set state = ?, finished_at = ?, received = ?, accepted = ?, warned = ?, returned = ?,
                unreadable = ?, unchanged = ?, ignored = ?
            where assignment = ? and run_no = ?""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Runs(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The last run of an assignment, finished or not. */
    public Optional<Run> last(String assignment) {
        return jdbc.query(LAST, (row, index) -> run(row), assignment).stream().findFirst();
    }

    /** The run of a number. */
    public Optional<Run> find(String assignment, int number) {
        return jdbc.query(ONE, (row, index) -> run(row), assignment, number).stream()
                .findFirst();
    }

    /** Some runs of an assignment, the last one first, from a number downwards. */
    public List<Run> downFrom(String assignment, int number, int most) {
        return jdbc.query(DOWN_FROM.formatted(most), (row, index) -> run(row), assignment, number);
    }

    /** Begins the next run; its number is one more than the last one's, and more than {@code taken}. */
    public Run begin(String assignment, ZonedDateTime madeAt, int taken) {
        return begin(assignment, madeAt, taken, Optional.empty());
    }

    /**
     * Begins the next run for a time that was due.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another run was for that time; none is begun then
     */
    public Run begin(String assignment, ZonedDateTime madeAt, int taken, Optional<Instant> due) {
        int number = 1 + Math.max(taken, last(assignment).map(Run::number).orElse(0));
        jdbc.update(
                "insert into run (assignment, run_no, made_at, state, due) values (?, ?, ?, ?, ?)",
                assignment,
                number,
                madeAt.toString(),
                Run.State.BEGUN.name(),
                due.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null));
        return new Run(assignment, number, madeAt, Run.State.BEGUN, Accounting.NONE);
    }

    /** Writes down at what time a run was due; one time of an assignment belongs to one run only. */
    public void due(Run run, Instant due) {
        jdbc.update(
                "update run set due = ? where assignment = ? and run_no = ?",
                due.atOffset(ZoneOffset.UTC),
                run.assignment(),
                run.number());
    }

    /** The run that was due at a time, however far it came. */
    public Optional<Run> dueAt(String assignment, Instant due) {
        return jdbc
                .query(
                        "select * from run where assignment = ? and due = ?",
                        (row, index) -> run(row),
                        assignment,
                        due.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /** Writes down how a run ended. */
    public void finish(Run run, Run.State state, Accounting counts, Instant at) {
        jdbc.update(
                FINISH,
                state.name(),
                at.atOffset(ZoneOffset.UTC),
                counts.received(),
                counts.accepted(),
                counts.warned(),
                counts.returned(),
                counts.unreadable(),
                counts.unchanged(),
                counts.ignored(),
                run.assignment(),
                run.number());
    }

    /** Writes down what a run confronted with what. */
    public void confronted(Run run, String digest) {
        jdbc.update(
                "update run set confronted = ? where assignment = ? and run_no = ?",
                digest,
                run.assignment(),
                run.number());
    }

    /** What was confronted last of an assignment, in whatever run that was. */
    public Optional<String> lastConfronted(String assignment) {
        return jdbc.queryForList(CONFRONTED, String.class, assignment).stream().findFirst();
    }

    /** Writes down what a run published; once more for the same run replaces it. */
    public void publish(String assignment, Publication publication) {
        transactions.executeWithoutResult(status -> {
            jdbc.update("delete from publication where assignment = ? and run_no = ?", assignment, publication.run());
            jdbc.update(
                    "insert into publication (assignment, run_no, fingerprint, path, sha256, bytes, returned_digest)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    assignment,
                    publication.run(),
                    publication.fingerprint(),
                    publication.path(),
                    publication.sha256(),
                    publication.bytes(),
                    publication.returned().orElse(null));
        });
    }

    /** What was published last. */
    public Optional<Publication> lastPublication(String assignment) {
        return jdbc.query(PUBLISHED, (row, index) -> publication(row), assignment).stream()
                .findFirst();
    }

    /** What stood published after a run: its own workbook, or the one before it when it changed nothing. */
    public Optional<Publication> publicationAfter(String assignment, int run) {
        boolean known = last(assignment)
                .filter(last -> run >= 1 && run <= last.number())
                .isPresent();
        return known
                ? jdbc.query(PUBLISHED_BY, (row, index) -> publication(row), assignment, run).stream()
                        .findFirst()
                : Optional.empty();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getInt("run_no"),
                row.getString("fingerprint"),
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("returned_digest")));
    }

    private static Run run(ResultSet row) throws SQLException {
        Accounting accounting = new Accounting(
                row.getInt("received"),
                row.getInt("accepted"),
                row.getInt("warned"),
                row.getInt("returned"),
                row.getInt("unreadable"),
                row.getInt("unchanged"),
                row.getInt("ignored"));
        return new Run(
                row.getString("assignment"),
                row.getInt("run_no"),
                ZonedDateTime.parse(row.getString("made_at")),
                Run.State.valueOf(row.getString("state")),
                accounting);
    }
}
