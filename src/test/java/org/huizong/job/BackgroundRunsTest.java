package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.huizong.store.Accounting;
import org.huizong.store.Database;
import org.huizong.store.RunAttempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk does with runs: it starts them, looks on, stops them and takes them up again. */
class BackgroundRunsTest {
    @TempDir
    java.nio.file.Path folder;

    private Database database;
    private BackgroundRuns runs;
    private Workshop workshop;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Map.of());
        runs = new BackgroundRuns();
        workshop = new Workshop(folder, "任务").fill(450);
    }

    @AfterEach
    void close() {
        runs.close();
        database.close();
    }

    @Test
    void aRunEndsWithItsReportAndIsWrittenDownWithWhoAskedForIt() {
        RunReport report = start(workshop.request()).join();

        assertThat(report.accounting().received()).isEqualTo(450);
        assertThat(runs.isGoing(workshop.name())).isFalse();
        assertThat(last().by()).isEqualTo("admin");
        assertThat(last().ended()).isEqualTo(RunAttempt.Ended.FINISHED);
        assertThat(last().done() + "/" + last().total()).isEqualTo("450/450");
        assertThat(database.runFiles().of(workshop.name(), 1)).hasSize(450);
    }

    @Test
    void whileItGoesOnASecondIsRefusedAndTheFirstCanBeSeenStoppedAndTakenUpAgain() throws Exception {
        Watch watch = new Watch(200);
        CompletableFuture<RunReport> end = start(request(watch));
        watch.reached().await();

        assertRefused("J611", () -> start(workshop.request()));
        assertThat(last().done() + "/" + last().total()).isEqualTo("200/450");
        runs.stop(database, workshop.name());
        watch.goOn().countDown();

        assertRefused("J610", end::join);
        assertThat(last().ended()).isEqualTo(RunAttempt.Ended.STOPPED);
        assertThat(runs.refused(workshop.name()).map(Finding::code)).hasValue(FindingCode.J610);
        RunReport report = start(workshop.request()).join();
        assertThat(report.run()).isEqualTo(1);
        assertThat(report.accounting().received()).isEqualTo(450);
        assertThat(report.accounting().unchanged()).isZero();
        assertThat(database.attempts().of(workshop.name(), 1)).hasSize(2);
        assertThat(runs.refused(workshop.name())).isEmpty();
    }

    @Test
    void aRunThatIsStoppedBeforeItsFirstFileKeepsNone() throws Exception {
        Watch watch = new Watch(0);
        CompletableFuture<RunReport> end = start(request(watch));
        watch.reached().await();
        runs.stop(database, workshop.name());
        watch.goOn().countDown();

        assertRefused("J610", end::join);
        assertThat(last().done()).isZero();
    }

    @Test
    void closingStopsWhatIsAtWorkInGoodOrderAndLeavesTheDatabaseOpen() throws Exception {
        Watch watch = new Watch(200);
        CompletableFuture<RunReport> end = start(request(watch));
        watch.reached().await();
        Thread closing = new Thread(runs::close);
        closing.start();
        BrokenRunTest.awaitBlocked(closing);
        watch.goOn().countDown();
        closing.join();

        assertRefused("J610", end::join);
        assertThat(last().ended()).isEqualTo(RunAttempt.Ended.STOPPED);
        assertThat(database.leases().isHeld(workshop.name())).isFalse();
    }

    @Test
    void aFaultIsToldByItsFindingAndNothingElse() {
        Publisher full = (gathered, madeAt, out) -> {
            throw new java.io.IOException("No space left on device");
        };

        assertRefused(
                "J605",
                () -> start(workshop.request("b1", Workshop::examine, full, Progress.NONE))
                        .join());

        assertThat(last().ended()).isEqualTo(RunAttempt.Ended.FAILED);
        assertThat(last().why().map(Finding::code)).hasValue(FindingCode.J605);
        assertThat(last().phase()).isEqualTo(RunAttempt.Phase.WRITING);
    }

    @Test
    void aRunThatCouldNotBeginIsToldOfThoughNothingIsWrittenDown() {
        Workshop nowhere = new Workshop(folder.resolve("nowhere"), "无处");

        assertRefused(
                "J606",
                () -> runs.start(database, nowhere.request(), RunOrder.PLAIN).join());

        assertThat(runs.refused("无处").map(Finding::code)).hasValue(FindingCode.J606);
        assertThat(database.runs().last("无处")).isEmpty();
    }

    @Test
    void oneFileIsExaminedAgainWhenSomebodyWantsIt() {
        start(workshop.request()).join();

        RunReport again = runs.start(
                        database, workshop.request(), new RunOrder("admin", java.util.List.of("单位0003.txt")))
                .join();

        assertThat(again.accounting()).isEqualTo(new Accounting(450, 1, 0, 0, 0, 449, 0));
        assertThat(again.changed()).isFalse();
        assertThat(database.runFiles().of(workshop.name(), 2))
                .extracting(file -> file.file())
                .containsExactly("单位0003.txt");
    }

    @Test
    void anotherProcessOnTheSameDatabaseIsAskedToStopThroughIt() {
        org.huizong.store.Owner other = org.huizong.store.Owner.here();
        database.leases().take(workshop.name(), other);

        assertRefused("J611", () -> start(workshop.request()));
        runs.stop(database, workshop.name());

        assertThat(database.leases().isAskedToStop(workshop.name(), other)).isTrue();
    }

    private CompletableFuture<RunReport> start(RunRequest request) {
        return runs.start(database, request, RunOrder.by("admin"));
    }

    private RunRequest request(Progress progress) {
        return workshop.request("b1", Workshop::examine, Workshop::publish, progress);
    }

    private RunAttempt last() {
        return database.attempts().of(workshop.name(), 1).get(0);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .satisfies(fault -> assertThat(Optional.of(fault)
                                .filter(CompletionException.class::isInstance)
                                .map(Throwable::getCause)
                                .orElse(fault))
                        .isInstanceOf(Refusal.class)
                        .hasMessageStartingWith(code));
    }

    /** Holds a run at so many kept files until it is let go. */
    private record Watch(int at, CountDownLatch reached, CountDownLatch goOn) implements Progress {
        Watch(int at) {
            this(at, new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public void kept(int done, int total) {
            if (done == at) {
                reached.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
