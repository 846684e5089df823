package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.huizong.finding.Explanation;
import org.huizong.form.Period;
import org.huizong.review.Decision;
import org.huizong.review.Decisions;
import org.huizong.review.Point;
import org.huizong.review.Slot;
import org.huizong.review.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decided about submissions; rows are only added. Safe for several threads and several desks. */
public final class Reviews {
    private static final String INSERT = """
            insert into review_decision (assignment, unit, form_code, period, item, digest, part, kind, about, sheet, cell,
                found, expected, words, account, approver, made_at, refers)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "select * from review_decision where assignment = ?";
    private static final String SLOT = " and unit = ? and form_code = ? and period = ? and item = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Acknowledgement acknowledgement;

    Reviews(JdbcTemplate jdbc, TransactionTemplate transactions, Acknowledgement acknowledgement) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acknowledgement = acknowledgement;
    }

    /** Writes a decision down; it has its number, and is on disk, when this returns. */
    public Decision add(String assignment, Decision decision) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        transactions.executeWithoutResult(status -> {
            jdbc.update(
                    connection -> {
                        var statement = connection.prepareStatement(INSERT, new String[] {"id"});
                        Object[] row = row(assignment, decision);
                        for (int i = 0; i < row.length; i++) {
                            statement.setObject(i + 1, row[i]);
                        }
                        return statement;
                    },
                    key);
            acknowledgement.then(() -> {});
        });
        return decision.numbered(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** All decisions of an assignment, the oldest first. */
    public List<Decision> of(String assignment) {
        return jdbc.query(SELECT + " order by id", (row, index) -> decision(row), assignment);
    }

    /** Those about any revision of one form. */
    public List<Decision> of(String assignment, Slot slot) {
        return jdbc.query(
                SELECT + SLOT + " order by id",
                (row, index) -> decision(row),
                assignment,
                slot.unit(),
                slot.form(),
                slot.period().year(),
                slot.key());
    }

    /** All decisions of an assignment by what they are about. */
    public Map<Subject, Decisions> decided(String assignment) {
        return Decisions.bySubject(of(assignment));
    }

    /** What was said at the desk about some files, by the ids of their readings; files without answers have none. */
    Map<Long, List<Explanation>> answers(String assignment, Supplier<List<LiveFile>> files) {
        Map<Subject, Decisions> decided = decided(assignment);
        Map<Long, List<Explanation>> answers = new TreeMap<>();
        if (!decided.isEmpty()) {
            files.get()
                    .forEach(file ->
                            answers.put(file.id(), file.decisions(decided).answers()));
            answers.values().removeIf(List::isEmpty);
        }
        return answers;
    }

    private static Object[] row(String assignment, Decision decision) {
        Subject subject = decision.subject();
        Point point = decision.point();
        return new Object[] {
            assignment,
            subject.slot().unit(),
            subject.slot().form(),
            subject.slot().period().year(),
            subject.slot().key(),
            subject.digest(),
            Storable.text(subject.part()),
            decision.kind().name(),
            Storable.text(point.about()),
            Storable.text(point.sheet()),
            Storable.text(point.cell()),
            Storable.text(point.found()),
            Storable.text(point.expected()),
            Storable.text(decision.words()),
            decision.by(),
            decision.approver(),
            decision.at().toString(),
            decision.refers()
        };
    }

    private static Decision decision(ResultSet row) throws SQLException {
        Slot slot = new Slot(
                row.getString("unit"),
                row.getString("form_code"),
                new Period(row.getInt("period")),
                row.getString("item"));
        return new Decision(
                row.getLong("id"),
                new Subject(slot, row.getString("digest"), row.getString("part")),
                Decision.Kind.valueOf(row.getString("kind")),
                new Point(
                        row.getString("about"),
                        row.getString("sheet"),
                        row.getString("cell"),
                        row.getString("found"),
                        row.getString("expected")),
                row.getString("words"),
                row.getString("account"),
                row.getString("approver"),
                ZonedDateTime.parse(row.getString("made_at")),
                row.getLong("refers"));
    }
}
