package org.huizong.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A database whose commits, or the syncs after them, tell faults; each in its way. */
public final class FailingCommits {
    private final Uploads uploads;
    private final Connections connections;

    private FailingCommits(Connections connections, boolean commits, boolean fails, boolean goes, boolean syncs) {
        JdbcTransactionManager manager = new JdbcTransactionManager(connections) {
            private static final long serialVersionUID = 1;

            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                if (commits) {
                    super.doCommit(status);
                } else {
                    super.doRollback(status);
                }
                connections.away = goes;
                if (fails) {
                    throw new TransactionSystemException("commit");
                }
            }
        };
        this.connections = connections;
        this.uploads = new Uploads(
                new JdbcTemplate(connections),
                new TransactionTemplate(manager),
                new Acknowledgement(connections, syncs));
    }

    /** Nothing is committed. */
    public static FailingCommits none(Database database) {
        return new FailingCommits(new Connections(database.dataSource()), false, true, false, false);
    }

    /** All is committed, and a fault is told. */
    public static FailingCommits silently(Database database) {
        return new FailingCommits(new Connections(database.dataSource()), true, true, false, false);
    }

    /** A fault is told, and the database is away. */
    public static FailingCommits goneThen(Database database) {
        return new FailingCommits(new Connections(database.dataSource()), true, true, true, false);
    }

    /** Nothing is committed, and the database is away. */
    public static FailingCommits goneWithout(Database database) {
        return new FailingCommits(new Connections(database.dataSource()), false, true, true, false);
    }

    /** H2 commits, and cannot be synced. */
    public static FailingCommits unsynced(Database database) {
        return new FailingCommits(new Connections(database.dataSource()), true, false, true, true);
    }

    /** It is there again, until the next commit. */
    public void back() {
        connections.away = false;
    }

    /** The uploads of such a database. */
    public Uploads uploads() {
        return uploads;
    }

    private static final class Connections extends DelegatingDataSource {
        private volatile boolean away;

        Connections(DataSource all) {
            super(all);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("away", "08001");
            }
            return super.getConnection();
        }
    }
}
