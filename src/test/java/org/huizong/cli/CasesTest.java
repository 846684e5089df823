package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The defects of real files, one folder each: {@code case.md} says it in a sentence, {@code form.txt} is the workbook as
 * tables (a line {@code # name} begins a sheet, {@code @ name} is the file's name), {@code expected.json} is what
 * {@code huizong check --values --json} says of it.
 */
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseIsReadAsExpected(String name) throws IOException {
        Path templates = Files.createDirectory(folder.resolve("templates"));
        Files.write(templates.resolve("demo.xlsx"), TestForms.template().xlsx());
        Path form = write(Files.readAllLines(CASES.resolve(name).resolve("form.txt")));
        Shell shell = Shell.chinese();
        shell.run("check", "--values", "--json", "--templates", templates.toString(), form.toString());
        Path expected = CASES.resolve(name).resolve("expected.json");
        String parts = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told(JSON.readTree(shell.out())));
        if (Boolean.getBoolean("huizong.expect")) {
            Files.writeString(expected, parts + "\n");
        }
        assertThat(parts + "\n").isEqualTo(Files.readString(expected));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private Path write(List<String> lines) throws IOException {
        TestBook book = TestBook.book();
        String file = "表.xlsx";
        String sheet = "部门收支表";
        StringBuilder table = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("@ ")) {
                file = line.substring(2).strip();
            } else if (line.startsWith("# ")) {
                add(book, sheet, table);
                sheet = line.substring(2).strip();
            } else {
                table.append(line).append('\n');
            }
        }
        add(book, sheet, table);
        Path path = folder.resolve("inbox").resolve(file);
        Files.createDirectories(path.getParent());
        return Files.write(path, book.xlsx());
    }

    private static void add(TestBook book, String sheet, StringBuilder table) {
        if (!table.toString().isBlank()) {
            book.sheet(sheet, table.toString());
        }
        table.setLength(0);
    }

    /** Without what depends on where the test runs. */
    private static Object told(JsonNode forms) {
        return forms.valueStream()
                .map(form -> {
                    var told = JSON.createObjectNode();
                    Stream.of("part", "unit", "period", "state", "fields", "cells", "lines", "lineCells")
                            .filter(form::has)
                            .forEach(key -> told.set(key, form.get(key)));
                    var findings = told.putArray("findings");
                    form.get("findings")
                            .forEach(
                                    finding -> findings.add((finding.get("code").asString() + " "
                                                    + finding.get("sheet").asString("") + "!"
                                                    + finding.get("cell").asString("") + " "
                                                    + finding.get("message").asString())
                                            .strip()));
                    return told;
                })
                .toList();
    }
}
