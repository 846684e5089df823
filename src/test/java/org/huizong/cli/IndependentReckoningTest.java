package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.huizong.workbook.report.Recalculation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every number on the summary sheets is what plain arithmetic makes of the numbers in the forms' own cells, and every formula
 * comes to it in another program too.
 */
class IndependentReckoningTest {
    private static final Pattern SHOWN = Pattern.compile("\\{field: ([^,]+), title: ([^}]+)}");

    @TempDir
    Path folder;

    private final Shell shell = Shell.chinese();

    @Test
    void theFiveBureausComeToWhatTheirCellsSay() throws Exception {
        assertThat(shell.run("run", "jobs/judicial-2023.yaml", "--out", folder.toString()))
                .isZero();
        ReckonedSheets sheets = new ReckonedSheets(Reckoning.ofBureaus());
        try (Workbook book = CityTruth.open(workbook("judicial-2023"))) {
            sheets.overview(book.getSheet("总览"), titles());
            summaries(sheets, book);
            sheets.scores(book.getSheet("自评得分"), "dept-self-evaluation", "绩效指标/得分", "自评总分");
            ReckonedCounts counts = new ReckonedCounts(Reckoning.ofBureaus());
            counts.overview(book.getSheet("总览"), counts.standings(book.getSheet("报送情况")), 0);
            counts.scores(book.getSheet("自评得分"), book.getSheet("绩效指标明细（自评）"));
            counts.list(book.getSheet("项目支出明细"), "dept-self-evaluation", "项目支出明细");
            counts.list(book.getSheet("重点任务"), "dept-target-gz", "年度重点工作任务");
            assertThat(counts.wrong()).isEmpty();
            assertThat(counts.checked()).isGreaterThan(50);
        }
        assertThat(sheets.wrong()).isEmpty();
        assertThat(sheets.checked()).isGreaterThan(1500);
        recalculated("judicial-2023", 800);
    }

    @Test
    void aMadeUpCityWhoseUnitsDoNotFitOnAPageComesToWhatWasMadeUp() throws Exception {
        Path city = folder.resolve("city");
        assertThat(shell.run("demo", "--seed", "5", "--districts", "4", "--units", "10", "--out", city.toString()))
                .isZero();
        assertThat(shell.run("run", city.resolve("job.yaml").toString(), "--out", folder.toString()))
                .isZero();
        ReckonedSheets sheets = new ReckonedSheets(Reckoning.ofCity(city));
        try (Workbook book = CityTruth.open(workbook("job"))) {
            assertThat(book.getSheet("汇总表"))
                    .as("units are left to 分区明细")
                    .noneMatch(row -> Reckoning.word(row, 1).endsWith("单位")
                            && row.getRowNum() > 8
                            && !Reckoning.word(row, 1).equals("单位"));
            summaries(sheets, book);
            sheets.scores(book.getSheet("自评得分"), "dept-self-evaluation", "绩效指标/得分", "自评总分");
            sheets.overview(book.getSheet("总览"));
            ReckonedCounts counts = new ReckonedCounts(Reckoning.ofCity(city));
            counts.overview(book.getSheet("总览"), counts.standings(book.getSheet("报送情况")), 1);
            counts.scores(book.getSheet("自评得分"), book.getSheet("绩效指标明细"));
            counts.attained(book.getSheet("指标完成"), book.getSheet("指标完成（2）"));
            counts.list(book.getSheet("绩效指标明细"), "dept-self-evaluation", "绩效指标");
            counts.list(book.getSheet("项目支出明细"), "dept-self-evaluation", "项目支出明细");
            assertThat(counts.wrong()).isEmpty();
            assertThat(counts.checked()).isGreaterThan(2000);
        }
        assertThat(sheets.wrong()).isEmpty();
        assertThat(sheets.checked()).isGreaterThan(3000);
        recalculated("job", 1000);
    }

