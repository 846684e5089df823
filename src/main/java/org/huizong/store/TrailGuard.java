package org.huizong.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses every change of a row of the trail, as a trigger of H2; public with its constructor because H2 makes it. */
public final class TrailGuard implements Trigger {
    private static final String REFUSED = "45000";

    /** For H2 alone. */
    public TrailGuard() {}

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("the trail is only ever added to", REFUSED);
    }
}
