package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.rollup.Closing;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.ControlTotals;
import org.huizong.rollup.ControlTotals.Tie;
import org.huizong.rollup.Figure;
import org.huizong.rollup.MoneyTable;
import org.huizong.rollup.Origin;
import org.huizong.rollup.TotalColumn;
import org.huizong.rollup.TreeRow;
import org.junit.jupiter.api.Test;

/** What a bureau passed on to one below it keeps units and total apart, and is named. */
class TransfersTieOutTest {
    private static final Origin SPENT = new Origin.Amount(0, 0);

    private static Consolidation passedOn() {
        List<TreeRow> rows = List.of(
                row(0, "44", "合计", "", "120.005"),
                row(1, "440103", "荔湾区", "荔湾局", "100.005"),
                row(1, "440112", "黄埔区", "黄埔局", "50"),
                row(1, "44", TreeRow.LESS, "", "-30"));
        return Sample.of(
                List.of(new MoneyTable("年报", "万元", List.of(new MoneyTable.Column("支出", "合计", "")), rows, 2)),
                new Closing(
                        "",
                        List.of(),
                        new ControlTotals(
                                List.of(), List.of(new Tie(SPENT, 0, "年报", "支出", "万元", 2, new BigDecimal("150.005")))),
                        List.of(new TotalColumn(
                                SPENT, new FormId("annual", "2023"), new Period(2023), "支出", "支出", "合计", "万元"))));
    }

    private static TreeRow row(int level, String code, String name, String unit, String value) {
        return new TreeRow(
                level, code, name, unit, "", false, List.of(new Figure(new BigDecimal(value), 0)), false, "");
    }

    @Test
    void unitsLessWhatWasPassedOnAreTheTotal() throws IOException {
        try (XSSFWorkbook workbook = Written.open(passedOn())) {
            XSSFSheet control = workbook.getSheet("尾差与控制总数");
            Row tie = Written.find(control, "年报").getRow();
            assertThat(numbers(tie, 4, 10)).containsExactly(150.005, 150.005, -30.0, 120.005, 0.0, 0.0, 0.0);
            assertThat(tie.getCell(11).getStringCellValue()).isEqualTo("平");
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            assertThat(numbers(tie, 4, 9)).containsExactly(150.005, 150.005, -30.0, 120.005, 0.0, 0.0);
            assertThat(tie.getCell(11).getStringCellValue()).isEqualTo("平");
        }
    }

    private static List<Double> numbers(Row row, int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(column -> row.getCell(column).getNumericCellValue())
                .toList();
    }

    @Test
    void theMachineCopyTellsItFromTotals() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TidyTotals.write(passedOn(), false, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.split(",")[0]))
                .containsExactly("kind", "total", "unit", "unit", "less");
    }
}
