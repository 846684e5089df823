package org.huizong.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Refusal;
import org.huizong.setting.Setting.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSaidLaterWinsAndItsPlaceIsKnown() throws IOException {
        Settings settings = Settings.of(
                Optional.of(file("port: 1\nhost: 10.0.0.1\nout: data\nlimits:\n  session-minutes: 30\n")),
                Map.of("HUIZONG_PORT", "2", "HUIZONG_HOST", "10.0.0.2"),
                Map.of(Key.PORT, "3"));
        assertThat(settings.get(Key.PORT)).isEqualTo(new Setting("3", Origin.OPTION, "--port"));
        assertThat(settings.get(Key.HOST)).isEqualTo(new Setting("10.0.0.2", Origin.ENVIRONMENT, "HUIZONG_HOST"));
        assertThat(settings.get(Key.SESSION).place()).endsWith("huizong.yaml:5");
        assertThat(settings.number(Key.SESSION)).isEqualTo(30);
        assertThat(settings.get(Key.ZONE)).isEqualTo(new Setting("Asia/Shanghai", Origin.USUAL, ""));
        assertThat(settings.path(Key.OUT)).hasValue(folder.resolve("data"));
        assertThat(settings.text(Key.OIDC_ISSUER)).isEmpty();
        assertThat(settings.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot: 8080                 | J622 | port",
                "limits: {session: 5}       | J622 | limits.session-minutes",
                "oidc: {isuer: 'https://a'} | J622 | oidc.issuer",
                "port: 80800                | J623 | 0 … 65535",
                "port: [1]                  | J623 | 0 … 65535",
                "zone: 北京                  | J623 | Asia/Shanghai",
                "db: mysql                  | J623 | jdbc:postgresql://…",
                "limits: {session-minutes: 1} | J623 | 5 … 1440",
                "oidc: {issuer: portal}     | J623 | https://…",
            })
    void whatIsWrongIsToldWithWhatWasMeant(String text, String code, String meant) throws IOException {
        Settings settings = Settings.of(Optional.of(file(text)), Map.of(), Map.of());
        assertThat(settings.findings().list()).singleElement().satisfies(finding -> {
            assertThat(finding.code().name()).isEqualTo(code);
            assertThat(finding.message(Language.CHINESE)).contains("huizong.yaml");
            assertThat(finding.repair(Language.CHINESE)).contains(meant);
        });
    }

    @Test
    void aSecretIsNeverTold() throws IOException {
        Path file = file("metrics: {token: 短}\ndb-password: geheim123\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Settings settings = Settings.of(Optional.of(file), Map.of(), Map.of());
        assertThat(settings.findings().stream().map(finding -> finding.code()))
                .containsExactly(FindingCode.J623, FindingCode.J624);
        assertThat(settings.findings().toString()).doesNotContain("短");
        assertThat(settings.get(Key.DB_PASSWORD).toString()).doesNotContain("geheim123");
        assertThat(settings.environment()).containsEntry("HUIZONG_DB_PASSWORD", "geheim123");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Settings.of(Optional.of(file), Map.of(), Map.of()).findings().hasWarnings())
                .isFalse();
    }

    @Test
    void aFileThatIsNotThereOrNoYamlIsRefused() {
        assertRefused("J620", folder.resolve("none.yaml"));
        assertRefused("J621", folder.resolve("broken.yaml"));
    }

    private void assertRefused(String code, Path path) {
        assertThatThrownBy(() -> {
                    if (code.equals("J621")) {
                        Files.writeString(path, "port: [8080");
                    }
                    Settings.of(Optional.of(path), Map.of(), Map.of());
                })
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(code);
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void everyKeyIsExplained(Key key) throws IOException {
        String usual = key.usual().isEmpty() ? "（未设）" : "`" + key.usual() + "`";
        List<String> page = Files.readAllLines(Path.of("docs/settings.zh-CN.md"));
        assertThat(page)
                .contains(
                        "| `" + key.word() + "` | " + key.chinese() + " | " + usual + " | `" + key.variable() + "` |");
        assertThat(key.usual().isEmpty() || key.kind().fits(key.usual())).isTrue();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("huizong.yaml"), text);
    }
}
