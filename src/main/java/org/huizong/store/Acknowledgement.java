package org.huizong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells that something was kept, and not before it is on disk: H2 loses the last commits at a kill unless it is synced;
 * PostgreSQL has written them when the commit returns.
 */
record Acknowledgement(DataSource connections, boolean sync) {
    /** Runs once the current transaction is committed and on disk; at once, after a sync, when there is none. */
    void then(Runnable told) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            syncThen(told);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                syncThen(told);
            }
        });
    }

    private void syncThen(Runnable told) {
        if (sync) {
            checkpoint();
        }
        told.run();
    }

    /** On a connection of its own: the committed one is still bound to its transaction. */
    private void checkpoint() {
        try (Connection own = connections.getConnection();
                Statement statement = own.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("checkpoint", "checkpoint sync", e);
        }
    }
}
