package org.huizong.workbook.written;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Row heights from the number of wrapped lines, since merged cells never grow by themselves. */
public final class Heights {
    private static final double LEAST = 18;
    private static final double MOST = 409;
    private static final double LINE_PER_POINT = 1.45;
    private static final double PADDING = 5;

    /** The size of text in which column widths are counted. */
    private static final double BASE = 10;

    private static final double DENSE_LINE_PER_POINT = 1.3;
    private static final double DENSE_PADDING = 2;

    private final XSSFSheet sheet;
    private final double linePerPoint;
    private final double padding;
    private final double least;
    private final Map<Integer, Double> heights = new TreeMap<>();

    private Heights(XSSFSheet sheet, double linePerPoint, double padding) {
        this.sheet = sheet;
        this.linePerPoint = linePerPoint;
        this.padding = padding;
        this.least = BASE * linePerPoint + padding;
    }

    /** Sets the height of every row that has none of its own. */
    public static void fit(XSSFSheet sheet) {
        fit(new Heights(sheet, LINE_PER_POINT, PADDING));
    }

    private static void fit(Heights heights) {
        heights.measureCells();
        heights.sheet.getMergedRegions().stream()
                .filter(area -> heights.sheet.getRow(area.getFirstRow()) != null)
                .forEach(heights::measure);
        heights.set();
    }

    /** The height of a row whose longest text of ten points takes so many lines. */
    static double ofLines(int lines) {
        return Math.min(MOST, lines * BASE * LINE_PER_POINT + PADDING);
    }

    /** The height of a row whose longest text of so many points takes so many lines. */
    public static double of(int lines, double points) {
        return Math.min(MOST, lines * points * LINE_PER_POINT + PADDING);
    }

    /** The same with lines close together. */
    static double dense(int lines, double points) {
        return Math.min(MOST, lines * points * DENSE_LINE_PER_POINT + DENSE_PADDING);
    }

    /** The height of a row, be it there or not. */
    public static double of(XSSFSheet sheet, int row) {
        return sheet.getRow(row) == null ? LEAST : sheet.getRow(row).getHeightInPoints();
    }

    /** The covered cells of merged areas are blank and the leading one is measured with its area. */
    private void measureCells() {
        Map<String, CellRangeAddress> merged = new TreeMap<>();
        sheet.getMergedRegions().forEach(area -> merged.put(key(area.getFirstRow(), area.getFirstColumn()), area));
        for (Row row : sheet) {
            double height = least;
            for (Cell cell : row) {
                if (!merged.containsKey(key(cell.getRowIndex(), cell.getColumnIndex()))) {
                    height = Math.max(height, need(cell, Widths.get(sheet, cell.getColumnIndex())));
                }
            }
            heights.put(row.getRowNum(), height);
        }
    }

    private void measure(CellRangeAddress area) {
        double width = 0;
        for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
            width += Widths.get(sheet, column);
        }
        double present = 0;
        for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
            present += heights.getOrDefault(row, least);
        }
        XSSFCell first = sheet.getRow(area.getFirstRow()).getCell(area.getFirstColumn());
        double missing = need(first, width) - present;
        if (missing > 0) {
            heights.merge(area.getLastRow(), missing, Double::sum);
        }
    }

    private double need(@Nullable Cell cell, double width) {
        if (cell == null || cell.getCellType() != CellType.STRING) {
            return least;
        }
        XSSFFont font = ((XSSFCell) cell).getCellStyle().getFont();
        double points = font.getFontHeightInPoints();
        int lines = cell.getCellStyle().getWrapText()
                ? Widths.lines(
                        cell.getStringCellValue(),
                        width * BASE / points - cell.getCellStyle().getIndention())
                : 1;
        return lines * points * linePerPoint + padding;
    }

    private void set() {
        heights.forEach((number, height) -> {
            Row row = sheet.getRow(number);
            if (row != null && !sheet.getRow(number).getCTRow().isSetCustomHeight()) {
                row.setHeightInPoints((float) Math.min(MOST, height));
            }
        });
    }

    private static String key(int row, int column) {
        return row + ":" + column;
    }
}
