package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version of a form on the command line: what was spent must stay below the budget by ten. */
class NewVersionRunTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void aJobWithAFormAndANewVersionOfIt() throws IOException {
        DemoJob.layOut(folder);
        Files.write(folder.resolve("inbox/甲.xlsx"), TestForms.filled().xlsx());
        Files.createDirectories(folder.resolve("templates/新版"));
        Files.write(
                folder.resolve("templates/新版/严.xlsx"),
                TestForms.template()
                        .with("demo | '1", "demo | '2")
                        .with("支出合计<=支出预算", "支出合计<=支出预算-10")
                        .stamped("demo@2")
                        .xlsx());
    }

    private void activated(LocalDate day) throws IOException {
        Files.writeString(folder.resolve("templates/新版/登记.csv"), """
                时间,登记人,事项,表代码,版本,文件,启用日期,代替版本,理由
                2024-03-01 09:00,张三,启用,demo,2,严.xlsx,%s,1,规则改严
                """.formatted(day));
    }

    private String run() {
        assertThat(shell.run(
                        "run",
                        folder.resolve("job.yaml").toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();
        return shell.out();
    }

    @Test
    void beforeItsDayNothingChanges() throws IOException {
        activated(LocalDate.now(JobFile.ZONE).plusDays(2));
        assertThat(run()).contains("收到 1 = 通过 1");
    }

    @Test
    void fromItsDayOnWhatWasReceivedIsExaminedAgain() throws IOException {
        run();
        activated(LocalDate.now(JobFile.ZONE));
        assertThat(run()).contains("收到 1 = 通过 0 + 有提示 1");
    }

    @Test
    void aRegisterThatMakesNoSenseStopsTheRunWithItsLine() throws IOException {
        Files.writeString(folder.resolve("templates/新版/登记.csv"), "表头\n2024-03-01,张三,起用,demo\n");
        int code = shell.run("run", folder.resolve("job.yaml").toString(), "--out", folder.resolve("out") + "");
        assertThat(code).isNotZero();
        assertThat(shell.err()).contains("第 2 行看不懂").doesNotContain("Exception");
    }
}
