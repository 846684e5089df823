package org.huizong.workbook.written;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet whose frame is finished and whose rows go on below it.
 *
 * @param lastRow counted from zero, with the rows below the frame
 * @param columns how many there are
 */
public record LongSheet(XSSFSheet frame, int lastRow, int columns, LongRows rows) {
    /** How many rows the frame has. */
    int above() {
        return frame.getLastRowNum() + 1;
    }

    /** The area that it fills, such as {@code A1:L84003}. */
    String area() {
        return new CellRangeAddress(0, lastRow, 0, columns - 1).formatAsString();
    }
}
