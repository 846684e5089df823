package org.huizong.workbook.returned;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.ClientAnchor;

/** Notes in an {@code .xls} file. */
final class XlsNotes {
    private static final double PIXELS_PER_POINT = 96 / 72.0;
    /** A column counts 1,024 parts, a row 256. */
    private static final int COLUMN_PARTS = 1_023;

    private static final int ROW_PARTS = 255;
    private static final int LAST_COLUMN = 255;
    private static final int LAST_ROW = 65_535;

    /** Writes a note, behind the submitter's own where there is one. */
    void add(HSSFCell cell, int lastColumn, String text) {
        HSSFComment old = cell.getCellComment();
        String own =
                old == null || old.getString() == null ? "" : old.getString().getString();
        String whole = own.isEmpty() ? text : own + "\n" + text;
        NoteBox box = NoteBox.of(
                cell.getRowIndex(),
                Math.min(lastColumn, LAST_COLUMN - 4),
                whole,
                column -> cell.getSheet().getColumnWidthInPixels(column),
                row -> rowPixels(cell.getSheet(), row));
        if (old != null) {
            old.setString(new HSSFRichTextString(whole));
            return;
        }
        HSSFPatriarch drawing = cell.getSheet().createDrawingPatriarch();
        HSSFComment comment = drawing.createCellComment(anchor(box, cell.getSheet()));
        comment.setString(new HSSFRichTextString(whole));
        comment.setAuthor(Marks.AUTHOR);
        cell.setCellComment(comment);
    }

    private static ClientAnchor anchor(NoteBox box, HSSFSheet sheet) {
        return new HSSFClientAnchor(
                part(box.leftPixels(), sheet.getColumnWidthInPixels(box.left()), COLUMN_PARTS),
                part(box.topPixels(), rowPixels(sheet, box.top()), ROW_PARTS),
                part(box.rightPixels(), sheet.getColumnWidthInPixels(box.right()), COLUMN_PARTS),
                part(box.bottomPixels(), rowPixels(sheet, box.bottom()), ROW_PARTS),
                (short) Math.min(box.left(), LAST_COLUMN),
                Math.min(box.top(), LAST_ROW),
                (short) Math.min(box.right(), LAST_COLUMN),
                Math.min(box.bottom(), LAST_ROW));
    }

    private static int part(double pixels, double size, int parts) {
        return size <= 0 ? 0 : (int) Math.min(parts, Math.round(pixels / size * parts));
    }

    private static double rowPixels(HSSFSheet sheet, int row) {
        double points = sheet.getRow(row) == null
                ? sheet.getDefaultRowHeightInPoints()
                : sheet.getRow(row).getZeroHeight() ? 0 : sheet.getRow(row).getHeightInPoints();
        return points * PIXELS_PER_POINT;
    }
}
