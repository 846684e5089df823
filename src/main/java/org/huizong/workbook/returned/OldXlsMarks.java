package org.huizong.workbook.returned;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/** Takes the marks of an earlier return out of an {@code .xls} file. */
final class OldXlsMarks {
    /** The list comes as the second of so many sheets. */
    private static final int OURS = 2;

    private OldXlsMarks() {}

    /** Our sheets, notes and fills are gone then; a workbook without them is left as it is. */
    static void strip(HSSFWorkbook workbook, XlsColours colours) {
        @Nullable HSSFSheet list = sheet(workbook, Marks.LIST_NAME);
        @Nullable HSSFSheet kept = sheet(workbook, Marks.KEPT_NAME);
        if (kept != null) {
            for (Row row : kept) {
                restore(row.getCell(0), colours);
            }
        }
        if (list != null || kept != null) {
            workbook.forEach(sheet -> unnote((HSSFSheet) sheet));
        }
        List<NameRecord> names = list == null ? List.of() : names(workbook, list);
        remove(workbook, list);
        remove(workbook, kept);
        names.forEach(name -> name.setSheetNumber(workbook.getNumberOfSheets() + OURS));
    }

    /**
     * The names that only the list has, such as its filter. They stay for the next list, and so do the names of our sheets:
     * formulas count names through, so that without one of them they would mean others.
     */
    private static List<NameRecord> names(HSSFWorkbook workbook, HSSFSheet list) {
        InternalWorkbook book = workbook.getInternalWorkbook();
        int number = workbook.getSheetIndex(list) + 1;
        return IntStream.range(0, book.getNumNames())
                .mapToObj(book::getNameRecord)
                .filter(name -> name.getSheetNumber() == number)
                .toList();
    }

    private static @Nullable HSSFSheet sheet(HSSFWorkbook workbook, String name) {
        HSSFName defined = workbook.getName(name);
        return defined == null ? null : workbook.getSheet(KeptSpot.sheet(defined.getRefersToFormula()));
    }

    private static void restore(@Nullable Cell kept, XlsColours colours) {
        if (kept == null || kept.getCellType() != CellType.FORMULA) {
            return;
        }
        Optional<KeptSpot> spot = KeptSpot.of(kept.getCellFormula());
        HSSFCell cell = spot.map(where -> cell((HSSFWorkbook) kept.getSheet().getWorkbook(), where))
                .orElse(null);
        if (cell != null
                && cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && colours.isOurs(cell.getCellStyle().getFillForegroundColor())) {
            cell.setCellStyle(((HSSFCell) kept).getCellStyle());
        }
    }

    private static @Nullable HSSFCell cell(HSSFWorkbook workbook, KeptSpot where) {
        HSSFSheet sheet = workbook.getSheet(where.sheet());
        Position spot = where.spot();
        HSSFRow row = sheet == null ? null : sheet.getRow(spot.row());
        return row == null ? null : row.getCell(spot.column());
    }

    private static void unnote(HSSFSheet sheet) {
        sheet.getCellComments().values().forEach(comment -> {
            String text = comment.getString() == null ? "" : comment.getString().getString();
            int mark = text.indexOf(Marks.NOTE);
            if (mark >= 0) {
                cut(sheet, comment, text.substring(0, mark).stripTrailing());
            }
        });
    }

    private static void cut(HSSFSheet sheet, HSSFComment comment, String kept) {
        HSSFRow row = sheet.getRow(comment.getRow());
        HSSFCell cell = row == null ? null : row.getCell(comment.getColumn());
        if (kept.isEmpty() && cell != null) {
            cell.removeCellComment();
        } else {
            comment.setString(new HSSFRichTextString(kept));
        }
    }

    private static void remove(HSSFWorkbook workbook, @Nullable HSSFSheet sheet) {
        if (sheet != null) {
            workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        }
    }
}
