package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManualTest {
    private static final Path PICTURES = Path.of("docs/images/desk");
    private static final Pattern SHOWN = Pattern.compile("images/desk/([^\")]+\\.png)");

    @Test
    void theManualShowsEveryPictureWideAndNarrowAndNoOther() throws IOException {
        List<String> shown = SHOWN.matcher(Files.readString(Path.of("docs/manual.zh-CN.md")))
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(shown)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> String.valueOf(file.getFileName()))
                            .toList());
        }
        assertThat(shown)
                .allMatch(name ->
                        shown.contains(name.replace("-1440", "-390")) && shown.contains(name.replace("-390", "-1440")));
    }
}
