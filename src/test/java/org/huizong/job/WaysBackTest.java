package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.intake.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a published workbook there is a way to the file in the inbox. */
class WaysBackTest {
    @TempDir
    Path folder;

    @Test
    void theWayIsRelativeAndLeadsToTheFile() throws IOException {
        Path run = Files.createDirectories(folder.resolve("out/年报/0001"));
        Path file = Files.createDirectories(folder.resolve("inbox/甲市")).resolve("甲县 司法局#1 100%.xlsx");
        Files.write(file, new byte[0]);
        String way = WaysBack.of(run, folder.resolve("inbox")).to("甲市/甲县 司法局#1 100%.xlsx");
        assertThat(way).isEqualTo("../../../inbox/甲市/甲县%20司法局%231%20100%25.xlsx");
        assertThat(Path.of(run.toUri().resolve(URI.create("./" + way)))).exists();
    }

    @Test
    void theWayToAFileInAnArchiveLeadsToTheArchive() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox/一批"));
        Files.write(
                inbox.resolve("甲.zip"), Zips.zip().with("局/表.xlsx", new byte[1]).bytes());
        assertThat(WaysBack.of(folder, folder.resolve("inbox")).to("一批/甲.zip!/局/表.xlsx"))
                .isEqualTo("./inbox/一批/甲.zip");
    }

    @Test
    void aFolderThatIsNamedLikeAnArchiveIsNone() throws IOException {
        Files.createDirectories(folder.resolve("inbox/甲.zip!"));
        assertThat(WaysBack.of(folder, folder.resolve("inbox")).to("甲.zip!/表.xlsx"))
                .isEqualTo("./inbox/甲.zip!/表.xlsx");
    }

    @Test
    void theSameWayIsWrittenWhereverBothLie() {
        String here = WaysBack.of(folder.resolve("甲/out/1"), folder.resolve("甲/inbox"))
                .to("表.xlsx");
        assertThat(WaysBack.of(folder.resolve("乙/out/1"), folder.resolve("乙/inbox"))
                        .to("表.xlsx"))
                .isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1).xlsx, javascript%3Aalert(1).xlsx",
        "a\"b<c>.xlsx, a%22b%3Cc%3E.xlsx",
        "a\\b?[1].xlsx, a%5Cb%3F%5B1%5D.xlsx",
        "甲　县.xlsx, 甲%E3%80%80县.xlsx",
        "=cmd|'/c calc'!A1.xlsx, ./inbox/=cmd%7C'/c%20calc'!A1.xlsx"
    })
    void whatAPathCannotHoldIsEscaped(String name, String way) {
        assertThat(WaysBack.of(folder, folder.resolve("inbox")).to(name)).endsWith(way);
        assertThat(URI.create(WaysBack.encoded(name)).getPath()).isEqualTo(name);
    }
}
