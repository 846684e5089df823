package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What was received at the desk; nothing is ever taken away. Safe for several threads and several desks. */
public final class Uploads {
    private static final String NUMBER = "insert into upload_number (taken_at) values (?)";
    private static final String INSERT = """
            insert into upload (id, assignment, sender, digest, account, file, bytes, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_FORM = """
            insert into upload_form (upload, seq, file, form_code, form_version, unit, period, project, outcome, digest, part,
                questions)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "select * from upload where ";
    private static final String FORMS = """
            select f.* from upload_form f join upload u on u.id = f.upload where u.%s order by f.upload, f.seq""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Acknowledgement acknowledgement;

    Uploads(JdbcTemplate jdbc, TransactionTemplate transactions, Acknowledgement acknowledgement) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acknowledgement = acknowledgement;
    }

    /** A number that was never given before. */
    public long nextNumber(Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var statement = connection.prepareStatement(NUMBER, new String[] {"id"});
                    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                    return statement;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** What must be done for an upload to be received, besides being written down. */
    public interface Deed {
        /** Does it, to the disk; what it throws undoes the writing down. */
        void run();

        /** Undoes it, as far as it was done: the upload is surely not written down. */
        void undo();
    }

    /** Nobody can say now whether an upload is received: it may be written down, and what was done for it stands. */
    public static final class Doubtful extends RuntimeException {
        private static final long serialVersionUID = 1;

        Doubtful(Throwable cause) {
            super("it is not known whether the upload was received", cause);
        }
    }

    /**
     * Receives an upload: it is written down, the deed is done, and both are on disk when this returns.
     *
     * <p>Anything else that it throws means that the upload is not received, and the deed is undone.
     *
     * @return false when the same sender has sent the same bytes before, and they are on disk; the deed is not done then
     * @throws Doubtful when it is not known
     */
    public boolean receive(Upload upload, Deed deed) {
        AtomicBoolean done = new AtomicBoolean();
        try {
            transactions.executeWithoutResult(status -> {
                insert(upload);
                deed.run();
                done.set(true);
                acknowledgement.then(() -> {});
            });
            return true;
        } catch (DuplicateKeyException e) {
            return !surely(this::synced, e);
        } catch (RuntimeException | Error e) {
            if (surely(() -> (done.get() && isWritten(upload)) ? synced() : undone(deed), e)) {
                return true;
            }
            throw e;
        }
    }

    private static boolean surely(BooleanSupplier known, Throwable why) {
        try {
            return known.getAsBoolean();
        } catch (RuntimeException e) {
            Doubtful doubtful = new Doubtful(why);
            doubtful.addSuppressed(e);
            throw doubtful;
        }
    }

    private boolean synced() {
        acknowledgement.then(() -> {});
        return true;
    }

    private static boolean undone(Deed deed) {
        deed.undo();
        return false;
    }

    private boolean isWritten(Upload upload) {
        return isTaken(upload) && find(upload.assignment(), upload.number()).isPresent();
    }

    /**
     * Whether an upload, or another in its place, is written down, after a commit that told nothing. It is written once more,
     * in vain: a database that is still about the first commit lets the second wait for its end, where a mere look would miss
     * it.
     */
    private boolean isTaken(Upload upload) {
        try {
            transactions.executeWithoutResult(status -> {
                insert(upload);
                status.setRollbackOnly();
            });
            return false;
        } catch (DuplicateKeyException e) {
            return true;
        }
    }

    /**
     * The upload of a number that was in doubt, of whatever assignment, on disk when this returns; none when it is surely not
     * received, and will not be.
     */
    public Optional<Upload> settled(long number) {
        String nobodys = "?" + number;
        return isTaken(new Upload(number, nobodys, "", nobodys, "", "", 0, Instant.EPOCH, List.of())) && synced()
                ? find(number)
                : Optional.empty();
    }

    /** What a sender has sent with these bytes before. */
    public Optional<Upload> same(String assignment, String sender, String digest) {
        return jdbc
                .query(
                        SELECT + "assignment = ? and sender = ? and digest = ?",
                        (row, index) -> row.getLong("id"),
                        assignment,
                        sender,
                        digest)
                .stream()
                .flatMap(number -> find(assignment, number).stream())
                .findFirst();
    }

    /** What was in an upload, as it is examined now. */
    public void examined(long number, List<Upload.Form> forms) {
        transactions.executeWithoutResult(status -> {
            jdbc.update("delete from upload_form where upload = ?", number);
            insert(number, forms);
            acknowledgement.then(() -> {});
        });
    }

    /** The upload of a number. */
    public Optional<Upload> find(String assignment, long number) {
        return find(number).filter(upload -> upload.assignment().equals(assignment));
    }

    private Optional<Upload> find(long number) {
        Map<Long, List<Upload.Form>> forms = forms("id = ?", number);
        return jdbc.query(SELECT + "id = ?", (row, index) -> upload(row, forms), number).stream()
                .findFirst();
    }

    /** All of an assignment, the oldest first. */
    public List<Upload> all(String assignment) {
        Map<Long, List<Upload.Form>> forms = forms("assignment = ?", assignment);
        return jdbc.query(SELECT + "assignment = ? order by id", (row, index) -> upload(row, forms), assignment);
    }

    /** All that a sender sent, the oldest first. */
    public List<Upload> of(String assignment, String sender) {
        Map<Long, List<Upload.Form>> forms = forms("sender = ?", sender);
        return jdbc.query(
                SELECT + "assignment = ? and sender = ? order by id",
                (row, index) -> upload(row, forms),
                assignment,
                sender);
    }

    /** So many of an assignment that came after the one of a number, the oldest first. */
    public List<Upload> after(String assignment, long number, int most) {
        List<Long> numbers = jdbc.queryForList(
                "select id from upload where assignment = ? and id > ? order by id limit ?",
                Long.class,
                assignment,
                number,
                most);
        return numbers.stream().flatMap(each -> find(assignment, each).stream()).toList();
    }

    private void insert(Upload upload) {
        jdbc.update(
                INSERT,
                upload.number(),
                upload.assignment(),
                upload.sender(),
                upload.digest(),
                upload.account(),
                Storable.text(upload.file()),
                upload.bytes(),
                upload.receivedAt().atOffset(ZoneOffset.UTC));
        insert(upload.number(), upload.forms());
    }

    private void insert(long number, List<Upload.Form> forms) {
        List<Object[]> rows = new ArrayList<>();
        for (Upload.Form form : forms) {
            rows.add(row(number, rows.size(), form));
        }
        jdbc.batchUpdate(INSERT_FORM, rows, new int[] {
            Types.BIGINT,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER
        });
    }

    private static @Nullable Object[] row(long upload, int seq, Upload.Form form) {
        return new @Nullable Object[] {
            upload,
            seq,
            Storable.text(form.file()),
            form.form().map(FormId::code).orElse(null),
            form.form().map(FormId::version).orElse(null),
            Storable.text(form.unit()),
            form.period().map(Period::year).orElse(null),
            Storable.text(form.project().name()),
            form.outcome().name(),
            form.digest(),
            Storable.text(form.part()),
            form.questions()
        };
    }

    private Map<Long, List<Upload.Form>> forms(String which, Object value) {
        Map<Long, List<Upload.Form>> forms = new HashMap<>();
        jdbc.query(
                FORMS.formatted(which),
                row -> {
                    forms.computeIfAbsent(row.getLong("upload"), number -> new ArrayList<>())
                            .add(form(row));
                },
                value);
        return forms;
    }

    private static Upload.Form form(ResultSet row) throws SQLException {
        String code = row.getString("form_code");
        int year = row.getInt("period");
        return new Upload.Form(
                row.getString("file"),
                code == null ? Optional.empty() : Optional.of(new FormId(code, row.getString("form_version"))),
                row.getString("unit"),
                year == 0 ? Optional.empty() : Optional.of(new Period(year)),
                new Project(row.getString("project")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("digest"),
                row.getString("part"),
                row.getInt("questions"));
    }

    private static Upload upload(ResultSet row, Map<Long, List<Upload.Form>> forms) throws SQLException {
        return new Upload(
                row.getLong("id"),
                row.getString("assignment"),
                row.getString("sender"),
                row.getString("digest"),
                row.getString("account"),
                row.getString("file"),
                row.getLong("bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                forms.getOrDefault(row.getLong("id"), List.of()));
    }
}
