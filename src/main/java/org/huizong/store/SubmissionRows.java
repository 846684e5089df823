package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.intake.Sha256;
import org.huizong.intake.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The readings of files, one row each. */
final class SubmissionRows {
    private static final String INSERT = """
            insert into submission (assignment, file, part, file_key, slot, received_no, revision, digest, basis, bytes,
                form_code, form_version, unit, period, outcome, declared, run_no)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LIVE = "select * from submission where assignment = ? and slot is not null";
    private static final String PREDECESSOR = """
            select id, received_no, revision, digest, slot from submission
            where assignment = ? and file_key = ? order by id desc fetch first 1 rows only""";

    private final JdbcTemplate jdbc;

    SubmissionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The live readings without their findings. */
    List<LiveFile> live(String assignment) {
        return jdbc.query(LIVE, (row, index) -> file(row), assignment);
    }

    int count(String assignment, String file) {
        String sql = "select count(*) from submission where assignment = ? and file_key = ?";
        return number(jdbc.queryForObject(sql, Integer.class, assignment, key(file)));
    }

    long lastReceivedNo(String assignment) {
        String sql = "select coalesce(max(received_no), 0) from submission where assignment = ?";
        return number(jdbc.queryForObject(sql, Long.class, assignment)).longValue();
    }

    void withdraw(int run, List<Long> ids) {
        String sql = "update submission set slot = null, withdrawn_run = ? where id = ?";
        jdbc.batchUpdate(sql, ids.stream().map(id -> new Object[] {run, id}).toList());
    }

    /** The files that a run withdrew, by path. */
    List<String> withdrawn(String assignment, int run) {
        return jdbc.queryForList(
                "select distinct file from submission where assignment = ? and withdrawn_run = ? order by file",
                String.class,
                assignment,
                run);
    }

    /** The latest reading of each of these files, live or not; files that never were have none. */
    Map<String, Predecessor> predecessors(String assignment, List<String> files) {
        Map<String, Predecessor> all = new HashMap<>();
        for (String file : files) {
            jdbc.query(PREDECESSOR, (row, index) -> Predecessor.of(row), assignment, key(file))
                    .forEach(predecessor -> all.put(file, predecessor));
        }
        return all;
    }

    /** Inserts readings in the place of their predecessors and returns their ids in the same order. */
    List<Long> insert(String assignment, int run, List<Reading> readings) {
        Map<String, List<Long>> replaced = replaced(assignment, readings);
        jdbc.batchUpdate(
                "update submission set slot = null where id = ?",
                replaced.values().stream()
                        .flatMap(List::stream)
                        .map(id -> new Object[] {id})
                        .toList());
        List<Long> ids = new ArrayList<>();
        List<Object[]> supersessions = new ArrayList<>();
        for (Reading reading : readings) {
            long id = insert(assignment, run, reading);
            ids.add(id);
            List<Long> before = replaced.remove(reading.submission().receipt().file());
            if (before != null) {
                before.forEach(old -> supersessions.add(new Object[] {id, old}));
            }
        }
        jdbc.batchUpdate("update submission set superseded_by = ? where id = ?", supersessions);
        return ids;
    }

    /** The live readings, of all parts, that files take the place of. */
    private Map<String, List<Long>> replaced(String assignment, List<Reading> readings) {
        String sql = "select id from submission where assignment = ? and file_key = ? and slot is not null order by id";
        Map<String, List<Long>> all = new HashMap<>();
        for (Reading reading : readings) {
            String file = reading.submission().receipt().file();
            if (reading.replacing() && !all.containsKey(file)) {
                all.put(file, jdbc.queryForList(sql, Long.class, assignment, key(file)));
            }
        }
        return all;
    }

    private long insert(String assignment, int run, Reading reading) {
        @Nullable Object[] row = reading.row(assignment, run);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var statement = connection.prepareStatement(INSERT, new String[] {"id"});
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    return statement;
                },
                key);
        return number(key.getKey()).longValue();
    }

    private static <T extends Number> T number(@Nullable T number) {
        if (number == null) {
            throw new IllegalStateException("the database returned no number");
        }
        return number;
    }

    private static String key(String file) {
        return Sha256.of(Storable.text(file));
    }

    private static LiveFile file(ResultSet row) throws SQLException {
        String form = row.getString("form_code");
        int period = row.getInt("period");
        return new LiveFile(
                row.getLong("id"),
                row.getString("file"),
                row.getString("part"),
                row.getString("digest"),
                row.getString("basis"),
                row.getLong("received_no"),
                row.getInt("revision"),
                row.getInt("run_no"),
                form == null ? Optional.empty() : Optional.of(new FormId(form, row.getString("form_version"))),
                row.getString("unit"),
                period == 0 ? Optional.empty() : Optional.of(new Period(period)),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("declared"),
                Findings.NONE);
    }

    /** The latest reading of a file before a new one. */
    record Predecessor(long id, long receivedNo, int revision, String digest, boolean isLive) {
        static Predecessor of(ResultSet row) throws SQLException {
            return new Predecessor(
                    row.getLong("id"),
                    row.getLong("received_no"),
                    row.getInt("revision"),
                    row.getString("digest"),
                    row.getString("slot") != null);
        }

        boolean isSame(String otherDigest) {
            return isLive && digest.equals(otherDigest);
        }
    }

    /** A new reading, with its number and revision, and whether it takes the place of live ones. */
    record Reading(Submission submission, String basis, long receivedNo, int revision, boolean replacing) {
        static Reading of(Submission submission, String basis, @Nullable Predecessor before, long nextNo) {
            if (before == null) {
                return new Reading(submission, basis, nextNo, 1, false);
            }
            boolean same = before.isSame(submission.receipt().digest());
            return new Reading(
                    submission,
                    basis,
                    same ? before.receivedNo() : nextNo,
                    same ? before.revision() : before.revision() + 1,
                    before.isLive());
        }

        @Nullable
        Object[] row(String assignment, int run) {
            String file = Storable.text(submission.receipt().file());
            String part = Storable.text(submission.part());
            Optional<FormId> form =
                    submission.form().or(() -> submission.declaration().map(Declaration::form));
            return new @Nullable Object[] {
                assignment,
                file,
                part,
                key(file),
                part.isEmpty() ? key(file) : key(file + "\n" + part),
                receivedNo,
                revision,
                submission.receipt().digest(),
                basis,
                submission.receipt().size(),
                form.map(id -> Storable.text(id.code())).orElse(null),
                form.map(id -> Storable.text(id.version())).orElse(null),
                Storable.text(submission.unit()),
                submission.period().map(Period::year).orElse(null),
                submission.outcome().name(),
                submission.declaration().isPresent(),
                run
            };
        }
    }
}
