package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huizong.store.DueRun.State;
import org.huizong.store.Timetable.Pause;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far every assignment is with its schedule. Of several that settle a due time at once one succeeds, on whatever machine they
 * are. Safe for several threads.
 */
public final class Timetables {
    private static final String INSERT = "insert into timetable (assignment, rule, next_due) values (?, ?, ?)";
    private static final String RENEW = "update timetable set rule = ?, next_due = ? where assignment = ?";
    private static final String ADVANCE = "update timetable set next_due = ? where assignment = ? and next_due = ?";
    private static final String SETTLE = """
            insert into due_run (assignment, due, first_due, times, state, why, settled_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String END = """
            update due_run set state = ?, run_no = ?, code = ?, arguments = ?, settled_at = ?
            where assignment = ? and due = ?""";
    private static final String LAST =
            "select * from due_run where assignment = ? order by due desc fetch first %d rows only";
    private static final String BEGUN = "select * from due_run where assignment = ? and state = 'BEGUN' order by due";
    private static final String PAUSE =
            "update timetable set paused_at = ?, paused_by = ?, paused_why = ? where assignment = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Acknowledgement acknowledgement;

    Timetables(JdbcTemplate jdbc, TransactionTemplate transactions, Acknowledgement acknowledgement) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acknowledgement = acknowledgement;
    }

    /** That of an assignment; none when it never had a schedule. */
    public Optional<Timetable> find(String assignment) {
        return jdbc
                .query("select * from timetable where assignment = ?", (row, index) -> timetable(row), assignment)
                .stream()
                .findFirst();
    }

    /** That of an assignment after it was made, or begun anew where its rule was another. */
    public Timetable arrange(String assignment, String rule, Instant next) {
        Optional<Timetable> standing = find(assignment);
        if (standing.isEmpty()) {
            try {
                jdbc.update(INSERT, assignment, rule, stored(next));
            } catch (DuplicateKeyException e) {
                return find(assignment).orElseThrow();
            }
        } else if (!standing.get().rule().equals(rule)) {
            jdbc.update(RENEW, rule, stored(next), assignment);
        }
        return find(assignment).orElseThrow();
    }

    /**
     * Says what becomes of due times, and goes on to the next one; both or neither.
     *
     * @param before as it was found
     * @return false when another has said it before
     */
    public boolean settle(Timetable before, List<DueRun> results, Instant next) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                boolean ours = jdbc.update(ADVANCE, stored(next), before.assignment(), stored(before.next())) == 1;
                if (ours) {
                    results.forEach(this::insert);
                }
                acknowledgement.then(() -> {});
                return ours;
            }));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The due time that was begun and did not come to its end. */
    public Optional<DueRun> begun(String assignment) {
        return jdbc.query(BEGUN, (row, index) -> dueRun(row), assignment).stream()
                .findFirst();
    }

    /** Writes down how a due time ended; it is on disk when this returns. */
    public void end(DueRun ended) {
        transactions.executeWithoutResult(status -> {
            jdbc.update(
                    END,
                    ended.state().name(),
                    ended.run().isPresent() ? ended.run().getAsInt() : null,
                    ended.fault().map(fault -> fault.code().name()).orElse(null),
                    ended.fault().map(FindingRows::arguments).orElse(null),
                    stored(ended.settledAt()),
                    ended.assignment(),
                    stored(ended.due()));
            acknowledgement.then(() -> {});
        });
    }

    /** What became of the last due times, the last one first. */
    public List<DueRun> last(String assignment, int count) {
        return jdbc.query(LAST.formatted(count), (row, index) -> dueRun(row), assignment);
    }

    /** Makes a pause until {@link #resume}. */
    public void pause(String assignment, Pause pause) {
        pause(assignment, stored(pause.since()), pause.by(), Storable.text(pause.why()));
    }

    /** Ends a pause. */
    public void resume(String assignment) {
        pause(assignment, null, null, null);
    }

    private void pause(String assignment, @Nullable OffsetDateTime at, @Nullable String by, @Nullable String why) {
        transactions.executeWithoutResult(status -> {
            jdbc.update(PAUSE, at, by, why, assignment);
            acknowledgement.then(() -> {});
        });
    }

    private void insert(DueRun result) {
        jdbc.update(
                SETTLE,
                result.assignment(),
                stored(result.due()),
                stored(result.first()),
                result.times(),
                result.state().name(),
                Storable.text(result.why()),
                stored(result.settledAt()));
    }

    private static Timetable timetable(ResultSet row) throws SQLException {
        OffsetDateTime paused = row.getObject("paused_at", OffsetDateTime.class);
        return new Timetable(
                row.getString("assignment"),
                row.getString("rule"),
                instant(row, "next_due"),
                paused == null
                        ? Optional.empty()
                        : Optional.of(new Pause(
                                paused.toInstant(), row.getString("paused_by"), row.getString("paused_why"))));
    }

    private static DueRun dueRun(ResultSet row) throws SQLException {
        int run = row.getInt("run_no");
        return new DueRun(
                row.getString("assignment"),
                instant(row, "due"),
                instant(row, "first_due"),
                row.getInt("times"),
                State.valueOf(row.getString("state")),
                run == 0 ? OptionalInt.empty() : OptionalInt.of(run),
                row.getString("why"),
                FindingRows.told(row.getString("code"), row.getString("arguments")),
                instant(row, "settled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
