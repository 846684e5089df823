package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresTrailTest extends TrailContract {
    private final Database database = Database.open(Databases.postgresUrl(), Map.of());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itIsNotEmptiedEither() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        assertThatThrownBy(() -> jdbc.execute("truncate table trail")).isInstanceOf(DataAccessException.class);
    }

    @Override
    Database database() {
        return database;
    }

    @Override
    String dropGuard() {
        return "drop trigger trail_guard on trail";
    }
}
