package org.huizong.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.intake.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the operators said of the names of indicators, on this database; nothing is ever taken away. */
public final class IndicatorAnswers {
    private static final String INSERT =
            "insert into indicator_answer (name_key, name, code, indicator, assignment, answered_at) values (?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select name, code, indicator from indicator_answer order by id";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Acknowledgement acknowledgement;

    IndicatorAnswers(JdbcTemplate jdbc, TransactionTemplate transactions, Acknowledgement acknowledgement) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acknowledgement = acknowledgement;
    }

    /** All of them, the oldest first: of several about one name the last counts. */
    public List<IndicatorAnswer> all() {
        return jdbc.query(
                SELECT,
                (row, number) -> new IndicatorAnswer(
                        row.getString("name"), Optional.ofNullable(row.getString("code")), row.getString("indicator")));
    }

    /** Keeps what an operator said while at work on an assignment; it is on disk when this returns. */
    public void remember(String assignment, List<IndicatorAnswer> answers, Instant at) {
        transactions.executeWithoutResult(status -> {
            for (IndicatorAnswer answer : answers) {
                jdbc.update(
                        INSERT,
                        Sha256.of(answer.key()),
                        Storable.text(answer.name()),
                        answer.code().orElse(null),
                        Storable.text(answer.indicator()),
                        assignment,
                        at.atOffset(ZoneOffset.UTC));
            }
            acknowledgement.then(() -> {});
        });
    }
}
