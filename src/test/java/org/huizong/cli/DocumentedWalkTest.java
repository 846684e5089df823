package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The walk that docs/returned-workbooks.zh-CN.md invites to: its table is typed into the form that it names. */
class DocumentedWalkTest {
    private static final String FILE = "440103荔湾区司法局-部门整体支出绩效自评表-2023年度.xlsx";
    private static final Path GIVEN = Path.of("jobs/judicial-2023/inbox", FILE);

    /** One line of the table: a cell, what is typed there, and the code and severity that come of it. */
    private record Planted(String cell, String typed, String code, String severity) {}

    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @Test
    void everyLineOfTheTableIsFoundAsItSays() throws IOException {
        assertThat(table()).hasSize(12);
        List<String> before = found(Files.readAllBytes(GIVEN));
        List<String> after = found(planted());
        List<String> expected = table().stream()
                .map(line -> line.severity() + " " + line.code() + " " + line.cell())
                .toList();
        assertThat(after).containsAll(expected);
        assertThat(after)
                .filteredOn(finding -> !before.contains(finding))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void mendedInTheReturnedWorkbookNothingIsLeftButWhatWasThereBefore() throws IOException {
        List<String> before = found(Files.readAllBytes(GIVEN));
        found(planted());
        Path returned;
        try (Stream<Path> files = Files.list(folder.resolve("退回"))) {
            returned = files.filter(file -> file.toString().endsWith("处.xlsx"))
                    .filter(file -> !file.toString().endsWith("_问题" + before.size() + "处.xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] given = Files.readAllBytes(GIVEN);
        byte[] mended = SelfEvaluation.edited(Files.readAllBytes(returned), workbook -> {
            Sheet sheet = workbook.getSheet(SelfEvaluation.SHEET);
            table().forEach(line -> SelfEvaluation.type(sheet, line.cell() + " " + text(given, line.cell())));
        });
        assertThat(found(mended)).isEqualTo(before);
    }

    private static List<Planted> table() {
        try (Stream<String> lines = Files.lines(Path.of("docs/returned-workbooks.zh-CN.md"))) {
            return lines.map(String::strip)
                    .filter(line -> line.matches("\\| [A-Z]\\d{1,2} \\|.*"))
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .map(cells -> new Planted(
                            cells[1],
                            cells[2].equals("（清空）") ? "" : cells[2],
                            cells[3].substring(0, 4),
                            cells[4].equals("错误") ? "error" : "warning"))
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] planted() throws IOException {
        return SelfEvaluation.edited(Files.readAllBytes(GIVEN), workbook -> {
            Sheet sheet = workbook.getSheet(SelfEvaluation.SHEET);
            SelfEvaluation.type(sheet, "F19 5100.00");
            table().forEach(line -> SelfEvaluation.type(sheet, line.cell() + " " + line.typed()));
        });
    }

    private static String text(byte[] file, String cell) {
        List<String> text = new ArrayList<>();
        try {
            SelfEvaluation.edited(
                    file,
                    workbook -> text.add(SelfEvaluation.cell(workbook.getSheet(SelfEvaluation.SHEET), cell)
                            .toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.get(0);
    }

    /** Severity, code and cell of each finding of {@code check}, which also writes the returned workbook. */
    private List<String> found(byte[] file) throws IOException {
        Path sent = Files.createDirectories(folder.resolve("试报")).resolve(FILE);
        Files.write(sent, file);
        shell.run("check", sent.toString(), "--return", folder.resolve("退回").toString(), "--json");
        JsonNode form = JsonMapper.builder().build().readTree(shell.out()).get(0);
        return form.get("findings")
                .valueStream()
                .map(finding -> String.join(
                        " ",
                        finding.get("severity").asString(),
                        finding.get("code").asString(),
                        finding.get("cell").asString()))
                .toList();
    }
}
