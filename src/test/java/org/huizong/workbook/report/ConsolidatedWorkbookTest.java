package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.junit.jupiter.api.Test;

class ConsolidatedWorkbookTest {
    private final Consolidation sample = Sample.consolidation();

    @Test
    void sheetsStandInTheOrderInWhichTheyAreRead() throws IOException {
        try (XSSFWorkbook workbook = Written.open(sample)) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly(
                            "封面", "总览", "汇总表", "分区明细", "自评得分", "重点任务", "目标_总体_", "报送情况", "问题与说明", "未报名单", "尾差与控制总数",
                            "数据来源");
        }
    }

    @Test
    void everyFormulaCarriesTheValueThatItComputes() throws IOException {
        try (XSSFWorkbook workbook = Written.open(sample)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(Written.formulas(workbook))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(cell -> same(cell, evaluator.evaluate(cell)));
        }
    }

    static void same(Cell cell, CellValue computed) {
        assertThat(computed.getCellType()).isEqualTo(cell.getCachedFormulaResultType());
        if (computed.getCellType() == CellType.NUMERIC) {
            assertThat(cell.getNumericCellValue()).isCloseTo(computed.getNumberValue(), within(1e-9));
        } else {
            assertThat(cell.getStringCellValue()).isEqualTo(computed.getStringValue());
        }
    }

    @Test
    void equalConsolidationsMakeEqualBytes() throws IOException {
        assertThat(Written.bytes(sample)).isEqualTo(Written.bytes(Sample.consolidation()));
    }

    @Test
    void everyStyleInUseNamesAChineseFont() throws IOException {
        try (XSSFWorkbook workbook = Written.open(sample)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> assertThat(((XSSFSheet) sheet)
                            .getRow(row.getRowNum())
                            .getCell(cell.getColumnIndex())
                            .getCellStyle()
                            .getFont()
                            .getFontName())
                    .isIn("宋体", "黑体"))));
        }
    }

    @Test
    void everySheetIsReadyForPaper() throws IOException {
        try (XSSFWorkbook workbook = Written.open(sample)) {
            assertThat(workbook).allSatisfy(sheet -> {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getFooter().getCenter()).endsWith("第 &P 页 共 &N 页");
                assertThat(sheet.getPaneInformation()).isNotNull();
            });
        }
    }

    @Test
    void theDocumentSaysWhoMadeItAndWhen() throws IOException {
        try (XSSFWorkbook workbook = Written.open(sample)) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getCreator()).isEqualTo("汇总 Huizong");
            assertThat(core.getTitle()).isEqualTo(sample.heading().title());
            assertThat(core.getCreated().toInstant())
                    .isEqualTo(sample.heading().madeAt().toInstant());
        }
    }

    @Test
    void textsOfFillersNeverBecomeFormulas() throws IOException {
        try (XSSFWorkbook workbook = Written.open(sample)) {
            XSSFSheet tasks = workbook.getSheet("重点任务");
            for (String text : new String[] {Sample.ATTACK, "-1", "＝SUM(A1)", "@张三"}) {
                assertThat(Written.find(tasks, text).getCellStyle().getQuotePrefixed())
                        .as(text)
                        .isTrue();
            }
            assertThat(Written.formulas(workbook))
                    .noneMatch(cell -> cell.getCellFormula().contains("HYPERLINK"));
        }
    }

    @Test
    void anOverlongTextIsCutInSight() throws IOException {
        try (XSSFWorkbook workbook = Written.open(sample)) {
            XSSFSheet tasks = workbook.getSheet("重点任务");
            Row row = Written.find(tasks, "控制字符").getRow();
            assertThat(row.getCell(3).getStringCellValue()).hasSize(32_767).endsWith("…（全文见原表）");
        }
    }

    @Test
    void anEmptyConsolidationIsStillAWholeWorkbook() throws IOException {
        try (XSSFWorkbook workbook = Written.open(Sample.empty())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(10);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(Written.formulas(workbook)).allSatisfy(cell -> same(cell, evaluator.evaluate(cell)));
        }
    }
}
