package org.huizong.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Language;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Receipt;
import org.huizong.intake.Sha256;
import org.huizong.intake.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile or huge file gives its finding or the form's values; what it costs is measured by {@code bin/bench limits}. */
class HostileFilesTest {
    @TempDir
    private static Path folder;

    private static Examiner examiner;

    @BeforeAll
    static void oneForm() throws IOException {
        Files.write(folder.resolve("demo.xlsx"), TestForms.template().xlsx());
        examiner = Examiner.withoutRegistry(FormLibrary.load(folder));
    }

    static List<String> names() {
        return HostileFiles.names().stream()
                .filter(name -> HostileFiles.of(name).small())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFileIsReadOrRefusedWithItsReason(String name) {
        HostileFiles.Hostile hostile = HostileFiles.of(name);
        byte[] bytes = hostile.bytes().get();
        Submission part = examiner.examine(new Receipt(name, Sha256.of(bytes), bytes.length), bytes)
                .parts()
                .get(0);
        List<String> told = new ArrayList<>();
        part.findings().forEach(finding -> told.add(finding.code().name()));
        part.findings()
                .forEach(
                        finding -> assertThat(finding.message(Language.CHINESE)).hasSizeLessThan(400));
        part.declaration()
                .filter(said -> said.value("支出合计").plain().startsWith("94"))
                .ifPresent(said -> told.add(HostileFiles.READ));
        assertThat(told).contains(hostile.told().split(" "));
    }
}
