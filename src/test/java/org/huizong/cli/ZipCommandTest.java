package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.intake.Zips;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipCommandTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void aZipInAnInbox() throws IOException {
        DemoJob.layOut(folder);
        byte[] other = TestForms.filled().xlsx("甲县司法局", "乙县司法局");
        Files.write(
                folder.resolve("inbox/甲.zip"),
                Zips.zip()
                        .named(Charset.forName("GBK"))
                        .with("局/甲.xlsx", TestForms.filled().xlsx())
                        .with("局/乙.xlsx", other)
                        .bytes());
    }

    @Test
    void checkTakesAZipAndTheFolderThatHoldsIt() {
        Path zip = folder.resolve("inbox/甲.zip");
        assertThat(check(zip)).isZero();
        assertThat(shell.out()).contains(zip + "!/局/甲.xlsx", zip + "!/局/乙.xlsx");
        assertThat(check(folder.resolve("inbox"))).isZero();
        assertThat(shell.out()).contains(zip + "!/局/乙.xlsx");
    }

    @Test
    void runTakesEveryFileOfAZipAndKnowsThemAgain() {
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("收到 2 = 通过 1 + 有提示 0 + 退回 1");
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("未变 2");
    }

    private int check(Path path) {
        return shell.run(
                "check",
                path.toString(),
                "--templates",
                folder.resolve("templates").toString());
    }

    private int run() {
        return shell.run(
                "run",
                folder.resolve("job.yaml").toString(),
                "--out",
                folder.resolve("out").toString());
    }
}
