package org.huizong.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.springframework.jdbc.core.JdbcTemplate;

/** For no upload there is room on the disk of an H2 database. */
public final class FullDatabaseDisk implements Trigger {
    /** Fills it up. */
    public static void of(Database database) {
        new JdbcTemplate(database.dataSource())
                .execute("create trigger no_room before insert on upload for each row call '"
                        + FullDatabaseDisk.class.getName() + "'");
    }

    /** There is room again. */
    public static void over(Database database) {
        new JdbcTemplate(database.dataSource()).execute("drop trigger no_room");
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("x", new IOException("No space left on device"));
    }
}
