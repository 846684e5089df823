package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.workbook.report.Recalculation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The five bureaus' job as it is shipped, from the prompt to the workbook. */
class JudicialJobTest {
    /** The column 说明 of 分区明细. */
    private static final int NOTE = 8;

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
    void citiesAreAddedUpAndWhatIsPassedOnToLowerLevelsIsTold() throws IOException {
        try (XSSFWorkbook workbook = open(workbookFile())) {
            Sheet money = workbook.getSheet("汇总表");
            assertThat(numbersBeside(money, "广州市")).contains(6928.97, 3839.49, 49.44);
            assertThat(numbersBeside(money, "阳江市")).contains(2873.38);
            assertThat(numbersBeside(money, "永州市")).contains(1839.74);
            assertThat(texts(money, "广州市")).anyMatch(text -> text.contains("含对下转移支付49.44（下级未报，未扣）"));
        }
    }

    @Test
    void mediationIsPooledAndAveragedWithTheNumeratorThatWasNotPrintedBeside() throws IOException {
        try (XSSFWorkbook workbook = open(workbookFile())) {
            Row all = indicator(workbook, "调解成功率", "合计");
            assertThat(all.getCell(5).getNumericCellValue()).isEqualTo(3870.0 / 3923, within(1e-12));
            assertThat(text(all, NOTE)).startsWith("分子合计÷分母合计；3/5 已报，缺：荔湾区司法局（未报分子，已推算）");
            Row derived = indicator(workbook, "调解成功率（含推算分子）", "合计");
            assertThat(derived.getCell(5).getNumericCellValue()).isEqualTo(7098.0 / 7153, within(1e-12));
            assertThat(text(derived, NOTE)).isEqualTo("含推算，仅供参考");
            Row plain = indicator(workbook, "调解成功率（简单平均，仅供参考）", "合计");
            assertThat(plain.getCell(5).getNumericCellValue()).isEqualTo(0.990225, within(1e-12));
            assertThat(indicator(workbook, "调解成功率", "荔湾区").getCell(6).getCellType())
                    .isEqualTo(CellType.BLANK);
            Row liwan = indicator(workbook, "调解成功率（含推算分子）", "荔湾区");
            assertThat(liwan.getCell(6).getNumericCellValue()).isEqualTo(3228);
            assertThat(liwan.getCell(7).getNumericCellValue()).isEqualTo(3230);
            assertThat(rows(workbook.getSheet("数据来源")))
                    .anyMatch(row -> text(row, 5).endsWith("（推算：99.94%×3230）")
                            && row.getCell(6).getNumericCellValue() == 3228);
        }
    }

    @Test
    void elevenMonthsAreFlaggedBesideTheTotalsThatHoldThem() throws IOException {
        try (XSSFWorkbook workbook = open(workbookFile())) {
            assertThat(text(indicator(workbook, "调解矛盾纠纷数", "合计"), NOTE))
                    .isEqualTo("4/5 已报，缺：番禺区司法局；含退回2份；廉江市司法局1-11月；全年、1-11月");
            assertThat(text(indicator(workbook, "调解矛盾纠纷数", "廉江市"), NOTE)).endsWith("；1-11月");
        }
    }

    @Test
    void formsThatAreMissingAreListed() throws IOException {
        try (XSSFWorkbook workbook = open(workbookFile())) {
            List<String> missing = rows(workbook.getSheet("报送情况"))
                    .filter(row -> texts(row).anyMatch("未报"::equals))
                    .map(row -> texts(row)
                            .filter(text -> text.endsWith("司法局"))
                            .findFirst()
                            .orElse(""))
                    .toList();
            assertThat(missing).contains("荔湾区司法局", "番禺区司法局", "廉江市司法局");
        }
    }

    private static Row indicator(XSSFWorkbook workbook, String name, String district) {
        return rows(workbook.getSheet("分区明细"))
                .filter(row -> text(row, 1).equals(name) && text(row, 2).strip().equals(district))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Row> rows(Sheet sheet) {
        return Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
                .map(sheet::getRow)
                .filter(Objects::nonNull);
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).toString();
    }

    private static Stream<String> texts(Row row) {
        return Stream.iterate(0, column -> column <= row.getLastCellNum(), column -> column + 1)
                .map(column -> text(row, column));
    }

    private static List<String> texts(Sheet sheet, String label) {
        return rows(sheet)
                .filter(row -> text(row, 0).strip().equals(label))
                .flatMap(JudicialJobTest::texts)
                .toList();
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
