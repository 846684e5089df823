package org.huizong.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A new H2 file, whole or absent: H2 makes its tables one by one, and a kill between them would leave a file that nobody
 * could ever migrate. It is made under another name, whose lock also keeps two programs from making it at once.
 */
record FreshFile(DatabaseAddress wanted, Path file) {
    private static final String SUFFIX = ".new";

    /** Makes the file unless it is there, and tells whether it did; {@code migration} makes the tables. */
    boolean make(Consumer<DataSource> migration) throws SQLException, IOException {
        if (Files.exists(file)) {
            return false;
        }
        DatabaseAddress address = wanted.beside(SUFFIX);
        try (HikariDataSource pool = open(address)) {
            execute(pool, "drop all objects");
            migration.accept(pool);
            execute(pool, "set db_close_delay 0");
        }
        Files.move(address.file().orElseThrow(), file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** What a kill left may be too little for H2 to open; it is of no use to anybody. */
    private static HikariDataSource open(DatabaseAddress address) throws IOException {
        try {
            return new HikariDataSource(address.pool());
        } catch (PoolInitializationException e) {
            if (Database.isInUse(e) || !Files.deleteIfExists(address.file().orElseThrow())) {
                throw e;
            }
            return new HikariDataSource(address.pool());
        }
    }

    private static void execute(DataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
