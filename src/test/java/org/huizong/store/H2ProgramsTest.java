package org.huizong.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2ProgramsTest extends ProgramsContract {
    private static Database database;

    @BeforeAll
    static void open() {
        database = Databases.h2();
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
