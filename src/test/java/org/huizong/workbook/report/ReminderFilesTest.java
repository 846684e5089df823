package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.huizong.form.Period;
import org.huizong.registry.Owing;
import org.huizong.registry.Reminder;
import org.huizong.registry.Unit;
import org.junit.jupiter.api.Test;

class ReminderFilesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Unit UNIT = new Unit("1", "甲县司法局", List.of(), "d", "", "=1+1");
    private static final Reminder REMINDER = new Reminder(
            "年报",
            "",
            DAY,
            List.of(new Owing(
                    UNIT, "甲县", "收支表", new Period(2023), Owing.State.MISSING, Optional.of(DAY.minusDays(1)), 1)));

    @Test
    void theWorkbookHasOneLineForEachFormAndNoFormula() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReminderBook.write(REMINDER)))) {
            XSSFSheet sheet = book.getSheet("催报名单");
            assertThat(texts(sheet.getRow(1)))
                    .containsExactly("1", "甲县", "甲县司法局", "=1+1", "收支表", "2023年度", "未报", "2024-02-29", "1");
            assertThat(sheet.getRow(1).getCell(3).getCellType().name()).isEqualTo("STRING");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void theLetterHasTheSameInATableWhoseHeadIsRepeated() throws IOException {
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(ReminderLetter.write(REMINDER)))) {
            assertThat(letter.getParagraphArray(0).getText()).isEqualTo("年报催报名单");
            assertThat(letter.getParagraphArray(1).getText()).isEqualTo(REMINDER.sentence());
            XWPFTable table = letter.getTableArray(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("1", "甲县", "甲县司法局", "=1+1", "收支表", "2023年度", "未报", "2024-02-29", "1");
        }
    }

    @Test
    void theLetterOfNothingHasNoTable() throws IOException {
        Reminder nothing = new Reminder("年报", "", DAY, List.of());
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(ReminderLetter.write(nothing)))) {
            assertThat(letter.getTables()).isEmpty();
            assertThat(letter.getParagraphArray(1).getText()).contains("全部报送");
        }
    }

    private static List<String> texts(Row row) {
        DataFormatter shown = new DataFormatter();
        return java.util.stream.StreamSupport.stream(row.spliterator(), false)
                .map(shown::formatCellValue)
                .toList();
    }
}
