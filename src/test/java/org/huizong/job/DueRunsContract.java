package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.huizong.finding.Refusal;
import org.huizong.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database promises of runs that were due. */
abstract class DueRunsContract {
    private static final Instant DUE = Agenda.at(2, "18:00:00");
    private static final Instant NEXT = Agenda.at(3, "18:00:00");

    @TempDir
    Path folder;

    private Database database;
    private Workshop workshop;

    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        workshop = new Workshop(folder, "任务").fill(20);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aDueTimeIsRunOnceHoweverOftenItIsAskedFor() {
        try (BackgroundRuns runs = new BackgroundRuns()) {
            DueRuns due = due(database, runs, Workshop::publish);
            assertThat(due.run("任务", DUE)).isEqualTo(1);
            assertThat(due.run("任务", DUE)).isEqualTo(1);
            assertThat(due.run("任务", NEXT)).isEqualTo(2);
            assertThat(database.attempts().of("任务", 1)).hasSize(1);
            assertThat(database.attempts().of("任务", 1).get(0).by()).isEqualTo("定时");
        }
    }

    @Test
    void twoNodesThatAskAtOnceGetOneRun() {
        try (Database other = open();
                BackgroundRuns here = new BackgroundRuns();
                BackgroundRuns there = new BackgroundRuns()) {
            List<CompletableFuture<Integer>> both = List.of(
                    CompletableFuture.supplyAsync(() -> patiently(due(database, here, Workshop::publish))),
                    CompletableFuture.supplyAsync(() -> patiently(due(other, there, Workshop::publish))));
            assertThat(both.stream().map(CompletableFuture::join)).containsOnly(1);
            assertThat(database.runs().last("任务").orElseThrow().number()).isEqualTo(1);
        }
    }

    @Test
    void whatWasBrokenOffIsTakenUpUnderItsNumber() {
        Publisher full = (gathered, madeAt, out) -> {
            throw new java.io.IOException("No space left on device");
        };
        try (BackgroundRuns runs = new BackgroundRuns()) {
            assertThatThrownBy(() -> due(database, runs, full).run("任务", DUE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("J605");
            assertThat(due(database, runs, Workshop::publish).run("任务", DUE)).isEqualTo(1);
        }
    }

    @Test
    void theNextTimeTakesUpWhatThisOneCouldNotEnd() {
        Publisher full = (gathered, madeAt, out) -> {
            throw new java.io.IOException("No space left on device");
        };
        try (BackgroundRuns runs = new BackgroundRuns()) {
            assertThatThrownBy(() -> due(database, runs, full).run("任务", DUE)).isInstanceOf(Refusal.class);
            assertThat(due(database, runs, Workshop::publish).run("任务", NEXT)).isEqualTo(1);
            assertThat(due(database, runs, Workshop::publish).run("任务", NEXT)).isEqualTo(1);
        }
    }

    /** As the timekeeper does: whoever finds another at work asks again. */
    private static int patiently(DueRuns due) {
        while (true) {
            try {
                return due.run("任务", DUE);
            } catch (Refusal e) {
                assertThat(e).hasMessageStartingWith("J611");
            }
        }
    }

    private DueRuns due(Database its, BackgroundRuns runs, Publisher publisher) {
        return new DueRuns(
                runs,
                assignment ->
                        new DueRuns.Order(its, workshop.request("b1", Workshop::examine, publisher, Progress.NONE)));
    }
}
