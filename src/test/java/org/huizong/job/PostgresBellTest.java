package org.huizong.job;

import java.util.Map;
import org.huizong.store.Database;
import org.huizong.store.Databases;

class PostgresBellTest extends BellContract {
    private final String url = Databases.postgresUrl();

    @Override
    Database open() {
        return Database.open(url, Map.of());
    }
}
