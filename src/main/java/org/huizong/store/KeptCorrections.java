package org.huizong.store;

import java.time.LocalDateTime;
import java.util.List;
import org.huizong.intake.Correction;
import org.huizong.intake.Correction.Subject;
import org.huizong.intake.Corrections;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said at the desk of received forms; nothing is ever taken away. Safe for several threads and several desks. */
public final class KeptCorrections {
    private static final String INSERT = """
            insert into correction (assignment, inside, digest, part, subject, given, said, account, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "select * from correction where assignment = ? order by id";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Acknowledgement acknowledgement;

    KeptCorrections(JdbcTemplate jdbc, TransactionTemplate transactions, Acknowledgement acknowledgement) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acknowledgement = acknowledgement;
    }

    /** Keeps what was said about one form; it is on disk when this returns. */
    public void keep(String assignment, List<Correction> said) {
        transactions.executeWithoutResult(status -> {
            said.forEach(correction -> insert(assignment, correction));
            acknowledgement.then(() -> {});
        });
    }

    /** All that was said of an assignment's forms. */
    public Corrections of(String assignment) {
        return new Corrections(jdbc.query(
                SELECT,
                (row, number) -> new Correction(
                        row.getString("inside"),
                        row.getString("digest"),
                        row.getString("part"),
                        Subject.valueOf(row.getString("subject")),
                        row.getString("given"),
                        row.getString("said"),
                        row.getString("account"),
                        row.getObject("made_at", LocalDateTime.class)),
                assignment));
    }

    private void insert(String assignment, Correction correction) {
        jdbc.update(
                INSERT,
                assignment,
                Storable.text(correction.inside()),
                correction.digest(),
                Storable.text(correction.part()),
                correction.subject().name(),
                Storable.text(correction.given()),
                correction.said(),
                correction.account(),
                correction.at());
    }
}
