package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 核实说明 beside findings that only come out when a form is confronted with others. */
class ExplanationsTest {
    private static final String YEARS = """
              - {form: demo, period: 2022}
              - {form: demo, period: 2023}
            """;
    private static final int RULE = 10;
    private static final int ANSWER = 11;

    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void aJobOverTwoYears() throws IOException {
        DemoJob.layOut(folder);
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML.replace("forms: [demo]\n", "forms:\n" + YEARS));
        rule("警告");
        put("2022", "60.00 | 60.00    | 100.00%", "30.00", "30.00");
        put("2023", "100.00 | 94.00    | 94.00%", "60.00", "34.00");
        assertThat(run()).isZero();
    }

    @Test
    void anAnswerToAWarningAboutTheYearBeforeIsPrintedAndGoesOutAgain() throws IOException {
        answer("新增法律援助专项");
        assertThat(run()).isZero();
        assertThat(report()).anyMatch(row -> row.contains("支出增长过快") && row.contains("新增法律援助专项"));
        assertThat(listed()).anyMatch(row -> row.contains("支出增长过快") && row.contains("新增法律援助专项"));
    }

    @Test
    void anAnswerSurvivesRunsInWhichItsWarningComesAndGoes() throws IOException {
        answer("新增法律援助专项");
        assertThat(run()).isZero();
        Path before = folder.resolve("inbox/2022.xlsx");
        byte[] earlier = Files.readAllBytes(before);
        Files.delete(before);
        assertThat(run()).isZero();
        assertThat(report()).noneMatch(row -> row.contains("支出增长过快"));
        Files.write(before, earlier);
        assertThat(run()).isZero();
        assertThat(report()).anyMatch(row -> row.contains("支出增长过快") && row.contains("新增法律援助专项"));
    }

    @Test
    void anErrorAboutTheYearBeforeIsNotExplainedAway() throws IOException {
        answer("新增法律援助专项");
        rule("错误");
        assertThat(run()).isZero();
        assertThat(report()).anyMatch(row -> row.contains("W701"));
    }

    private void rule(String severity) throws IOException {
        String rule = "| Y1 | | " + severity + " | 支出合计<=上年!支出合计*1.2 | 支出增长过快。 | 说明原因。 | 支出合计 | | | |";
        Files.write(
                folder.resolve("templates/demo.xlsx"),
                TestForms.template(TestForms.FIELDS, TestForms.RULES + rule).xlsx());
    }

    private void put(String year, String totals, String basic, String projects) throws IOException {
        Files.write(
                folder.resolve("inbox/" + year + ".xlsx"),
                TestForms.filled()
                        .with("2023年度", year + "年度")
                        .with("100.00 | 94.00    | 94.00%", totals)
                        .with("60.00      |", basic + " |")
                        .with("34.00      |", projects + " |")
                        .xlsx());
    }

    /** Sends the returned workbook of 2023 again, with some words beside the warning. */
    private void answer(String words) throws IOException {
        Files.write(
                folder.resolve("inbox/2023.xlsx"), SelfEvaluation.edited(Files.readAllBytes(returned()), workbook -> {
                    for (Row row : workbook.getSheetAt(0)) {
                        if (row.getCell(RULE) != null
                                && row.getCell(RULE).getStringCellValue().equals("Y1")) {
                            row.createCell(ANSWER).setCellValue(words);
                        }
                    }
                }));
    }

    private int run() {
        return shell.onJob(folder, "run");
    }

    private Path returned() throws IOException {
        return last("《退回》2023");
    }

    private List<String> report() throws IOException {
        return rows(last("试报"), "问题与说明");
    }

    private List<String> listed() throws IOException {
        return rows(returned(), "问题清单");
    }

    /** The newest workbook of a name. */
    private Path last(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)
                            && file.toString().endsWith(".xlsx"))
                    .sorted()
                    .reduce((one, other) -> other)
                    .orElseThrow();
        }
    }

    private static List<String> rows(Path file, String name) throws IOException {
        DataFormatter format = new DataFormatter();
        List<String> rows = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheet(name);
            for (Row row : sheet) {
                StringBuilder cells = new StringBuilder();
                row.forEach(cell -> cells.append(format.formatCellValue(cell)).append(" | "));
                rows.add(cells.toString());
            }
        }
        return rows;
    }
}
