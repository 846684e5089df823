package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;

/** Cells merged that should not be, covered cells with content, rows and labels twice: read right or told. */
class TakenApartTest {
    private final FormTemplate template =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();

    @Test
    void whatAMergeCoversStandsForItWhereItsTopLeftIsBlank() throws Exception {
        FormReading reading = read(sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("C7:D7"));
            put(sheet, "C7", "");
            put(sheet, "D7", "94.00");
        });
        assertThat(reading.declaration().value("支出合计").plain()).isEqualTo("94.00");
        assertThat(reading.declaration().value("支出合计").place().cell()).isEqualTo("D7");
        assertThat(told(reading, FindingCode.R371)).containsExactly("D7");
    }

    @Test
    void somethingElseUnderAMergeIsTold() throws Exception {
        FormReading reading = read(sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("B8:C8"));
            put(sheet, "C8", "良");
        });
        assertThat(reading.declaration().value("等级").plain()).isEqualTo("优");
        assertThat(told(reading, FindingCode.R371)).containsExactly("C8");
    }

    @Test
    void theSameNumberInAnotherFormatUnderAMergeIsNotTold() throws Exception {
        FormReading reading = read(sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("C7:D7"));
            put(sheet, "C7", "1,094.00");
            put(sheet, "D7", "1094");
        });
        assertThat(told(reading, FindingCode.R371)).isEmpty();
        FormReading rates = read(sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("C7:D7"));
            CellStyle percent = sheet.getWorkbook().createCellStyle();
            percent.setDataFormat((short) 10);
            sheet.getRow(6).getCell(2).setCellStyle(percent);
            sheet.getRow(6).getCell(2).setCellValue(0.9442);
            sheet.getRow(6).createCell(3).setCellValue(0.9442);
        });
        assertThat(told(rates, FindingCode.R371)).isEmpty();
    }

    @Test
    void theSameUnderAMergeIsNotTold() throws Exception {
        FormReading reading = read(sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("B8:C8"));
            put(sheet, "C8", "优");
        });
        assertThat(told(reading, FindingCode.R371)).isEmpty();
    }

    @Test
    void anAmountInTwoFieldsMergedIntoOneCountsOnce() throws Exception {
        FormReading reading = read(sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("B7:C7"));
            put(sheet, "C7", "");
        });
        assertThat(reading.declaration().value("支出预算").plain()).isEqualTo("100.00");
        assertThat(reading.declaration().value("支出合计").isBlank()).isTrue();
        assertThat(told(reading, FindingCode.R373)).containsExactly("C7");
    }

    @Test
    void aNumberInTwoColumnsOfALineMergedIntoOneCountsOnce() throws Exception {
        FormReading reading = read(sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("C11:D11"));
            put(sheet, "D11", "");
        });
        assertThat(reading.declaration().lines("绩效指标").get(0).value("分值").plain())
                .isEqualTo("60");
        assertThat(reading.declaration().lines("绩效指标").get(0).value("得分").isBlank())
                .isTrue();
        assertThat(told(reading, FindingCode.R373)).containsExactly("D11");
    }

    @Test
    void aTotalThatSaysOfWhatIsNoLine() {
        FormReading reading = read(TestForms.filled().with("满意度指标", "产出小计").xlsx("群众满意度", ""));
        assertThat(reading.declaration().lines("绩效指标")).hasSize(1);
        assertThat(told(reading, FindingCode.R372)).containsExactly("A12");
    }

    @Test
    void anItemWithMoreThanNumbersIsALineWhateverItsName() {
        FormReading reading = read(TestForms.filled().xlsx("满意度指标", "产出小计"));
        assertThat(reading.declaration().lines("绩效指标")).hasSize(2);
        assertThat(told(reading, FindingCode.R372)).isEmpty();
    }

    @Test
    void aRowOrAHeaderThatStandsTwiceIsTold() throws Exception {
        assertThat(told(read(sheet -> put(sheet, "A6", "基本支出")), FindingCode.R374))
                .containsExactly("A5");
        assertThat(told(read(sheet -> put(sheet, "E4", "执行数")), FindingCode.R374))
                .containsExactly("C4");
        assertThat(told(read(TestForms.filled().xlsx()), FindingCode.R374)).isEmpty();
    }

    private interface Edit {
        void on(XSSFSheet sheet);
    }

    private static void put(XSSFSheet sheet, String cell, String text) {
        CellReference spot = new CellReference(cell);
        var row = sheet.getRow(spot.getRow());
        var its = row.getCell(spot.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        its.setBlank();
        if (!text.isEmpty()) {
            its.setCellValue(text);
        }
    }

    private FormReading read(Edit edit) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(TestForms.filled().xlsx()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.on(workbook.getSheetAt(0));
            workbook.write(out);
            return read(out.toByteArray());
        }
    }

    private FormReading read(byte[] bytes) {
        return FilledWorkbook.open(bytes)
                .resembles(List.of(template))
                .orElseThrow()
                .read();
    }

    private static List<String> told(FormReading reading, FindingCode code) {
        return reading.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::place)
                .map(place -> place.cell())
                .toList();
    }
}
