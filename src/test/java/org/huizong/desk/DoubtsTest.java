package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.store.Account;
import org.huizong.store.FailingCommits;
import org.huizong.store.Upload;
import org.huizong.store.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several want to settle what lies beside one inbox; an upload that was received is lost to none of them. */
class DoubtsTest {
    private static final String SENDERS = "网上报送/甲县司法局/";
    private static final String FIRST = SENDERS + "收件00000001/表.xlsx";

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Office office;
    private final Doubts doubts = new Doubts();
    private Receiving receiving;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        office = Office.of(desk.job(), desk.database(), desk.database().uploads(), desk.clock());
        receiving = new Receiving(new Turnstile(1, 0, Duration.ZERO), new Meters(), doubts);
    }

    @AfterEach
    void close() {
        doubts.close();
        desk.close();
    }

    @Test
    void whatOneJobReceivedIsLeftAloneByAnotherOnTheSameInbox() throws IOException {
        assertThat(received(office).upload()).isPresent();
        Path room = Files.createDirectories(folder.resolve(".inbox.收件/part1-x/" + SENDERS));
        receiving.recover(second());
        assertThat(desk.inbox()).containsExactly(FIRST);
        assertThat(room).exists();
        receiving.recover(office);
        assertThat(desk.inbox()).containsExactly(FIRST);
        assertThat(folder.resolve(".inbox.收件")).isEmptyDirectory();
    }

    @Test
    void aNumberThatIsGivenAgainTakesNoOthersPlaceAndRemovesNothing() throws IOException {
        Path others = Files.createDirectories(folder.resolve("inbox/" + SENDERS + "收件00000001"));
        Files.writeString(others.resolve("别.xlsx"), "先收下的");
        assertThat(received(office).told()).extracting(Finding::code).containsExactly(FindingCode.W804);
        assertThat(office.uploads().all("shi")).isEmpty();
        assertThat(desk.inbox()).containsExactly(SENDERS + "收件00000001/别.xlsx");
        assertThat(received(office).told()).isEmpty();
        assertThat(desk.inbox()).containsExactly(SENDERS + "收件00000001/别.xlsx", SENDERS + "收件00000002/表.xlsx");
    }

    @Test
    void aFileThatOneDeskTakesOutWhileAnotherSettlesItComesInAgain() throws IOException {
        try (Staged ones = staged(1)) {
            ones.run();
            Staged anothers = Staged.left(office.inbox(), "收件%08d"::formatted).get(0);
            anothers.run();
            ones.keep();
            anothers.removeFolders();
            assertThat(ones.file()).exists();
            ones.run();
        }
        assertThat(desk.inbox()).containsExactly(FIRST);
    }

    @Test
    void aFileThatAnotherDeskTakesOutIsNotRemovedByTheOneThatReceivedIt() throws IOException {
        Staged ones = staged(1);
        try (ones) {
            ones.run();
            Staged.left(office.inbox(), "收件%08d"::formatted).get(0).undo();
        }
        assertThat(ones.file()).exists();
    }

    @Test
    void whatIsSettledWhileItIsPutAwayComesIntoTheInbox() throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> settling = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                doubts.settle();
            }
        });
        try {
            for (int i = 0; i < 50; i++) {
                doubts.keep(office, written(office.uploads().nextNumber(OpenDesk.CLOCK.instant())));
            }
        } finally {
            over.set(true);
            settling.join();
        }
        doubts.settle();
        assertThat(desk.inbox()).hasSize(50);
        assertThat(folder.resolve(".inbox.收件")).isEmptyDirectory();
    }

    @Test
    void aFileThatVanishesBecauseAnotherDeskSettlesItKeepsNoOtherFromBeingSettled() throws IOException {
        written(1).keep();
        written(2).keep();
        doubts.recover(
                office,
                number -> {
                    if (number == 1) {
                        settledByAnother();
                    }
                    return "收件%08d".formatted(number);
                },
                OpenDesk.CLOCK.instant());
        assertThat(desk.inbox()).containsExactly(FIRST, SENDERS + "收件00000002/表.xlsx");
        assertThat(folder.resolve(".inbox.收件")).isEmptyDirectory();
    }

    private void settledByAnother() {
        try {
            Staged first = Staged.left(office.inbox(), "收件%08d"::formatted).stream()
                    .filter(left -> left.number() == 1)
                    .findFirst()
                    .orElseThrow();
            first.run();
            first.removeFolders();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anUploadThatStaysInDoubtKeepsNoOtherInDoubt() throws IOException {
        FailingCommits gone = FailingCommits.goneThen(desk.database());
        assertThat(received(Office.of(desk.job(), desk.database(), gone.uploads(), desk.clock()))
                        .told())
                .extracting(Finding::code)
                .containsExactly(FindingCode.W808);
        doubts.keep(office, written(office.uploads().nextNumber(OpenDesk.CLOCK.instant())));
        doubts.settle();
        assertThat(desk.inbox()).containsExactly(SENDERS + "收件00000002/表.xlsx");
        gone.back();
        doubts.settle();
        assertThat(desk.inbox()).containsExactly(FIRST, SENDERS + "收件00000002/表.xlsx");
    }

    private Reception received(Office at) {
        Account account = new Account("甲一", "", Account.Role.FILLER, "100001");
        return receiving.receive(
                new Parcel(at, account, "表.xlsx", () -> new ByteArrayInputStream(good("甲")), Optional.empty()));
    }

    private Staged staged(long number) throws IOException {
        return Staged.write(
                office.inbox(),
                number,
                SENDERS + "收件%08d".formatted(number),
                "表.xlsx",
                new ByteArrayInputStream(new byte[] {1}));
    }

    /** One that is written down and in the inbox. */
    private Staged written(long number) throws IOException {
        Staged staged = staged(number);
        Upload upload = new Upload(
                number, "shi", "100001", "d" + number, "甲一", staged.path(), 1, OpenDesk.CLOCK.instant(), List.of());
        Uploads.Deed deed = staged;
        assertThat(office.uploads().receive(upload, deed)).isTrue();
        return staged;
    }

    /** Another job on the same inbox. */
    private Office second() {
        Path inbox = desk.job().request().assignment().inbox();
        DeskJob job = SecondJob.beside(desk.job(), inbox, Optional.empty());
        return Office.of(job, desk.database(), desk.database().uploads(), desk.clock());
    }
}
