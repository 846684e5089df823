package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.store.Account;
import org.huizong.store.FailingCommits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

/** There is no room on a disk while a file comes in, and there is again. */
class FullDiskTest {
    private static final IOException FULL = new IOException("No space left on device");

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Office office;
    private FailingCommits failing;
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
    void aFileForWhichThereIsNoRoomIsRefusedAndLeavesNothingAndComesInLater() throws IOException {
        byte[] form = good("甲");
        var before = desk.everything();
        Reception refused = receiving.receive(parcel(half(form)));
        assertThat(refused.told()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.W807);
            assertThat(finding.message(Language.CHINESE)).isEqualTo("服务器磁盘已满，文件没有收下。");
        });
        assertThat(refused.trouble()).hasValue(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(desk.everything()).isEqualTo(before);
        assertThat(office.uploads().all("shi")).isEmpty();

        Reception taken = receiving.receive(parcel(new ByteArrayInputStream(form)));
        assertThat(taken.upload()).isPresent();
        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void aFileWhoseCommitFailsIsTakenOutOfTheInboxAgain() throws IOException {
        byte[] form = good("甲");
        var before = desk.everything();
        Reception refused = receiving.receive(parcel(at(FailingCommits.none(desk.database())), form));
        assertThat(refused.told()).extracting(Finding::code).containsExactly(FindingCode.W804);
        assertThat(desk.inbox()).isEmpty();
        assertThat(desk.everything()).isEqualTo(before);

        assertThat(receiving.receive(parcel(office, form)).told()).isEmpty();
        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void aFileThatIsCommittedAlthoughAFaultWasToldIsReceived() throws IOException {
        Reception taken = receiving.receive(parcel(at(FailingCommits.silently(desk.database())), good("甲")));
        assertThat(taken.told()).isEmpty();
        assertThat(taken.upload())
                .isEqualTo(office.uploads().all("shi").stream().findFirst());
        assertThat(desk.inbox()).containsExactly("网上报送/甲县司法局/收件00000001/表.xlsx");
    }

    @Test
    void aFileThatMayHaveBeenTakenIsToldSoAndComesInOnceItIsKnown() throws IOException {
        byte[] form = good("甲");
        failing = FailingCommits.goneThen(desk.database());
        Reception doubtful = receiving.receive(parcel(at(failing), form));
        assertThat(doubtful.told()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.W808);
            assertThat(finding.message(Language.CHINESE)).isEqualTo("没能存妥，不能断定文件是否收下。");
        });
        assertThat(doubtful.trouble()).hasValue(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(FileLine.of(doubtful, office, words()))
                .extracting(FileLine::word)
                .containsExactly("未能断定");
        assertThat(desk.inbox()).isEmpty();
        back();
        doubts.settle();
        assertThat(desk.inbox()).containsExactly("网上报送/甲县司法局/收件00000001/表.xlsx");
        assertThat(folder.resolve(".inbox.收件")).isEmptyDirectory();

        Reception again = receiving.receive(parcel(office, form));
        assertThat(again.told()).extracting(Finding::code).containsExactly(FindingCode.W802);
        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void aFileOfWhichTheDatabaseKnowsNothingAfterwardsIsCountedByNoRun() throws IOException {
        byte[] form = good("甲");
        failing = FailingCommits.goneWithout(desk.database());
        Reception doubtful = receiving.receive(parcel(at(failing), form));
        assertThat(doubtful.told()).extracting(Finding::code).containsExactly(FindingCode.W808);
        assertThat(desk.inbox()).isEmpty();
        doubts.settle();
        assertThat(folder.resolve(".inbox.收件")).isNotEmptyDirectory();
        back();
        doubts.settle();
        assertThat(desk.inbox()).isEmpty();
        assertThat(desk.everything())
                .filteredOn(file -> file.startsWith(".inbox.收件/"))
                .singleElement()
                .asString()
                .startsWith(".inbox.收件/未收下/part1-")
                .endsWith("/网上报送/甲县司法局/收件00000001/表.xlsx");
        assertThat(receiving.receive(parcel(office, form)).told()).isEmpty();
        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void aFileThatADeskWhichWasKilledLeftInTheInboxIsTakenOutUnlessItIsWrittenDown() throws IOException {
        byte[] form = good("甲");
        receiving.receive(parcel(office, form));
        killedAfterMoving(1);
        killedAfterMoving(2);
        assertThat(desk.inbox()).hasSize(2);
        desk.reopen();
        assertThat(desk.inbox()).containsExactly("网上报送/甲县司法局/收件00000001/表.xlsx");
        assertThat(folder.resolve(".inbox.收件/part1-x")).doesNotExist();
        assertThat(folder.resolve(".inbox.收件/未收下/part2-x/网上报送/甲县司法局/收件00000002/表.xlsx"))
                .hasBinaryContent(form);
    }

    @Test
    void whatAnotherDeskMayBeAboutIsLetAloneAndWhatIsForsakenSetAside() throws IOException {
        Path young = Files.createDirectories(folder.resolve(".inbox.收件/part7-x/网上报送/收件00000007"));
        Path old = Files.createDirectories(folder.resolve(".inbox.收件/part8-x/网上报送/收件00000008"));
        FileTime now = FileTime.from(OpenDesk.CLOCK.instant());
        FileTime then = FileTime.from(OpenDesk.CLOCK.instant().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(folder.resolve(".inbox.收件/part7-x"), now);
        Files.setLastModifiedTime(folder.resolve(".inbox.收件/part8-x"), then);
        desk.reopen();
        assertThat(young).exists();
        assertThat(old).doesNotExist();
        assertThat(folder.resolve(".inbox.收件/未收下/part8-x/网上报送/收件00000008")).exists();
    }

    /** What a desk leaves that is killed between the move into the inbox and its end. */
    private void killedAfterMoving(int number) throws IOException {
        String own = "网上报送/甲县司法局/收件%08d".formatted(number);
        Files.createDirectories(folder.resolve(".inbox.收件/part" + number + "-x/网上报送/甲县司法局"));
        Files.createDirectories(folder.resolve("inbox").resolve(own));
        Files.write(folder.resolve("inbox").resolve(own).resolve("表.xlsx"), good("甲"));
    }

    /** The database is there again. */
    private void back() {
        failing.back();
    }

    @Test
    void aFileThatIsCommittedAndNotSyncedIsToldToBeInDoubt() throws IOException {
        byte[] form = good("甲");
        Office unsynced = at(FailingCommits.unsynced(desk.database()));
        Reception doubtful = receiving.receive(parcel(unsynced, form));
        assertThat(doubtful.told()).extracting(Finding::code).containsExactly(FindingCode.W808);
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void aFullDiskIsKnownWhoeverMeetsIt() {
        for (String said :
                new String[] {"No space left on device", "Disk quota exceeded", "There is not enough space on the disk"
                }) {
            assertThat(Fault.isFullDisk(new DataAccessResourceFailureException("x", new IOException(said))))
                    .isTrue();
        }
        assertThat(Fault.isFullDisk(new IOException("Broken pipe"))).isFalse();
        assertThat(Fault.isFullDisk(new IOException())).isFalse();
    }

    @Test
    void aLoginThatFindsNoRoomIsToldSo() {
        assertThat(DeskSecurity.trouble(new InternalAuthenticationServiceException(
                        "x", new DataAccessResourceFailureException("x", FULL))))
                .isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
    }

    private static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org.huizong.desk.words");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, Locale.CHINESE);
    }

    private Office at(FailingCommits failing) {
        return Office.of(desk.job(), desk.database(), failing.uploads(), desk.clock());
    }

    private Parcel parcel(InputStream bytes) {
        return parcel(office, bytes);
    }

    private static Parcel parcel(Office office, byte[] form) {
        return parcel(office, new ByteArrayInputStream(form));
    }

    private static Parcel parcel(Office office, InputStream bytes) {
        Account account = new Account("甲一", "", Account.Role.FILLER, "100001");
        return new Parcel(office, account, "表.xlsx", () -> bytes, Optional.empty());
    }

    /** Half of it, and then the disk is full. */
    private static InputStream half(byte[] form) {
        return new SequenceInputStream(new ByteArrayInputStream(form, 0, form.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw FULL;
            }
        });
    }
}
