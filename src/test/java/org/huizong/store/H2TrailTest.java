package org.huizong.store;

import org.junit.jupiter.api.AfterEach;

class H2TrailTest extends TrailContract {
    private final Database database = Databases.h2();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    Database database() {
        return database;
    }

    @Override
    String dropGuard() {
        return "drop trigger trail_guard";
    }
}
