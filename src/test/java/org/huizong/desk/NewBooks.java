package org.huizong.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.huizong.store.Account;
import org.huizong.store.Account.Role;
import org.huizong.store.Database;

/**
 * The books of a desk that was opened and not used yet: its tables are made once and copied for every desk, because
 * migrations take longer than most tests.
 */
final class NewBooks {
    private static final String SCRIPT = "memFS:new-books.sql";
    private static final String ORIGINAL = original();

    private NewBooks() {}

    /** The address of books that know the account {@code admin}, with the password that everybody in tests has. */
    static String copy() {
        String url = empty();
        tell(url, ORIGINAL);
        return url;
    }

    /** The address of a database without a table. */
    static String empty() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    private static String original() {
        String url = empty();
        try (Database books = Database.open(url, Map.of())) {
            books.accounts()
                    .add(new Account(Passwords.FIRST, OpenDesk.HASH, Role.ADMINISTRATOR, ""), OpenDesk.CLOCK.instant());
            tell(url, "SCRIPT TO '" + SCRIPT + "'");
        }
        return "RUNSCRIPT FROM '" + SCRIPT + "'";
    }

    private static void tell(String url, String command) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
