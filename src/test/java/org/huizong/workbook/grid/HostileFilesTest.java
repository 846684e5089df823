package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Language;
import org.huizong.intake.OneForm;
import org.huizong.intake.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile or huge file gives its finding or the form's values; what it costs is measured by {@code bin/bench limits}. */
class HostileFilesTest {
    @TempDir
    private static Path folder;

    private static OneForm form;

    @BeforeAll
    static void oneForm() throws IOException {
        form = OneForm.in(folder);
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
        Submission part = form.examine(name, hostile.bytes().get());
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
