package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.huizong.finding.Fault;
import org.huizong.finding.FindingCode;
import org.huizong.store.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;

/** There is no room on a disk while a file comes in, and there is again. */
class FullDiskTest {
    private static final IOException FULL = new IOException("No space left on device");

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Office office;
    private Receiving receiving;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        office = Office.of(desk.job(), desk.database(), desk.database().uploads(), desk.clock());
        receiving = new Receiving(new Turnstile(1, 0, Duration.ZERO), new Meters());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFileForWhichThereIsNoRoomIsRefusedAndLeavesNothingAndComesInLater() throws IOException {
        byte[] form = good("甲");
        var before = desk.everything();
        Reception refused = receiving.receive(parcel(half(form)));
        assertThat(refused.told()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.W807);
            assertThat(finding.message(org.huizong.finding.Language.CHINESE)).isEqualTo("服务器磁盘已满，文件没有收下。");
        });
        assertThat(refused.trouble()).hasValue(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(desk.everything()).isEqualTo(before);
        assertThat(office.uploads().all("shi")).isEmpty();

        Reception taken = receiving.receive(parcel(new ByteArrayInputStream(form)));
        assertThat(taken.upload()).isPresent();
        assertThat(desk.inbox()).hasSize(1);
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

    private Parcel parcel(InputStream bytes) {
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
