package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is at work on which assignment: one owner at a time.
 *
 * <p>Times are the database's own, so that clocks of several machines do not matter. A lease is free for the taking when
 * its process is known to be dead, or when it was not renewed for {@link #LENGTH}.
 */
public final class Leases {
    /** How long a lease lasts without being renewed. */
    public static final Duration LENGTH = Duration.ofSeconds(30);

    private static final String UNTIL = "current_timestamp + interval '30' second";
    private static final String INSERT =
            "insert into lease (assignment, owner, host, pid, process_start, expires) values (?, ?, ?, ?, ?, " + UNTIL
                    + ")";
    private static final String TAKE_OVER =
            "update lease set owner = ?, host = ?, pid = ?, process_start = ?, stop_asked = 0, expires = " + UNTIL
                    + " where assignment = ? and owner = ?";
    private static final String HOLDER =
            "select owner, host, pid, process_start, expires < current_timestamp as expired from lease where assignment = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Leases(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Takes the lease of an assignment.
     *
     * @throws Refusal J611 when another holds it; nothing is touched then
     */
    public void take(String assignment, Owner owner) {
        try {
            if (!Boolean.TRUE.equals(transactions.execute(status -> taken(assignment, owner)))) {
                throw held(assignment);
            }
        } catch (DuplicateKeyException e) {
            throw held(assignment);
        }
    }

    /** Renews a lease; false when another has taken it. */
    public boolean renew(String assignment, Owner owner) {
        String sql = "update lease set expires = " + UNTIL + " where assignment = ? and owner = ?";
        return jdbc.update(sql, assignment, owner.id()) == 1;
    }

    /** Gives a lease back; nothing happens when another has taken it. */
    public void release(String assignment, Owner owner) {
        jdbc.update("delete from lease where assignment = ? and owner = ?", assignment, owner.id());
    }

    /**
     * Makes sure that a lease is still this owner's.
     *
     * @throws Refusal J611 when another has taken it
     */
    public void confirm(String assignment, Owner owner) {
        if (holder(assignment)
                .filter(lease -> lease.owner().id().equals(owner.id()))
                .isEmpty()) {
            throw held(assignment);
        }
    }

    /** Whether somebody alive is at work on an assignment. */
    public boolean isHeld(String assignment) {
        return heldBy(assignment).isPresent();
    }

    /** Who is at work on an assignment and alive. */
    public Optional<Owner> heldBy(String assignment) {
        return holder(assignment).filter(lease -> !lease.isFree()).map(Lease::owner);
    }

    /** Asks whoever is at work on an assignment, wherever he is, to stop; false when nobody is. */
    public boolean askToStop(String assignment) {
        return jdbc.update("update lease set stop_asked = 1 where assignment = ?", assignment) == 1;
    }

    /** Whether an owner was asked to stop. */
    public boolean isAskedToStop(String assignment, Owner owner) {
        String sql = "select stop_asked from lease where assignment = ? and owner = ?";
        return jdbc.queryForList(sql, Integer.class, assignment, owner.id()).contains(1);
    }

    /**
     * Refuses what only one who is alone may do.
     *
     * @throws Refusal J611 when somebody is at work on an assignment
     */
    public void refuseWhileHeld(String assignment) {
        if (isHeld(assignment)) {
            throw held(assignment);
        }
    }

    private boolean taken(String assignment, Owner owner) {
        Optional<Lease> lease = holder(assignment);
        if (lease.isEmpty()) {
            return jdbc.update(INSERT, assignment, owner.id(), owner.host(), owner.pid(), owner.processStart()) == 1;
        }
        return lease.get().isFree()
                && jdbc.update(
                                TAKE_OVER,
                                owner.id(),
                                owner.host(),
                                owner.pid(),
                                owner.processStart(),
                                assignment,
                                lease.get().owner().id())
                        == 1;
    }

    private Optional<Lease> holder(String assignment) {
        return jdbc.query(HOLDER, (row, index) -> lease(row), assignment).stream()
                .findFirst();
    }

    private static Lease lease(ResultSet row) throws SQLException {
        Owner owner = new Owner(
                row.getString("owner"), row.getString("host"), row.getLong("pid"), row.getLong("process_start"));
        return new Lease(owner, row.getBoolean("expired"));
    }

    /** J611, with whoever is at work on an assignment. */
    public Refusal held(String assignment) {
        Optional<Owner> by = holder(assignment).map(Lease::owner);
        return new Refusal(Finding.of(
                FindingCode.J611,
                Place.NONE,
                assignment,
                by.map(Owner::host).orElse("?"),
                by.map(Owner::pid).map(String::valueOf).orElse("?")));
    }

    private record Lease(Owner owner, boolean expired) {
        boolean isFree() {
            return expired || owner.isDeadHere();
        }
    }
}
