package org.huizong.workbook.written;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Merged areas of a layout that end where its anchor ends: they end where the written block ends. */
final class Breadth {
    private Breadth() {}

    /** The area as it is over a block of this width. */
    static CellRangeAddress stretched(CellRangeAddress area, int edge, int width) {
        boolean follows = edge > 0 && area.getLastColumn() == edge && area.getFirstColumn() < width;
        return new CellRangeAddress(
                area.getFirstRow(),
                area.getLastRow(),
                area.getFirstColumn(),
                follows ? width - 1 : area.getLastColumn());
    }

    /** Stretches the areas above a row. */
    static void stretch(XSSFSheet sheet, LayoutSheet layout, int width) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress area = sheet.getMergedRegion(i);
            CellRangeAddress wanted = stretched(area, layout.anchor().getLastColumn(), width);
            if (area.getLastRow() < layout.top() && !wanted.equals(area)) {
                sheet.removeMergedRegion(i);
                if (wanted.getNumberOfCells() > 1) {
                    sheet.addMergedRegionUnsafe(wanted);
                }
                dress(sheet, wanted);
            }
        }
    }

    /** Every cell of an area has the border of the first. */
    private static void dress(XSSFSheet sheet, CellRangeAddress area) {
        XSSFCell first = sheet.getRow(area.getFirstRow()) == null
                ? null
                : sheet.getRow(area.getFirstRow()).getCell(area.getFirstColumn());
        if (first == null) {
            return;
        }
        XSSFCellStyle style = first.getCellStyle();
        for (int number = area.getFirstRow(); number <= area.getLastRow(); number++) {
            XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
            for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
                XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
                cell.setCellStyle(style);
            }
        }
    }
}
