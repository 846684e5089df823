package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.registry.Assignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void aDatabaseThatIsNotThereIsRefusedWithoutItsPassword() {
        String url = "jdbc:postgresql://127.0.0.1:1/none?user=u&password=secret";

        assertThatThrownBy(() -> Database.open(url, Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().list().get(0).message(Language.CHINESE))
                                .contains("jdbc:postgresql://127.0.0.1:1/none")
                                .doesNotContain("secret"))
                .hasMessageStartingWith("J608");
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://x/y", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("J608");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(folder.resolve("x.mv.db"), "not a database, but long enough to look at\n".repeat(500));

        assertThatThrownBy(() -> Database.open(Database.urlOf(folder.resolve("x")), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("J608");
    }

    @Test
    void aFullDiskIsToldAsOneAndNotAsADatabaseThatCannotBeReached() {
        IOException full = new IOException("No space left on device");
        SQLException writing = new SQLException("IO Exception: null", "90028", 90028);
        try (Database database = Database.open(Database.urlOf(folder.resolve("满/db/huizong")), Map.of())) {
            assertThat(List.of(
                            new CannotCreateTransactionException("x", full),
                            new IllegalStateException("a step failed", new UncheckedIOException(full)),
                            new UncategorizedSQLException("insert", null, writing)))
                    .allSatisfy(fault -> assertThat(database.failure(fault)).hasValueSatisfying(refusal -> {
                        assertThat(refusal).hasMessageStartingWith("J605");
                        assertThat(refusal.findings().list().get(0).repair(Language.CHINESE))
                                .contains("磁盘空间");
                    }));
        }
    }

    @Test
    void aRefusalStaysWhatItIsAndAFaultOfOursIsNoneOfTheDatabase() {
        Refusal refusal = new Refusal(Finding.of(FindingCode.J606, Place.NONE, "收件夹"));
        try (Database database = Database.open(Database.urlOf(folder.resolve("db")), Map.of())) {
            assertThat(database.failure(refusal)).isEmpty();
            assertThat(database.failure(new IllegalStateException("ours"))).isEmpty();
        }
    }

    @Test
    void aDatabaseInAFileKeepsWhatItHeld() {
        String url = Database.urlOf(folder.resolve("任务/db/huizong"));
        try (Database database = Database.open(url, Map.of())) {
            database.ledger().keep("a", 1, "b", java.util.List.of(Samples.submission("甲.xlsx", "x")));
        }

        try (Database database = Database.open(url, Map.of())) {
            assertThat(database.ledger().live("a")).hasSize(1);
        }
    }

    @Test
    void anOlderDatabaseKeepsItsDeclarationsToTheLetter() {
        assertThatItIsBroughtUpToDate("jdbc:h2:file:" + folder.resolve("old"), "sa", "h2");
        assertThatItIsBroughtUpToDate(Databases.postgresUrl(), null, "postgresql");
    }

    private static void assertThatItIsBroughtUpToDate(String url, String user, String vendor) {
        Assignment assignment = Samples.assignment("a");
        Declaration declaration = Samples.everything("甲.xlsx");
        OldDatabase.make(new DriverManagerDataSource(url, user, ""), vendor).keep("a", "甲.xlsx", declaration);

        try (Database database = Database.open(url, Map.of())) {
            assertThat(database.ledger().contributions(assignment))
                    .singleElement()
                    .satisfies(kept -> {
                        assertThat(kept.declaration()).hasValue(declaration);
                        assertThat(kept.declaration().get().values().keySet())
                                .containsExactlyElementsOf(declaration.values().keySet());
                    });
            assertThat(Samples.numbers(database)).containsExactlyElementsOf(Samples.numbers(declaration));
        }
    }

    @Test
    void aFileThatWasHalfMadeWhenItsMakerWasKilledIsMadeAnew() throws Exception {
        try (Connection half = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("x.new"), "sa", "");
                Statement statement = half.createStatement()) {
            statement.execute("create table batch_job_instance (job_instance_id bigint)");
        }

        try (Database database = Database.open(Database.urlOf(folder.resolve("x")), Map.of())) {
            assertThat(database.ledger().live("a")).isEmpty();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**x.new.mv.db");
    }

    @Test
    void aScrapOfAFileLeftByAKillDoesNoHarm() throws Exception {
        Files.writeString(folder.resolve("x.new.mv.db"), "H:2,block:9,blockSize:1000,chunk:".repeat(200));

        try (Database database = Database.open(Database.urlOf(folder.resolve("x")), Map.of())) {
            assertThat(database.ledger().live("a")).isEmpty();
        }
    }

    @Test
    void theEnvironmentNamesTheUserOfADatabase() {
        DatabaseAddress address =
                DatabaseAddress.of("jdbc:postgresql://h/d", Map.of("HUIZONG_DB_USER", "u", "HUIZONG_DB_PASSWORD", "p"));

        assertThat(address.pool().getUsername()).isEqualTo("u");
        assertThat(address.pool().getPassword()).isEqualTo("p");
    }
}
