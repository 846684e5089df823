package org.huizong.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Whether somebody waits for what a thread does: a database that says nothing is then given up after some seconds, and not
 * after the quarter of an hour that a run lets it think.
 */
public final class Hurry {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    private Hurry() {}

    /** From now on somebody waits for what this thread does. */
    public static void begin() {
        NOW.set(true);
    }

    /** Nobody does any more. */
    public static void end() {
        NOW.remove();
    }

    /** Connections on which whoever is in a hurry does not wait long; the pool makes them patient again. */
    static DataSource of(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                if (NOW.get()) {
                    connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
                }
                return connection;
            }
        };
    }
}
