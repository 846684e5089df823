package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.declaration.Value;
import org.junit.jupiter.api.Test;

/** Every filled cell of the real inbox has a line in the table of sources that quotes the seed it comes from. */
class SourcesTableTest {
    private static final Path INBOX = Path.of("jobs/judicial-2023/inbox");
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]+\\d+) \\| (.+?) \\| (.*?) \\| (00[0-4]) \\| (.+?) \\|");

    @Test
    void everyFilledCellHasItsSource() throws IOException {
        Map<String, Set<String>> quoted = quotedCells();
        FormLibrary library = FormLibrary.load(Path.of("templates-xlsx"));
        Examiner examiner = Examiner.withoutRegistry(library);
        for (Receipt receipt : new Inbox(INBOX).receipts()) {
            Submission submission = examiner.examine(receipt, Files.readAllBytes(INBOX.resolve(receipt.file())))
                    .parts()
                    .get(0);
            assertThat(quoted.get(receipt.file())).containsExactlyInAnyOrderElementsOf(filledCells(submission));
        }
    }

    private static Set<String> filledCells(Submission submission) {
        Set<String> cells = new TreeSet<>();
        var declaration = submission.declaration().orElseThrow();
        declaration.values().values().forEach(value -> add(cells, value));
        declaration
                .lines()
                .values()
                .forEach(lines -> lines.forEach(line -> line.values().values().forEach(value -> add(cells, value))));
        return cells;
    }

    private static void add(Set<String> cells, Value value) {
        if (!value.isBlank()) {
            cells.add(value.place().cell());
        }
    }

    private static Map<String, Set<String>> quotedCells() throws IOException {
        Map<String, Set<String>> cells = new TreeMap<>();
        String file = "";
        for (String line : Files.readAllLines(Path.of("docs/judicial-2023-sources.md"))) {
            if (line.startsWith("## ")) {
                file = line.substring(3).strip();
            }
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                assertThat(row.group(5)).isNotBlank();
                cells.computeIfAbsent(file, name -> new TreeSet<>()).add(row.group(1));
            }
        }
        return cells;
    }
}
