package org.huizong.workbook.blank;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.part.Stamps;

/** Types answers into the page of a blank, as a clerk would. */
final class TypingHand {
    private static final int ABOVE = 2;

    private final XSSFSheet page;
    private final FormTemplate template;

    TypingHand(XSSFSheet page, FormTemplate template) {
        this.page = page;
        this.template = template;
    }

    void type(PrefilledForm.Answers answers) {
        answers.once().forEach((name, value) -> template.field(name).ifPresent(field -> type(field, 0, value)));
        answers.lists().forEach((name, lines) -> template.section(name).ifPresent(section -> type(section, lines)));
        page.getHeader().setCenter(answers.note());
    }

    private void type(Section section, List<Map<String, Typed>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            lines.get(i).forEach((name, value) -> section.field(name).ifPresent(field -> type(field, line, value)));
        }
    }

    private void type(Field field, int line, Typed value) {
        int row = field.place().first().row() + line;
        if (row > field.place().last().row()) {
            throw new IllegalArgumentException(template.id() + " " + field.name() + ": no line " + (line + 1));
        }
        XSSFCell cell = (XSSFCell) CellUtil.getCell(
                CellUtil.getRow(row, page), field.place().first().column());
        if (value.asText()) {
            cell.setCellValue(SafeText.of(value.text()));
        } else {
            value.value().ifPresent(number -> cell.setCellValue(number.doubleValue()));
        }
    }

    /** What happens to a form that goes through many hands. */
    static void rebuild(XSSFWorkbook book, XSSFSheet page) {
        book.removeName(book.getName(Stamps.FORM));
        page.shiftRows(0, page.getLastRowNum(), ABOVE);
        book.setSheetName(book.getSheetIndex(page), "Sheet1");
    }
}
