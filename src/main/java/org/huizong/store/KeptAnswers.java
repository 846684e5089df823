package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was answered to requests that carry a key of the sender's, for a day: the same request gets the same answer. Safe for
 * several threads and for several desks on one database.
 */
public final class KeptAnswers {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final String FORGET = "delete from kept_answer where made_at < ?";
    private static final String BEGIN =
            "insert into kept_answer (account, answer_key, digest, made_at) values (?, ?, ?, ?)";
    private static final String KEEP = """
            update kept_answer set status = ?, body = ? where account = ? and answer_key = ? and status is null""";
    private static final String SELECT =
            "select digest, status, body from kept_answer where account = ? and answer_key = ?";

    private final JdbcTemplate jdbc;

    KeptAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A key of a sender. */
    public record Key(String account, String key) {}

    /** An answer. */
    public record Answer(int status, String body) {}

    /**
     * What is known of a key.
     *
     * @param digest of the request that it came with first
     * @param answer once there is one
     */
    public record Kept(String digest, Optional<Answer> answer) {}

    /** Writes down that a request with a key is being answered, unless it was before; what is known of the key then. */
    public Kept begin(Key key, String digest, Instant at) {
        jdbc.update(FORGET, at.minus(KEPT).atOffset(ZoneOffset.UTC));
        try {
            jdbc.update(BEGIN, key.account(), key.key(), digest, at.atOffset(ZoneOffset.UTC));
            return new Kept(digest, Optional.empty());
        } catch (DuplicateKeyException e) {
            return find(key).orElse(new Kept(digest, Optional.empty()));
        }
    }

    /** Keeps an answer unless one is kept; the one that is. */
    public Answer keep(Key key, Answer answer) {
        jdbc.update(KEEP, answer.status(), Storable.text(answer.body()), key.account(), key.key());
        return find(key).flatMap(Kept::answer).orElse(answer);
    }

    private Optional<Kept> find(Key key) {
        return jdbc.query(SELECT, (row, index) -> kept(row), key.account(), key.key()).stream()
                .findFirst();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return new Kept(
                row.getString("digest"),
                status == 0
                        ? Optional.empty()
                        : Optional.of(new Answer(status, Objects.requireNonNull(row.getString("body")))));
    }
}
