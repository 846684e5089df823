package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSchemaTest {
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void theTablesOfSpringBatchAreThoseOfTheVersionInUse(String vendor) throws IOException {
        String theirs = words("/org/springframework/batch/core/schema-" + vendor + ".sql");

        assertThat(words("/db/migration/" + vendor + "/V1__batch.sql")).startsWith(theirs);
    }

    private static String words(String resource) throws IOException {
        try (InputStream in = BatchSchemaTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return sql.replaceAll("(?m)^--.*$", "").replaceAll("\\s+", " ");
        }
    }
}
