package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huizong.store.Account.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may come to the desk. Safe for several threads and for several desks on one database. */
public final class Accounts {
    private static final String INSERT =
            "insert into account (name, password, role, place, made_at) values (?, ?, ?, ?, ?)";
    private static final String SELECT = "select name, password, role, place from account";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Acknowledgement acknowledgement;

    Accounts(JdbcTemplate jdbc, TransactionTemplate transactions, Acknowledgement acknowledgement) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acknowledgement = acknowledgement;
    }

    /** The account of a name. */
    public Optional<Account> find(String name) {
        return jdbc.query(SELECT + " where name = ?", (row, number) -> account(row), name).stream()
                .findFirst();
    }

    /** All of them, by name. */
    public List<Account> all() {
        return jdbc.query(SELECT + " order by name", (row, number) -> account(row));
    }

    /** Adds an account; it is on disk when this returns. False when the name is taken: nothing is changed then. */
    public boolean add(Account account, Instant at) {
        try {
            transactions.executeWithoutResult(status -> {
                jdbc.update(
                        INSERT,
                        account.name(),
                        account.password(),
                        account.role().name(),
                        account.place(),
                        at.atOffset(ZoneOffset.UTC));
                acknowledgement.then(() -> {});
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("password"),
                Role.valueOf(row.getString("role")),
                row.getString("place"));
    }
}
