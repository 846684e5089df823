package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Outcome;
import org.huizong.store.Accounting;
import org.junit.jupiter.api.Test;

/** What a run does when something goes wrong under it. */
class BrokenRunTest extends RuntimeFixture {
    /** More bytes than are remembered of a file. */
    private static final int LARGE = 300_000;

    @Test
    void anExaminationThatBreaksDownOverOneFileDoesNotStopTheOthers() {
        Workshop workshop = workshop().fill(5);

        RunReport report = runtime.run(workshop.request("b1", (receipt, bytes) -> {
            if (receipt.file().contains("3")) {
                throw new StackOverflowError();
            }
            return Workshop.examine(receipt, bytes);
        }));

        assertThat(report.accounting()).isEqualTo(new Accounting(5, 4, 0, 0, 1, 0, 0));
        assertThat(codes(report, "单位0003.txt")).containsExactly(FindingCode.I211);
        assertThat(runtime.run(workshop.request()).accounting()).isEqualTo(new Accounting(5, 1, 0, 0, 0, 4, 0));
    }

    @Test
    void aFileThatVanishesBeforeItIsReadIsUnreadable() {
        Workshop workshop = workshop().fill(2);
        workshop.put("单位0003.txt", "3" + " ".repeat(LARGE));

        RunReport report = runtime.run(workshop.request("b1", (receipt, bytes) -> {
            workshop.inbox().resolve("单位0003.txt").toFile().delete();
            return Workshop.examine(receipt, bytes);
        }));

        assertThat(report.accounting()).isEqualTo(new Accounting(3, 2, 0, 0, 1, 0, 0));
        assertThat(result(report, "单位0003.txt").outcome()).hasValue(Outcome.UNREADABLE);
        assertThat(codes(report, "单位0003.txt")).containsExactly(FindingCode.I211);
    }

    @Test
    void aSmallFileThatVanishesIsExaminedAsItWasReceived() {
        Workshop workshop = workshop().fill(3);

        RunReport report = runtime.run(workshop.request("b1", (receipt, bytes) -> {
            workshop.inbox().resolve(receipt.file()).toFile().delete();
            return Workshop.examine(receipt, bytes);
        }));

        assertThat(report.accounting()).isEqualTo(new Accounting(3, 3, 0, 0, 0, 0, 0));
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsRefusedBeforeAnythingIsTouched() throws Exception {
        Workshop workshop = workshop().fill(1);
        Files.writeString(workshop.out(), "a file stands here");

        assertRefused("J605", () -> runtime.run(workshop.request()));
        assertThat(runtime.status(workshop.name(), workshop.out())).isEmpty();
    }

    @Test
    void anInboxThatIsNotThereIsRefused() {
        assertRefused("J606", () -> runtime.run(workshop().request()));
    }

    @Test
    void aPublisherThatFailsLeavesNothingHalfWrittenAndTheRunIsTakenUpAgain() {
        Workshop workshop = workshop().fill(3);
        Publisher failing = (gathered, madeAt, out) -> {
            out.write(1);
            throw new IllegalStateException("fault");
        };

        assertRefused("J610", () -> runtime.run(workshop.request("b1", Workshop::examine, failing, Progress.NONE)));
        assertThat(workshop.output(1).getParent()).doesNotExist();
        assertThat(runtime.status(workshop.name(), workshop.out()).map(RunStatus::brokenOff))
                .hasValue(true);

        RunReport report = runtime.run(workshop.request());
        assertThat(report.run()).isEqualTo(1);
        assertThat(report.accounting()).isEqualTo(new Accounting(3, 3, 0, 0, 0, 0, 0));
    }

    @Test
    void aFullDiskIsRefusedByName() {
        Workshop workshop = workshop().fill(3);
        Publisher full = (gathered, madeAt, out) -> {
            throw new java.io.IOException("No space left on device");
        };

        assertRefused("J605", () -> runtime.run(workshop.request("b1", Workshop::examine, full, Progress.NONE)));
        assertThat(workshop.output(1).getParent()).doesNotExist();
    }

    @Test
    void ofTwoRunsOfOneAssignmentAtOnceTheSecondIsRefused() {
        Workshop workshop = workshop().fill(3);
        List<String> refused = new ArrayList<>();

        RunReport report = runtime.run(workshop.request("b1", (receipt, bytes) -> {
            assertRefused("J611", () -> elsewhere(() -> runtime.run(workshop.request())));
            refused.add("J611");
            return Workshop.examine(receipt, bytes);
        }));

        assertThat(refused).containsExactly("J611", "J611", "J611");
        assertThat(report.accounting().accepted()).isEqualTo(3);
    }

    @Test
    void aRunWhoseLeaseWasTakenOverKeepsNothingMore() {
        Workshop workshop = workshop().fill(3);

        assertRefused(
                "J611",
                () -> runtime.run(workshop.request("b1", (receipt, bytes) -> {
                    elsewhere(() ->
                            jdbc().update("update lease set owner = 'thief' where assignment = ?", workshop.name()));
                    return Workshop.examine(receipt, bytes);
                })));

        assertThat(runtime.database().ledger().live(workshop.name())).isEmpty();
    }

    @Test
    void aRunThatEndedInAnUnknownStateIsTakenUpAgain() {
        Workshop workshop = workshop().fill(3);
        Publisher failing = (gathered, madeAt, out) -> {
            throw new IllegalStateException("fault");
        };
        assertRefused("J610", () -> runtime.run(workshop.request("b1", Workshop::examine, failing, Progress.NONE)));
        jdbc().update("update batch_job_execution set status = 'UNKNOWN' where status = 'FAILED'");
        jdbc().update("update batch_step_execution set status = 'UNKNOWN' where status = 'FAILED'");

        assertThat(runtime.run(workshop.request()).accounting().accepted()).isEqualTo(3);
    }

    @Test
    void aStoppedRunIsTakenUpAgainWhereItStopped() {
        Workshop workshop = workshop().fill(60);
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        BatchRuntime stopped = BatchRuntime.open(url, Map.of(), 10);
        Thread closing = new Thread(stopped::close);

        assertRefused(
                "J610",
                () -> stopped.run(workshop.request("b1", Workshop::examine, Workshop::publish, (done, total) -> {
                    if (done == 20) {
                        closing.start();
                        awaitBlocked(closing);
                    }
                })));

        try (BatchRuntime next = BatchRuntime.open(url, Map.of(), 10)) {
            List<Integer> totals = new ArrayList<>();
            RunReport report = next.run(
                    workshop.request("b1", Workshop::examine, Workshop::publish, (done, total) -> totals.add(total)));
            assertThat(report.run()).isEqualTo(1);
            assertThat(report.accounting().unchanged()).isZero();
            assertThat(totals).first().isEqualTo(40);
        }
    }

    static void awaitBlocked(Thread closing) {
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