    @Test
    void aCityWhoseUnitsEvaluateSeveralProjectsComesToWhatWasMadeUp() throws Exception {
        Path city = folder.resolve("city");
        assertThat(shell.run(
                        "demo",
                        "--seed",
                        "7",
                        "--districts",
                        "3",
                        "--units",
                        "4",
                        "--projects",
                        "3",
                        "--out",
                        city.toString()))
                .isZero();
        assertThat(shell.run("run", city.resolve("job.yaml").toString(), "--out", folder.toString()))
                .isZero();
        ReckonedSheets sheets = new ReckonedSheets(Reckoning.ofCity(city));
        try (Workbook book = CityTruth.open(workbook("job"))) {
            summaries(sheets, book);
            sheets.scores(book.getSheet("自评得分"), "dept-self-evaluation", "绩效指标/得分", "自评总分");
            ReckonedCounts counts = new ReckonedCounts(Reckoning.ofCity(city));
            assertThat(counts.standings(book.getSheet("报送情况"))).containsKeys("通过", "退回");
            counts.attained(book.getSheet("指标完成"), book.getSheet("指标完成（2）"));
            assertThat(counts.wrong()).isEmpty();
            assertThat(counts.checked()).isGreaterThan(200);
        }
        assertThat(sheets.wrong()).isEmpty();
        assertThat(sheets.checked()).isGreaterThan(1500);
        recalculated("job", 500);
    }

    @Test
    void amountsInWholeUnitsOfTenThousandAddUpOnEverySheet() throws Exception {
        Path city = folder.resolve("city");
        assertThat(shell.run("demo", "--seed", "6", "--districts", "3", "--units", "6", "--out", city.toString()))
                .isZero();
        Files.writeString(city.resolve("job.yaml"), "amounts: {unit: 百万元, decimals: 1}\n", StandardOpenOption.APPEND);
        assertThat(shell.run("run", city.resolve("job.yaml").toString(), "--out", folder.toString()))
                .isZero();
        try (Workbook book = CityTruth.open(workbook("job"))) {
            assertThat(book.getSheet("尾差与控制总数"))
                    .extracting(row -> Reckoning.word(row, 0))
                    .contains("部门整体支出绩效自评表（2023年度）");
            assertThat(book.getSheet("尾差与控制总数")).noneMatch(IndependentReckoningTest::isUneven);
            assertThat(book.getSheet("尾差与控制总数（2）"))
                    .anyMatch(row -> Reckoning.word(row, 0).startsWith("三、舍位平衡：金额以百万元、保留1位小数印出"));
            assertThat(book.getSheet("尾差与控制总数（2）")).noneMatch(IndependentReckoningTest::isAUnitOff);
        }
        recalculated("job", 1000);
    }

    /** Whether an amount is printed a unit of its last place, or more, from what it exactly is. */
    private static boolean isAUnitOff(Row row) {
        Cell exact = row.getCell(5);
        return exact != null
                && exact.getCellType() == CellType.NUMERIC
                && Math.abs(exact.getNumericCellValue() - row.getCell(7).getNumericCellValue()) > 0.1 - 1e-9;
    }

    private static boolean isUneven(Row row) {
        return row.getCell(11) != null && row.getCell(11).getStringCellValue().equals("不平");
    }

    private static void summaries(ReckonedSheets sheets, Workbook book) {
        for (Sheet sheet : book) {
            if (sheet.getSheetName().startsWith("汇总表")) {
                sheets.money(sheet);
            }
        }
        sheets.detail(book.getSheet("分区明细"));
        sheets.control(book.getSheet("尾差与控制总数"));
    }

    /** Another program comes to the values of so many formulas; last in a test, which says so where there is none. */
    private void recalculated(String job, int least) throws Exception {
        assumeThat(Recalculation.isPossible())
                .as("LibreOffice (soffice) is on the PATH")
                .isTrue();
        assertThat(Recalculation.assertAgrees(workbook(job), folder)).isGreaterThan(least);
    }

    private static Map<String, String> titles() throws IOException {
        Map<String, String> titles = new HashMap<>();
        Matcher shown = SHOWN.matcher(Files.readString(Path.of("jobs/judicial-2023.yaml")));
        while (shown.find()) {
            titles.put(shown.group(2).strip(), shown.group(1).strip());
        }
        return titles;
    }

    private Path workbook(String job) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(job).resolve("0001"))) {
            return files.filter(file -> file.toString().endsWith("汇总表.xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
