package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.huizong.finding.Language;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.grid.HostileFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong: one sentence with its place and the mend, the right exit code, no stack trace. */
class BadInputTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void aJobThatWorks() throws IOException {
        DemoJob.layOut(folder);
        Files.write(folder.resolve("inbox/a.xlsx"), TestForms.filled().xlsx());
    }

    @Test
    void aMissingJobFileIsWrongUsage() {
        assertThat(shell.run("run", folder.resolve("nowhere.yaml").toString())).isEqualTo(2);
        assertOneSentence("nowhere.yaml", "请核对文件路径");
    }

    @Test
    void aBrokenYamlIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("job.yaml"), "title: 甲\nforms: [a, b\nunits: ]\n");
        assertThat(run()).isEqualTo(2);
        assertOneSentence("3");
    }

    @Test
    void anUnknownFormInTheJobIsToldWithWhatMayBeMeant() throws IOException {
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML.replace("[demo]", "[demi]"));
        assertThat(run()).isEqualTo(2);
        assertOneSentence("demi", "demo");
    }

    @Test
    void aTemplateWithADeadPlaceFailsWithItsCell() throws IOException {
        Files.write(
                folder.resolve("templates/demo.xlsx"),
                TestForms.template(TestForms.FIELDS.replace("| C5 |", "| C55 |"), TestForms.RULES)
                        .xlsx());
        assertThat(run()).isEqualTo(1);
        assertOneSentence("demo.xlsx", "_字段!I4");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenFailsBeforeAnythingIsRead() throws IOException {
        Files.writeString(folder.resolve("out"), "a file stands in the way");
        assertThat(run()).isEqualTo(1);
        assertOneSentence("out", "--out");
    }

    @Test
    void aDatabaseThatCannotBeReachedFails() {
        assertThat(run("--db", "jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(1);
        assertOneSentence("127.0.0.1:1/none");
        assertThat(run("--db", "mysql://x")).isEqualTo(1);
        assertOneSentence("mysql");
    }

    @Test
    void aFileThatIsNoWorkbookDoesNotStopTheOthers() throws IOException {
        Files.writeString(folder.resolve("inbox/b.xlsx"), "这不是工作簿");
        Files.createFile(folder.resolve("inbox/c.xls"));
        Files.writeString(folder.resolve("inbox/~$a.xlsx"), "lock");
        Files.copy(folder.resolve("inbox/a.xlsx"), folder.resolve("inbox/d.xlsx"));
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("收到 5 = 通过 1 + 有提示 0 + 退回 0 + 无法读取 2 + 未变 0 + 忽略 2");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void everyHostileFileIsToldAndTheGoodFormIsTaken() throws IOException {
        int files = 0;
        for (String name : HostileFiles.names()) {
            HostileFiles.Hostile hostile = HostileFiles.of(name);
            boolean refused = !hostile.told().contains(HostileFiles.READ);
            if (hostile.small() && refused && !name.startsWith("空")) {
                Files.write(
                        folder.resolve("inbox").resolve(name), hostile.bytes().get());
                files++;
            }
        }
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("收到 " + (files + 1) + " = 通过 1 + 有提示 0 + 退回 0 + 无法读取 " + files);
        assertThat(shell.out()).doesNotContain("I211");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void theConsolidatedWorkbookLeftInTheInboxIsPassedOver() throws IOException {
        assertThat(run()).isZero();
        try (Stream<Path> written = Files.walk(folder.resolve("out"))) {
            Path report = written.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(report, folder.resolve("inbox/汇总表.xlsx"));
        }
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("忽略  汇总表.xlsx").contains("I245").contains("+ 无法读取 0 + 未变 1 + 忽略 1");
    }

    @Test
    void aFileThatLeftTheInboxIsNamed() throws IOException {
        Files.write(folder.resolve("inbox/b.xlsx"), TestForms.filled().xlsx("优", "良"));
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("同一单位、同一表、同一期间收到不止一份");
        Files.delete(folder.resolve("inbox/b.xlsx"));
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("撤回  b.xlsx");
    }

    @Test
    void anEmptyInboxMakesAWorkbookThatSaysSo() throws IOException {
        Files.delete(folder.resolve("inbox/a.xlsx"));
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("收到 0 = ").contains("汇总表");
    }

    @Test
    void aFolderWithNothingInItIsNoSuccess() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(shell.run("check", folder.resolve("empty").toString())).isEqualTo(2);
        assertThat(shell.err()).contains("没有可审核的文件");
    }

    @Test
    void anUnknownOptionIsToldInTheUsersLanguage() {
        assertThat(shell.run("check", "--bad", folder.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("没有选项 --bad").doesNotContain("Unknown");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(shell.run()).isEqualTo(2);
        assertThat(shell.run("fly")).isEqualTo(2);
        assertThat(shell.err()).startsWith("用法错误：").contains("--help");
        assertThat(shell.run("check")).isEqualTo(2);
        assertThat(shell.run("check", folder.resolve("none.xlsx").toString())).isEqualTo(2);
        assertThat(shell.run("template", "check", folder.resolve("none.xlsx").toString()))
                .isEqualTo(2);
        assertThat(shell.run("--help")).isZero();
    }

    @Test
    void aBrokenTemplateHasDataErrors() throws IOException {
        Path broken = folder.resolve("templates/demo.xlsx");
        Files.write(
                broken,
                TestForms.template(TestForms.FIELDS, TestForms.RULES.replace("支出合计=基本支出", "支出合计=基本支取"))
                        .xlsx());
        assertThat(shell.run("template", "check", broken.toString())).isEqualTo(3);
        assertOneSentence("S1", "_公式!D2", "基本支取");
    }

    @Test
    void anEnglishUserIsSpokenToInEnglish() {
        Shell english = new Shell(Language.ENGLISH);
        assertThat(english.run("run", "nowhere.yaml")).isEqualTo(2);
        assertThat(english.err()).contains("nowhere.yaml").doesNotContainPattern("\\p{IsHan}");
    }

    private int run(String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "run";
        arguments[1] = folder.resolve("job.yaml").toString();
        arguments[2] = "--out";
        arguments[3] = folder.resolve("out").toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return shell.run(arguments);
    }

    private void assertOneSentence(String... parts) {
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err()).contains(parts).doesNotContain("Exception", "\tat ");
    }
}
