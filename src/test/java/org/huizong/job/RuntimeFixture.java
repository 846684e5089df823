package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.huizong.rollup.Contribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** One runtime on H2 for all tests of a class, and what they ask of it. */
abstract class RuntimeFixture {
    static BatchRuntime runtime;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        runtime = BatchRuntime.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Map.of(), 10);
    }

    @AfterAll
    static void close() {
        runtime.close();
    }

    Workshop workshop() {
        return new Workshop(folder, UUID.randomUUID().toString());
    }

    static <T> T elsewhere(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    static JdbcTemplate jdbc() {
        return new JdbcTemplate(runtime.database().dataSource());
    }

    static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }

    static List<Contribution> contributions(Workshop workshop) {
        return runtime.database().ledger().contributions(workshop.assignment());
    }

    static FileResult result(RunReport report, String file) {
        return report.files().stream()
                .filter(result -> result.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    static List<FindingCode> codes(RunReport report, String file) {
        return result(report, file).findings().stream()
                .map(finding -> finding.code())
                .toList();
    }
}
