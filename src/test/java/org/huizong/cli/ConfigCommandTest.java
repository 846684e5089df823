package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    Path folder;

    private final Shell shell = Shell.chinese();

    @Test
    void everySettingIsListedWithItsOriginAndNoSecret() throws IOException {
        int exit = check("port: 8443\nmetrics: {token: geheim-123}\n", "--host", "10.0.0.1");
        assertThat(shell.err()).isEmpty();
        assertThat(exit).isZero();
        assertThat(shell.out())
                .contains("port = 8443  [" + file() + ":1]  端口")
                .contains("host = 10.0.0.1  [--host]")
                .contains("out = out  [默认]")
                .contains("db-password = （未设）")
                .contains("metrics.token = （已设，不显示）")
                .endsWith("没有问题。\n")
                .doesNotContain("geheim-123");
    }

    @Test
    void wrongSettingsAndWrongJobFilesEndWithTwo() throws IOException {
        assertThat(check("prot: 8443\n")).isEqualTo(2);
        assertThat(shell.err()).contains("J622", "第 1 行：没有“prot”这一项", "port");
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(folder.resolve("jobs/a.yaml"), "title: x\nschedule: {cron: 两点}\n");
        assertThat(check("jobs: jobs\n")).isEqualTo(2);
        assertThat(shell.err()).contains("J603", "schedule/cron");
    }

    @Test
    void anOutputFolderThatIsAFileIsTold() throws IOException {
        Files.writeString(folder.resolve("data"), "");
        assertThat(check("out: data\n")).isEqualTo(1);
        assertThat(shell.err()).contains("J605");
    }

    @Test
    void aDeskIsNotOpenedWithWrongSettings() throws IOException {
        Files.writeString(file(), "port: abc\n");
        assertThat(shell.run("serve", "--config", file().toString(), "jobs")).isEqualTo(2);
        assertThat(shell.err()).contains("J623").contains("“port”不能写成“abc”");
        assertThat(shell.run("serve")).isEqualTo(2);
        assertThat(shell.err()).contains("jobs");
    }

    private int check(String text, String... more) throws IOException {
        Files.writeString(file(), text);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"config", "check", "--config", file().toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return shell.run(arguments);
    }

    private Path file() {
        return folder.resolve("huizong.yaml");
    }
}
