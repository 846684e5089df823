package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The tokens of all accounts, by their digests. Safe for several threads and for several desks on one database. */
public final class Tokens {
    private static final String INSERT =
            "insert into access_token (account, label, digest, made_at, expires_at) values (?, ?, ?, ?, ?)";
    private static final String SELECT = "select * from access_token where ";
    private static final String USED =
            "update access_token set used_at = ? where id = ? and (used_at is null or used_at < ?)";
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;

    Tokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a token, and gives its number. */
    public long add(String account, String label, String digest, Instant madeAt, Instant expiresAt) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var statement = connection.prepareStatement(INSERT, new String[] {"id"});
                    statement.setString(1, account);
                    statement.setString(2, Storable.text(label));
                    statement.setString(3, digest);
                    statement.setObject(4, madeAt.atOffset(ZoneOffset.UTC));
                    statement.setObject(5, expiresAt.atOffset(ZoneOffset.UTC));
                    return statement;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Those of an account, the last first. */
    public List<Token> of(String account) {
        return jdbc.query(SELECT + "account = ? order by id desc", (row, index) -> token(row), account);
    }

    /** The token of a digest while it lets in; that it was used is written down once a minute. */
    public Optional<Token> use(String digest, Instant at) {
        Optional<Token> valid = jdbc.query(SELECT + "digest = ?", (row, index) -> token(row), digest).stream()
                .filter(token -> token.valid(at))
                .findFirst();
        valid.ifPresent(token -> jdbc.update(
                USED,
                at.atOffset(ZoneOffset.UTC),
                token.number(),
                at.minus(SELDOM).atOffset(ZoneOffset.UTC)));
        return valid;
    }

    /** Takes one of an account back; false when it has no such token, or it was taken back before. */
    public boolean revoke(String account, long number, Instant at) {
        String sql = "update access_token set revoked_at = ? where account = ? and id = ? and revoked_at is null";
        return jdbc.update(sql, at.atOffset(ZoneOffset.UTC), account, number) == 1;
    }

    /** Takes all of an account back. */
    public void revokeAll(String account, Instant at) {
        String sql = "update access_token set revoked_at = ? where account = ? and revoked_at is null";
        jdbc.update(sql, at.atOffset(ZoneOffset.UTC), account);
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("account"),
                row.getString("label"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
