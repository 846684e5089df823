package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.workbook.filled.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlanksCommandTest {
    private final Shell shell = Shell.chinese();

    @TempDir
    private Path folder;

    @Test
    void aFileThatSomebodyMayHaveFilledInIsLeftAlone() throws IOException {
        DemoJob.layOut(folder);
        assertThat(blanks()).isZero();
        assertThat(shell.out()).contains("写出空白表 1 份");
        Path blank;
        try (var files = Files.list(folder.resolve("blanks/甲县"))) {
            blank = files.findFirst().orElseThrow();
        }
        assertThat(blank.getFileName().toString()).startsWith("100001_甲县司法局_").endsWith(".xlsx");
        Files.writeString(blank, "已填");
        assertThat(blanks()).isZero();
        assertThat(shell.out()).contains("没有覆盖：甲县/100001_甲县司法局_");
        assertThat(blank).hasContent("已填");
    }

    @Test
    void aRegistryWithFaultsStopsEverythingBeforeItRuns() throws IOException {
        DemoJob.layOut(folder);
        Files.write(
                folder.resolve("registry.xlsx"),
                TestBook.book()
                        .sheet("区划", """
                                | 代码 | 名称 | 上级 |
                                | 100001 | 甲县 | 100001 |
                                """)
                        .sheet("单位", """
                                | 代码 | 名称 | 区划 |
                                | 100001 | 甲县司法局 | 甲县 |
                                """)
                        .sheet("应报", """
                                | 表 |
                                | demo |
                                """)
                        .xlsx());
        Files.writeString(
                folder.resolve("job.yaml"),
                "title: 试\nperiod: 2023\ninbox: inbox\ntemplates: templates\nregistry: registry.xlsx\n");
        assertThat(blanks()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("registry.xlsx 区划!C2").contains("J655");
        assertThat(folder.resolve("blanks")).doesNotExist();
    }

    @Test
    void aRegistryWithAWrongHeaderStopsEveryCommandThatReadsIt() throws IOException {
        DemoJob.layOut(folder);
        Files.write(
                folder.resolve("registry.xlsx"),
                TestBook.book()
                        .sheet("区划", """
                                | 代码 | 名字 |
                                | 100001 | 甲县 |
                                """)
                        .sheet("单位", """
                                | 代码 | 名称 | 区划 |
                                | 100001 | 甲县司法局 | 甲县 |
                                """)
                        .sheet("应报", """
                                | 表 |
                                | demo |
                                """)
                        .xlsx());
        Files.writeString(
                folder.resolve("job.yaml"),
                "title: 试\nperiod: 2023\ninbox: inbox\ntemplates: templates\nregistry: registry.xlsx\n");
        assertThat(blanks()).isEqualTo(2);
        assertThat(shell.err()).contains("registry.xlsx 区划!B1", "T102", "名字");
        assertThat(shell.run(
                        "run",
                        folder.resolve("job.yaml").toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("registry.xlsx 区划!B1", "T102");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private int blanks() {
        return shell.run(
                "blanks",
                folder.resolve("job.yaml").toString(),
                "--out",
                folder.resolve("blanks").toString());
    }
}
