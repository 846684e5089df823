package org.huizong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that explains the codes says what the program says. */
class FindingsPageTest {
    @Test
    void thePageHasEveryCodeWithItsSentences() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/findings.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]\\d{3} \\|.*"))
                .toList();
        assertThat(String.join("\n", rows)).isEqualTo(expected());
    }

    private static String expected() {
        return Stream.of(FindingCode.values()).map(FindingsPageTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(FindingCode code) {
        return Stream.of(
                        code.name(),
                        code.severity().word(Language.CHINESE),
                        Catalogue.sentence(code + ".message", Language.CHINESE),
                        Catalogue.sentence(code + ".repair", Language.CHINESE),
                        Catalogue.sentence(code + ".message", Language.ENGLISH))
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
