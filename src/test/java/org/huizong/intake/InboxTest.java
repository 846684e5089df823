package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.finding.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    private Path folder;

    @Test
    void aSmallFileIsOpenedOnceAsItWasReceivedAndThenAsItIs() throws Exception {
        Files.writeString(folder.resolve("a.xlsx"), "one");
        Inbox inbox = new Inbox(folder);
        Receipt receipt = inbox.receipts().get(0);
        Files.writeString(folder.resolve("a.xlsx"), "other");

        assertThat(inbox.open(receipt).bytes()).asString().isEqualTo("one");
        assertThat(inbox.open(receipt).bytes()).asString().isEqualTo("other");
        assertThat(inbox.open(receipt).receipt().digest()).isEqualTo(Sha256.of("other"));
    }

    @Test
    void whatIsForgottenIsReadAnew() throws Exception {
        Files.writeString(folder.resolve("a.xlsx"), "one");
        Inbox inbox = new Inbox(folder);
        Receipt receipt = inbox.receipts().get(0);
        Files.writeString(folder.resolve("a.xlsx"), "other");

        inbox.rememberOnly(List.of());

        assertThat(inbox.open(receipt).receipt()).isEqualTo(new Receipt("a.xlsx", Sha256.of("other"), 5));
    }

    @Test
    void filesAreReceivedInTheOrderOfTheirPathsWithTheirDigests() throws IOException {
        Files.createDirectories(folder.resolve("乙"));
        Files.writeString(folder.resolve("乙/b.xlsx"), "abc");
        Files.writeString(folder.resolve("a.xlsx"), "");
        assertThat(new Inbox(folder).receipts()).extracting(Receipt::file).containsExactly("a.xlsx", "乙/b.xlsx");
        assertThat(new Inbox(folder).receipts().get(1).digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void tracesOfOtherProgramsAreLitter() {
        assertThat(Inbox.isLitter(new Receipt("甲/~$a.xlsx", "", 0))).isTrue();
        assertThat(Inbox.isLitter(new Receipt("Thumbs.db", "", 0))).isTrue();
        assertThat(Inbox.isLitter(new Receipt("甲/a.xlsx", "", 0))).isFalse();
    }

    @Test
    void aMissingFolderIsRefused() {
        assertThatThrownBy(() -> new Inbox(folder.resolve("没有")).receipts()).isInstanceOf(Refusal.class);
    }
}
