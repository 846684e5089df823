package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.indicator.Indicator;
import org.huizong.intake.IndicatorFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsCommandTest {
    private static final String JOB = "jobs/judicial-2023.yaml";
    private static final int NAME = 1;
    private static final int ANSWER = 12;

    private final Shell shell = Shell.chinese();

    @TempDir
    private Path folder;

    @Test
    void whatWasConfirmedOnceIsRememberedPrintedAndTakenIntoTheCatalogue() throws IOException {
        assertThat(shell.run("run", JOB, "--out", out())).isZero();
        assertThat(indicators()).isZero();
        assertThat(shell.out()).contains("待确认  全区中小学校园法治副校长覆盖率", "? 87  PF-01", "共 28 个名称，待确认或未对照 4 个");

        Path proposals = folder.resolve("待确认.xlsx");
        assertThat(indicators("--write", proposals.toString())).isZero();
        answer(proposals, Map.of("全区中小学校园法治副校长覆盖率", "是", "全区村（社区）法治讲座覆盖率", "PF-99"));
        assertThat(indicators("--confirm", proposals.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("J682").contains("待确认!M3");

        answer(proposals, Map.of("全区村（社区）法治讲座覆盖率", "PF-02", "社区矫正对象在矫期间再犯罪率", "否"));
        Path catalogue = folder.resolve("指标库.xlsx");
        assertThat(indicators("--confirm", proposals.toString(), "--export", catalogue.toString()))
                .isZero();
        assertThat(shell.out()).contains("已记住 3 个名称的确认结果", "待确认或未对照 1 个");
        assertThat(IndicatorFile.read(catalogue).named("全区村（社区）法治讲座覆盖率", LocalDate.of(2024, 12, 31)))
                .map(Indicator::code)
                .hasValue("PF-02");

        assertThat(shell.run("run", JOB, "--out", out())).isZero();
        assertThat(shell.out()).contains("未变 8").contains("汇总表：");
        assertThat(mapped("0002")).isEqualTo("已确认 PF-01 中小学校园法治副校长覆盖率 全区中小学校园法治副校长覆盖率");
        assertThat(shell.run("run", JOB, "--out", out())).isZero();
        assertThat(shell.out()).contains("没有变化");
    }

    @Test
    void aCatalogueWithFaultsStopsEverythingBeforeItRuns() throws IOException {
        DemoJob.layOut(folder);
        Files.write(
                folder.resolve("indicators.xlsx"),
                org.huizong.workbook.filled.TestBook.book().sheet("指标", """
                                | 代码 | 名称 | 别名 | 方向 |
                                | RT-1 | 调解成功率 | 成功率 | ≥ |
                                | RT-2 | 成功率 | | 多多益善 |
                                """).xlsx());
        Path job = folder.resolve("job.yaml");
        Files.writeString(job, DemoJob.YAML + "indicators: indicators.xlsx\n");
        assertThat(shell.run("run", job.toString(), "--out", out())).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("J674 ", "indicators.xlsx 指标!B3").contains("J675 ", "指标!D3");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private int indicators(String... options) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("indicators", JOB, "--out", out()),
                        java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        return shell.run(all);
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    /** What an operator types into the column 确认. */
    private static void answer(Path workbook, Map<String, String> answers) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            for (Row row : book.getSheet("待确认")) {
                String answer = answers.get(row.getCell(NAME).getStringCellValue());
                if (answer != null) {
                    row.getCell(ANSWER).setCellValue(answer);
                }
            }
            try (OutputStream file = Files.newOutputStream(workbook)) {
                book.write(file);
            }
        }
    }

    /** The line about the vice principals on the sheet 指标对照. */
    private static String first(Cell cell) {
        return cell.getStringCellValue().lines().findFirst().orElse("");
    }

    private String mapped(String run) throws IOException {
        Path made;
        try (var files = Files.list(folder.resolve("out/judicial-2023").resolve(run))) {
            made = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(made)))) {
            Sheet sheet = book.getSheet("指标对照");
            for (Row row : sheet) {
                if (row.getRowNum() > 2 && row.getCell(6).getStringCellValue().contains("副校长")) {
                    return row.getCell(1) + " " + row.getCell(2) + " " + first(row.getCell(3)) + " "
                            + first(row.getCell(6));
                }
            }
        }
        return "";
    }
}
