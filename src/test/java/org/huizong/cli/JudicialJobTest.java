package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.workbook.Recalculation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The five bureaus' job as it is shipped, from the prompt to the workbook. */
class JudicialJobTest {
    @TempDir
    private static Path out;

    private static JsonNode first;
    private static JsonNode second;

    @BeforeAll
    static void runTwice() {
        first = run();
        second = run();
    }

    @Test
    void everyFileIsAccountedFor() {
        assertThat(numbers(first)).isEqualTo(List.of(8, 2, 2, 4, 0, 0, 0));
    }

    @Test
    void aSecondRunFindsNothingChangedAndWritesNothing() {
        assertThat(numbers(second)).isEqualTo(List.of(8, 0, 0, 0, 0, 8, 0));
        assertThat(second.get("changed").asBoolean()).isFalse();
        assertThat(second.get("outputs")).isEqualTo(first.get("outputs"));
    }

    @Test
    void theWorkbookHasItsSheetsInOrder() throws IOException {
        try (XSSFWorkbook workbook = open(workbookFile())) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("封面");
            assertThat(Stream.of("总览", "汇总表", "分区明细", "重点任务", "自评得分", "问题与说明", "未报名单", "尾差与控制总数", "数据来源"))
                    .allMatch(name -> workbook.getSheet(name) != null);
        }
    }

    @Test
    void provincesAndTheWholeAreAddedUp() throws IOException {
        try (XSSFWorkbook workbook = open(workbookFile())) {
            Sheet money = workbook.getSheet("汇总表");
            assertThat(numbersBeside(money, "合计")).contains(11642.09, 7585.04, 4057.04, 3839.49, 1.30);
            assertThat(numbersBeside(money, "广东省")).contains(9802.35);
            assertThat(numbersBeside(money, "湖南省")).contains(1839.74);
        }
    }

    @Test
    void libreOfficeRecalculatesEveryFormulaToTheValueItCarries() throws Exception {
        assumeThat(Recalculation.isPossible())
                .as("LibreOffice is not installed here; bin/verify installs it where it can")
                .isTrue();
        assertThat(Recalculation.assertAgrees(workbookFile(), out)).isGreaterThan(500);
    }

    private static JsonNode run() {
        Shell shell = Shell.chinese();
        assertThat(shell.run("run", "jobs/judicial-2023.yaml", "--out", out.toString(), "--json"))
                .as(shell.err())
                .isZero();
        return JsonMapper.builder().build().readTree(shell.out());
    }

    private static List<Integer> numbers(JsonNode report) {
        return Stream.of("received", "accepted", "warned", "returned", "unreadable", "unchanged", "ignored")
                .map(name -> report.get(name).asInt())
                .toList();
    }

    private static Path workbookFile() {
        return Path.of(first.get("outputs").get(0).get("path").asString());
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static List<Double> numbersBeside(Sheet sheet, String label) {
        return Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
                .map(sheet::getRow)
                .filter(row -> row != null
                        && row.getCell(0) != null
                        && row.getCell(0).toString().strip().equals(label))
                .flatMap(JudicialJobTest::values)
                .toList();
    }

    private static Stream<Double> values(Row row) {
        List<Double> values = new java.util.ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                values.add(cell.getNumericCellValue());
            }
        });
        return values.stream();
    }
}
