package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huizong.store.Account.Role;
import org.huizong.store.Account.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may come to the desk. What changes an account ends its sessions, and is on disk when it returns; an account that is
 * closed is never changed again. Safe for several threads and for several desks on one database.
 */
public final class Accounts {
    private static final String INSERT =
            "insert into account (name, password, role, place, made_at, state, once) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select name, password, role, place, state, once, stamp from account";
    private static final String LAST =
            "select name from account where role = 'ADMINISTRATOR' and state = 'OPEN' order by name for update";
    private static final String CHANGE =
            "update account set stamp = stamp + 1, %s where name = ? and state <> 'CLOSED'";

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
        return jdbc.query(SELECT + " where name = ?", (row, number) -> account(row), Storable.text(name)).stream()
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
                        at.atOffset(ZoneOffset.UTC),
                        account.state().name(),
                        account.once());
                acknowledgement.then(() -> {});
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /**
     * Gives an account another password.
     *
     * @param once whether its owner is to replace it before anything else
     */
    public boolean password(String name, String hash, boolean once) {
        return change(name, "password = ?, once = ?", hash, once);
    }

    /** Locks, opens or closes an account; false when nobody would be left who lets others in. */
    public boolean state(String name, State state) {
        return change(name, "state = ?", state.name());
    }

    /** Gives an account another role; false when nobody would be left who lets others in. */
    public boolean role(String name, Role role, String place) {
        return change(name, "role = ?, place = ?", role.name(), place);
    }

    /** Whoever would take the last administrator away waits for whoever is just doing the same. */
    private boolean change(String name, String what, Object... values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
        all[values.length] = name;
        return Boolean.TRUE.equals(transactions.execute(status -> {
            jdbc.queryForList(LAST, String.class);
            boolean changed = jdbc.update(CHANGE.formatted(what), all) == 1;
            if (!changed || jdbc.queryForList(LAST, String.class).isEmpty()) {
                status.setRollbackOnly();
                return false;
            }
            acknowledgement.then(() -> {});
            return true;
        }));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("password"),
                Role.valueOf(row.getString("role")),
                row.getString("place"),
                State.valueOf(row.getString("state")),
                row.getBoolean("once"),
                row.getLong("stamp"));
    }
}
