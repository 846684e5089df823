package org.huizong.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.intake.Sha256;
import org.huizong.intake.Submission;
import org.huizong.review.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The readings of files, one row each. */
final class SubmissionRows {
    private static final String INSERT = """
            insert into submission (assignment, file, part, file_key, slot, received_no, revision, digest, basis, bytes,
                form_code, form_version, unit, period, project, outcome, declared, run_no)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LIVE = "select * from submission where assignment = ? and slot is not null";
    private static final String FORMS = """
            select distinct form_code from submission
            where assignment = ? and slot is not null and declared and form_code is not null""";
    private static final String ASSIGNMENTS =
            "select distinct assignment from submission where slot is not null and form_code in (%s) order by assignment";
    private static final String PREDECESSORS =
            "select id, file_key, received_no, revision, digest, slot from %s where assignment = ?";

    /** The end of an index, where the greatest of all would be looked for among all. */
    private static final String LAST_NO = """
            select received_no from submission where assignment = ?
            order by assignment desc, received_no desc fetch first row only""";

    /** A file keeps its number as long as its bytes are the same, however often it is read. */
    private static final String FIRST_SEEN = """
            select seen.file, run.made_at from (
                select live.assignment, live.file, min(reading.run_no) as run_no
                from submission live join submission reading
                    on reading.assignment = live.assignment and reading.received_no = live.received_no
                where live.assignment = ? and live.slot is not null
                group by live.assignment, live.file) seen
            join run on run.assignment = seen.assignment and run.run_no = seen.run_no""";

    private static final String REVISIONS = """
            select s.*, r.made_at from submission s join run r on r.assignment = s.assignment and r.run_no = s.run_no
            where s.assignment = ? and s.unit = ? and s.form_code = ? and s.period = ?
            order by s.received_no, s.id""";

    private final JdbcTemplate jdbc;

    SubmissionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The live readings without their findings. */
    List<LiveFile> live(String assignment) {
        return jdbc.query(LIVE, (row, index) -> file(row), assignment);
    }

    /** For the live files the beginning of the run that first saw them with these bytes. */
    Map<String, ZonedDateTime> firstSeen(String assignment) {
        Map<String, ZonedDateTime> days = new HashMap<>();
        RowCallbackHandler put = row -> days.put(row.getString("file"), ZonedDateTime.parse(row.getString("made_at")));
        jdbc.query(FIRST_SEEN, put, assignment);
        return days;
    }

    /** All readings of one form of one unit for one period, in the order in which the files came. */
    List<Revision> revisions(String assignment, Slot slot) {
        List<Revision> all = jdbc.query(
                REVISIONS,
                (row, index) -> new Revision(
                        file(row), ZonedDateTime.parse(row.getString("made_at")), row.getString("slot") != null),
                assignment,
                slot.unit(),
                slot.form(),
                slot.period().year());
        return all.stream()
                .filter(revision -> revision.file().project().key().equals(slot.key()))
                .toList();
    }

    /** Those on some forms. */
    List<LiveFile> live(String assignment, Set<String> forms) {
        return forms.isEmpty()
                ? List.of()
                : jdbc.query(
                        LIVE + " and form_code in (%s)".formatted(marks(forms)),
                        (row, index) -> file(row),
                        Stream.concat(Stream.of(assignment), forms.stream()).toArray());
    }

    /** The codes of the forms that live readings declare something on. */
    Set<String> forms(String assignment) {
        return Set.copyOf(jdbc.queryForList(FORMS, String.class, assignment));
    }

    private static String marks(Set<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    int count(String assignment, String file) {
        String sql = "select count(*) from submission where assignment = ? and file_key = ?";
        return number(jdbc.queryForObject(sql, Integer.class, assignment, key(file)));
    }

    long lastReceivedNo(String assignment) {
        return jdbc.queryForList(LAST_NO, Long.class, assignment).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Live readings of files lose their basis, so that they are not settled. */
    void unsettle(String assignment, Collection<String> files) {
        String sql = "update submission set basis = '' where assignment = ? and file_key = ? and slot is not null";
        jdbc.batchUpdate(
                sql,
                files.stream().map(file -> new Object[] {assignment, key(file)}).toList());
    }

    void withdraw(int run, List<Long> ids) {
        String sql = "update submission set slot = null, withdrawn_run = ? where id = ?";
        jdbc.batchUpdate(sql, ids.stream().map(id -> new Object[] {run, id}).toList());
    }

    /** The assignments that have live readings on some forms, by name. */
    List<String> assignments(Set<String> forms) {
        return forms.isEmpty()
                ? List.of()
                : jdbc.queryForList(ASSIGNMENTS.formatted(marks(forms)), String.class, forms.toArray());
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
        Map<String, String> fileOf = byKey(files);
        Map<String, Predecessor> all = new HashMap<>();
        for (AmongKeys keys : AmongKeys.of("file_key", fileOf.keySet())) {
            RowCallbackHandler put = row -> all.put(name(fileOf, row.getString("file_key")), Predecessor.of(row));
            jdbc.query(PREDECESSORS.formatted(keys.in("submission")) + " order by id", put, keys.before(assignment));
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
        List<Long> ids =
                inserted(readings.stream().map(its -> its.row(assignment, run)).toList());
        List<Object[]> supersessions = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            List<Long> before =
                    replaced.remove(readings.get(i).submission().receipt().file());
            if (before != null) {
                before.forEach(old -> supersessions.add(new Object[] {id, old}));
            }
        }
        jdbc.batchUpdate("update submission set superseded_by = ? where id = ?", supersessions);
        return ids;
    }

    /** The live readings, of all parts, that files take the place of. */
    private Map<String, List<Long>> replaced(String assignment, List<Reading> readings) {
        Map<String, String> fileOf = byKey(readings.stream()
                .filter(Reading::replacing)
                .map(reading -> reading.submission().receipt().file())
                .toList());
        Map<String, List<Long>> all = new HashMap<>();
        for (AmongKeys keys : AmongKeys.of("file_key", fileOf.keySet())) {
            RowCallbackHandler add =
                    row -> all.computeIfAbsent(name(fileOf, row.getString("file_key")), file -> new ArrayList<>())
                            .add(row.getLong("id"));
            jdbc.query(
                    PREDECESSORS.formatted(keys.in("submission")) + " and slot is not null order by id",
                    add,
                    keys.before(assignment));
        }
        return all;
    }

    private static Map<String, String> byKey(List<String> files) {
        Map<String, String> all = new HashMap<>();
        files.forEach(file -> all.put(key(file), file));
        return all;
    }

    private static String name(Map<String, String> fileOf, String key) {
        return Objects.requireNonNull(fileOf.get(key));
    }

    /** Inserts rows at once; databases return the new ids in the rows' order. */
    private List<Long> inserted(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                connection -> connection.prepareStatement(INSERT, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int index) throws SQLException {
                        @Nullable Object[] row = rows.get(index);
                        for (int i = 0; i < row.length; i++) {
                            statement.setObject(i + 1, row[i]);
                        }
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                },
                keys);
        List<Long> ids = keys.getKeyList().stream()
                .map(key -> number((Number) key.values().iterator().next()).longValue())
                .toList();
        if (ids.size() != rows.size()) {
            throw new IllegalStateException(ids.size() + " ids for " + rows.size() + " rows");
        }
        return ids;
    }

    private static <T extends Number> T number(@Nullable T number) {
        if (number == null) {
            throw new IllegalStateException("the database returned no number");
        }
        return number;
    }

    /** What a file is found by. */
    static String key(String file) {
        return Sha256.of(Storable.text(file));
    }

    /** A reading without its findings. */
    static LiveFile file(ResultSet row) throws SQLException {
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
                new Project(row.getString("project")),
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
                Storable.text(submission.project().name()),
                submission.outcome().name(),
                submission.declaration().isPresent(),
                run
            };
        }
    }
}
