package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.GridText;
import org.huizong.workbook.grid.Opening;
import org.junit.jupiter.api.Test;

/** A returned workbook that comes in again, and goes back again. */
class ReturnedAgainTest {
    private static final List<Finding> FIRST = List.of(
            ReturnedWorkbookTest.finding(Severity.ERROR, "部门收支表", "C7"),
            ReturnedWorkbookTest.finding(Severity.WARNING, "部门收支表", "K40"));

    private static final List<Finding> SECOND = List.of(ReturnedWorkbookTest.finding(Severity.NOTICE, "部门收支表", "B7"));

    @Test
    void isReadAsIfItHadNeverBeenMarked() {
        for (byte[] file : List.of(TestForms.filled().xlsx(), TestForms.filled().xls())) {
            GridBook before = book(file);
            GridBook after = ReturnedList.without(book(ReturnedWorkbookTest.returned(file, FIRST)));

            assertThat(after.stamp()).isEqualTo(before.stamp());
            assertThat(after.pages()).extracting(Grid::name).containsExactly("部门收支表");
            assertThat(GridText.of(form(after))).isEqualTo(GridText.of(form(before)));
        }
    }

    @Test
    void losesItsOldMarksWhenItGoesBackAgain() throws IOException {
        byte[] file = TestForms.filled().xlsx();

        byte[] once = ReturnedWorkbookTest.returned(file, SECOND);
        byte[] twice = ReturnedWorkbookTest.returned(ReturnedWorkbookTest.returned(file, FIRST), SECOND);

        assertThat(Parts.of(twice).text("xl/workbook.xml").replaceAll("rIdReturn\\d", ""))
                .isEqualTo(Parts.of(once).text("xl/workbook.xml").replaceAll("rIdReturn\\d", ""));
        ReturnedWorkbookTest.assertSameBesidesFills(file, twice, Set.of("B7"));
        try (Workbook workbook = ReturnedWorkbookTest.open(twice)) {
            assertThat(workbook.getSheet("部门收支表").getCellComments()).hasSize(1);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }

    @Test
    void losesItsOldMarksInAnXlsToo() throws IOException {
        byte[] file = TestForms.filled().xls();

        byte[] twice = ReturnedWorkbookTest.returned(ReturnedWorkbookTest.returned(file, FIRST), SECOND);

        ReturnedWorkbookTest.assertSameBesidesFills(file, twice, Set.of("B7"));
        try (Workbook workbook = ReturnedWorkbookTest.open(twice)) {
            assertThat(workbook.getSheet("部门收支表").getCellComments()).hasSize(1);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
        }
    }

    @Test
    void losesItsOldMarksThoughRowsWerePutInAndTheSheetWasRenamed() throws IOException {
        byte[] file = TestForms.filled().xlsx();
        byte[] mended = edited(ReturnedWorkbookTest.returned(file, FIRST), workbook -> {
            Sheet sheet = workbook.getSheet("部门收支表");
            sheet.shiftRows(4, sheet.getLastRowNum(), 1);
            workbook.setSheetName(workbook.getSheetIndex(sheet), "改名");
        });

        byte[] again = ReturnedWorkbookTest.returned(
                mended, List.of(ReturnedWorkbookTest.finding(Severity.ERROR, "改名", "B8")));

        try (Workbook workbook = ReturnedWorkbookTest.open(again)) {
            Cell once = workbook.getSheet("改名").getRow(7).getCell(2);
            assertThat(once.getNumericCellValue()).isPositive();
            assertThat(once.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void keepsTheSubmittersOwnNoteAndTakesOnlyOursAway() throws IOException {
        for (byte[] plain :
                List.of(TestForms.filled().xlsx(), TestForms.filled().xls())) {
            byte[] file = edited(plain, workbook -> note(workbook.getSheet("部门收支表"), "请张三核对"));

            byte[] once = ReturnedWorkbookTest.returned(file, FIRST);
            byte[] twice = ReturnedWorkbookTest.returned(once, SECOND);

            assertThat(noteText(once)).startsWith("请张三核对\n【退回审核意见】");
            assertThat(noteText(twice)).isEqualTo("请张三核对");
        }
    }

    @Test
    void bringsTheExplanationsBack() throws IOException {
        for (byte[] plain :
                List.of(TestForms.filled().xlsx(), TestForms.filled().xls())) {
            byte[] answered = edited(
                    ReturnedWorkbookTest.returned(plain, FIRST),
                    workbook -> workbook.getSheetAt(0).getRow(5).getCell(11).setCellValue(" 年中追加，见附件 "));

            assertThat(FilledWorkbook.open(answered).explanations())
                    .containsExactly(new Explanation("C401", Place.ofCell("部门收支表", "K40", ""), "年中追加，见附件"));
        }
    }

    @Test
    void ofAnothersSheetCalledLikeOursNothingIsTaken() throws IOException {
        byte[] file = TestForms.filled().sheet("问题清单", "| 序号 | 我们自己的问题 |").xlsx();

        byte[] returned = ReturnedWorkbookTest.returned(file, SECOND);

        try (Workbook workbook = ReturnedWorkbookTest.open(returned)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单(2)");
            assertThat(workbook.getSheet("问题清单").getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("我们自己的问题");
        }
    }

    private static GridBook form(GridBook book) {
        return new GridBook(book.pages().subList(0, 1), book.stamp());
    }

    private static GridBook book(byte[] file) {
        return ((Opening.Opened) GridReader.open(file)).book();
    }

    interface Change {
        void in(Workbook workbook);
    }

    static byte[] edited(byte[] file, Change change) throws IOException {
        try (Workbook workbook = ReturnedWorkbookTest.open(file);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.in(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void note(Sheet sheet, String text) {
        var creation = sheet.getWorkbook().getCreationHelper();
        var comment = sheet.createDrawingPatriarch().createCellComment(creation.createClientAnchor());
        comment.setString(creation.createRichTextString(text));
        comment.setAuthor("李四");
        sheet.getRow(6).getCell(2).setCellComment(comment);
    }

    private static String noteText(byte[] file) throws IOException {
        try (Workbook workbook = ReturnedWorkbookTest.open(file)) {
            return workbook.getSheet("部门收支表")
                    .getRow(6)
                    .getCell(2)
                    .getCellComment()
                    .getString()
                    .getString();
        }
    }
}
