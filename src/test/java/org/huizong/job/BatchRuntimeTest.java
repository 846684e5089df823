package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huizong.finding.FindingCode;
import org.huizong.rollup.Contribution;
import org.huizong.store.Accounting;
import org.junit.jupiter.api.Test;

class BatchRuntimeTest extends RuntimeFixture {
    @Test
    void theFirstRunAccountsForEveryFileAndPublishes() {
        Workshop workshop = workshop().fill(30);

        RunReport report = runtime.run(workshop.request());

        assertThat(report.run()).isEqualTo(1);
        assertThat(report.changed()).isTrue();
        assertThat(report.accounting()).isEqualTo(new Accounting(30, 22, 2, 4, 2, 0, 0));
        assertThat(report.outputs())
                .extracting(Output::path)
                .containsExactly(workshop.output(1), workshop.output(1).resolveSibling("退回"));
        assertThat(workshop.output(1)).isNotEmptyFile();
    }

    @Test
    void anEmptyInboxIsConsolidatedToo() throws Exception {
        Workshop workshop = workshop();
        Files.createDirectories(workshop.inbox());

        assertThat(runtime.run(workshop.request()).accounting()).isEqualTo(Accounting.NONE);
        assertThat(workshop.output(1)).exists();
    }

    @Test
    void theSecondRunOverUnchangedFilesChangesNothing() {
        Workshop workshop = workshop().fill(30);
        RunReport first = runtime.run(workshop.request());

        RunReport second = runtime.run(workshop.request("b1", (receipt, bytes) -> {
            throw new AssertionError("read again");
        }));

        assertThat(second.changed()).isFalse();
        assertThat(second.accounting()).isEqualTo(new Accounting(30, 0, 0, 0, 0, 30, 0));
        assertThat(second.outputs()).isEqualTo(first.outputs());
        assertThat(workshop.output(2).getParent()).doesNotExist();
    }

    @Test
    void aChangedFileSupersedesItsPredecessor() {
        Workshop workshop = workshop().fill(5);
        runtime.run(workshop.request());
        workshop.put("单位0003.txt", "303");

        RunReport report = runtime.run(workshop.request());

        assertThat(report.accounting()).isEqualTo(new Accounting(5, 1, 0, 0, 0, 4, 0));
        assertThat(report.outputs()).extracting(Output::path).containsExactly(workshop.output(2));
        assertThat(contributions(workshop)).extracting(Contribution::unit).containsExactly("1", "2", "303", "4", "5");
        assertThat(runtime.database().ledger().readings(workshop.name(), "单位0003.txt"))
                .isEqualTo(2);
    }

    @Test
    void withAnotherBasisEveryFileIsExaminedAgain() {
        Workshop workshop = workshop().fill(5);
        runtime.run(workshop.request());

        RunReport report = runtime.run(workshop.request("b2", Workshop::examine));

        assertThat(report.changed()).isTrue();
        assertThat(report.accounting()).isEqualTo(new Accounting(5, 5, 0, 0, 0, 0, 0));
    }

    @Test
    void aFileThatIsGoneNoLongerCountsAndComesBackWhenItIsThereAgain() throws Exception {
        Workshop workshop = workshop().fill(3);
        RunReport first = runtime.run(workshop.request());
        Files.delete(workshop.inbox().resolve("单位0002.txt"));
        assertThat(runtime.run(workshop.request()).changed()).isTrue();
        assertThat(contributions(workshop)).hasSize(2);
        workshop.put("单位0002.txt", "2");

        RunReport third = runtime.run(workshop.request());

        assertThat(third.changed()).isTrue();
        assertThat(third.outputs().get(0).sha256())
                .isEqualTo(first.outputs().get(0).sha256());
    }

    @Test
    void anOutputThatSomebodyChangedIsWrittenAnewBesideIt() throws Exception {
        Workshop workshop = workshop().fill(3);
        runtime.run(workshop.request());
        Files.writeString(workshop.output(1), "mine");

        RunReport report = runtime.run(workshop.request());

        assertThat(report.changed()).isTrue();
        assertThat(workshop.output(1)).hasContent("mine");
        assertThat(workshop.output(2)).isNotEmptyFile();
    }

    @Test
    void foldersOfAForgottenDatabaseAreNotWrittenInto() throws Exception {
        Workshop workshop = workshop().fill(1);
        Files.createDirectories(workshop.output(6).getParent());

        assertThat(runtime.run(workshop.request()).run()).isEqualTo(7);
    }

    @Test
    void twinsAndLitterAreIgnored() {
        Workshop workshop = workshop().fill(2);
        workshop.put("又一份/单位0001.txt", "1");
        workshop.put("~$单位0001.txt", "lock");

        RunReport report = runtime.run(workshop.request());

        assertThat(report.accounting()).isEqualTo(new Accounting(4, 2, 0, 0, 0, 0, 2));
        assertThat(result(report, "又一份/单位0001.txt").findings().list())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.I207);
                    assertThat(finding.detail().arguments()).containsExactly("单位0001.txt");
                });
    }

    @Test
    void ofTwoFilesOfOneUnitTheOneThatCameLaterCountsAndBothStay() {
        Workshop workshop = workshop().fill(2);
        runtime.run(workshop.request());
        workshop.put("单位0000更正.txt", "2 ");

        RunReport report = runtime.run(workshop.request());

        assertThat(contributions(workshop))
                .extracting(Contribution::file)
                .containsExactly("单位0000更正.txt", "单位0001.txt");
        assertThat(codes(report, "单位0002.txt")).containsExactly(FindingCode.I209);
    }

    @Test
    void twoAssignmentsRunAtOnceOnOneDatabase() {
        Workshop one = new Workshop(folder.resolve("one"), UUID.randomUUID().toString()).fill(3);
        Workshop two = new Workshop(folder.resolve("two"), UUID.randomUUID().toString()).fill(4);
        List<Accounting> inside = new ArrayList<>();
        AtomicBoolean begun = new AtomicBoolean();

        RunReport report = runtime.run(one.request("b1", (receipt, bytes) -> {
            if (begun.compareAndSet(false, true)) {
                inside.add(elsewhere(() -> runtime.run(two.request())).accounting());
            }
            return Workshop.examine(receipt, bytes);
        }));

        assertThat(report.accounting().accepted()).isEqualTo(3);
        assertThat(inside).extracting(Accounting::accepted).containsExactly(4);
    }

    @Test
    void progressIsToldFromNothingToAllFiles() {
        Workshop workshop = workshop().fill(25);
        List<String> told = new ArrayList<>();

        runtime.run(workshop.request(
                "b1", Workshop::examine, Workshop::publish, (done, total) -> told.add(done + "/" + total)));

        assertThat(told).containsExactly("0/25", "10/25", "20/25", "25/25");
    }

    @Test
    void theStatusTellsOfTheLastRun() {
        Workshop workshop = workshop().fill(8);
        RunReport report = runtime.run(workshop.request());

        Optional<RunStatus> status = runtime.status(workshop.name(), workshop.out());

        assertThat(status.orElseThrow().run().accounting()).isEqualTo(report.accounting());
        assertThat(status.orElseThrow().outputs()).isEqualTo(report.outputs());
        assertThat(status.orElseThrow().files()).isEqualTo(report.files());
        assertThat(status.orElseThrow().working()).isFalse();
    }
}
