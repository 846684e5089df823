package org.huizong.store;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresProgramsTest extends ProgramsContract {
    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(Databases.postgresUrl(), Map.of());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    Database database() {
        return database;
    }
}
