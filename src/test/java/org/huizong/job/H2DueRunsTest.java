package org.huizong.job;

import java.util.Map;
import java.util.UUID;
import org.huizong.store.Database;

class H2DueRunsTest extends DueRunsContract {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Override
    Database open() {
        return Database.open(url, Map.of());
    }
}
