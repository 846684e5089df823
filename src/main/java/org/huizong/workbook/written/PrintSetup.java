package org.huizong.workbook.written;

import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What fits on a printed page of a sheet, by what its layout says of the paper. */
final class PrintSetup {
    /** The printable part of an A4 page with margins of two centimetres, its long and its short side, in points. */
    private static final double LONG = 728;

    private static final double SHORT = 482;
    private static final double POINTS_PER_CHARACTER = 6;

    private PrintSetup() {}

    /** The height of rows that one page holds, in points, once the columns are shrunk to its width. */
    static double pageHeight(XSSFSheet sheet, int columns) {
        boolean landscape = sheet.getPrintSetup().getLandscape();
        double room = landscape ? LONG : SHORT;
        double height = landscape ? SHORT : LONG;
        return height * Math.max(1, width(sheet, columns) * POINTS_PER_CHARACTER / room);
    }

    private static double width(XSSFSheet sheet, int columns) {
        return IntStream.range(0, columns)
                .mapToDouble(column -> Widths.get(sheet, column))
                .sum();
    }
}
