package org.huizong.workbook.written;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What stands below a block on its layout, taken out until the block's end is known: rows, merged areas, pictures. */
final class Foot {
    /** Rows that a layout leaves the default height. */
    private static final float NO_HEIGHT = -1;

    private final int anchor;
    private final int edge;
    private final List<FootRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<XSSFClientAnchor> pictures = new ArrayList<>();

    private record FootRow(int below, float height, List<FootCell> cells) {}

    private record FootCell(int column, String text, XSSFCellStyle style) {}

    private Foot(LayoutSheet layout) {
        this.anchor = layout.top();
        this.edge = layout.anchor().getLastColumn();
    }

    /** Takes everything from the anchor's row down off the sheet; the row itself is not kept. */
    static Foot takeOff(XSSFSheet sheet, LayoutSheet layout) {
        Foot foot = new Foot(layout);
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch().getShapes().stream()
                    .filter(shape ->
                            shape.getAnchor() instanceof XSSFClientAnchor place && place.getRow1() > foot.anchor)
                    .forEach(shape -> foot.pictures.add((XSSFClientAnchor) shape.getAnchor()));
        }
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress area = sheet.getMergedRegion(i);
            if (area.getFirstRow() >= foot.anchor) {
                sheet.removeMergedRegion(i);
            }
            if (area.getFirstRow() > foot.anchor) {
                foot.merged.add(0, area);
            }
        }
        for (int number = sheet.getLastRowNum(); number >= foot.anchor; number--) {
            XSSFRow row = sheet.getRow(number);
            if (row != null && number > foot.anchor) {
                foot.rows.add(0, row(row, number - foot.anchor));
            }
            if (row != null) {
                sheet.removeRow(row);
            }
        }
        return foot;
    }

    private static FootRow row(XSSFRow row, int below) {
        List<FootCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            String text = switch (cell.getCellType()) {
                case STRING -> cell.getStringCellValue();
                case NUMERIC ->
                    new org.apache.poi.ss.usermodel.DataFormatter(java.util.Locale.ROOT).formatCellValue(cell);
                case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                default -> "";
            };
            cells.add(new FootCell(cell.getColumnIndex(), text, ((XSSFCell) cell).getCellStyle()));
        }
        boolean own = row.getCTRow().isSetHt() && row.getCTRow().getCustomHeight();
        return new FootRow(below, own ? row.getHeightInPoints() : NO_HEIGHT, cells);
    }

    /** How many rows it takes, from the one right below the block. */
    int height() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).below();
    }

    /** Puts it back below a block of this width that ends above a row. */
    void putBack(
            XSSFSheet sheet, int next, int width, UnaryOperator<XSSFCellStyle> styles, UnaryOperator<String> filling) {
        for (FootRow row : rows) {
            XSSFRow its = sheet.createRow(next + row.below() - 1);
            if (row.height() != NO_HEIGHT) {
                its.setHeightInPoints(row.height());
            }
            for (FootCell cell : row.cells()) {
                XSSFCell one = its.createCell(cell.column());
                one.setCellStyle(styles.apply(cell.style()));
                if (!cell.text().isEmpty()) {
                    one.setCellValue(LayoutWord.fill(cell.text(), filling));
                }
            }
        }
        merge(sheet, next, width);
    }

    /** Merged areas and pictures; rows that are streamed come later. */
    void merge(XSSFSheet sheet, int next, int width) {
        int down = next - anchor - 1;
        for (CellRangeAddress area : merged) {
            CellRangeAddress moved = Breadth.stretched(area, edge, width);
            moved.setFirstRow(moved.getFirstRow() + down);
            moved.setLastRow(moved.getLastRow() + down);
            if (moved.getNumberOfCells() > 1) {
                sheet.addMergedRegionUnsafe(moved);
            }
        }
        for (XSSFClientAnchor picture : pictures) {
            picture.setRow1(picture.getRow1() + down);
            picture.setRow2(picture.getRow2() + down);
        }
    }

    /** Writes the rows below a long sheet's lines. */
    void write(RowBytes out, int next, UnaryOperator<XSSFCellStyle> styles, UnaryOperator<String> filling)
            throws IOException {
        Map<XSSFCellStyle, Ink> inks = new HashMap<>();
        for (FootRow row : rows) {
            out.row(next + row.below() - 1, 1);
            for (FootCell cell : row.cells()) {
                Ink ink = inks.computeIfAbsent(cell.style(), style -> Ink.of(styles.apply(style)));
                out.text(cell.column(), ink, LayoutWord.fill(cell.text(), filling));
            }
        }
    }
}
