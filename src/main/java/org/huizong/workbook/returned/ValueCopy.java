package org.huizong.workbook.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.written.Widths;

/** The values of a workbook as they were read, written as a plain {@code .xlsx}: for formats that cannot carry marks. */
final class ValueCopy {
    private static final int WIDEST = 40;
    private static final int NARROWEST = 9;
    private static final int UNIT = 256;
    private static final String EPOCH = "1980-01-01T00:00:00Z";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();

    private ValueCopy() {}

    /** The bytes of the copy; the same for the same values. */
    static byte[] of(GridBook book) {
        ValueCopy copy = new ValueCopy();
        SheetNames names = new SheetNames();
        try (copy.workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.grids().forEach(grid -> copy.write(grid, copy.workbook.createSheet(names.take(grid.name()))));
            copy.workbook.getProperties().getCoreProperties().setCreated(EPOCH);
            copy.workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Grid grid, XSSFSheet sheet) {
        int[] widths = new int[Math.max(1, grid.lastColumn() + 1)];
        grid.forEach((area, entry) -> {
            Position spot = area.first();
            cell(sheet, spot, entry);
            if (area.last().column() == spot.column()) {
                widths[spot.column()] = Math.max(widths[spot.column()], Widths.of(entry.shown()));
            }
            merge(sheet, area);
        });
        for (int column = 0; column < widths.length; column++) {
            int width = Math.max(NARROWEST, Math.min(WIDEST, widths[column] + 2));
            sheet.setColumnWidth(column, width * UNIT);
        }
    }

    private static void merge(XSSFSheet sheet, Area area) {
        if (!area.first().equals(area.last())) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(
                    area.first().row(),
                    area.last().row(),
                    area.first().column(),
                    area.last().column()));
        }
    }

    private void cell(XSSFSheet sheet, Position spot, Entry entry) {
        XSSFRow row = sheet.getRow(spot.row()) == null ? sheet.createRow(spot.row()) : sheet.getRow(spot.row());
        XSSFCell cell = row.createCell(spot.column());
        cell.setCellStyle(styles.computeIfAbsent(entry.format(), this::style));
        if (entry.kind() == Entry.Kind.NUMBER) {
            cell.setCellType(CellType.NUMERIC);
            cell.getCTCell().setV(entry.raw());
        } else {
            cell.setCellValue(SafeText.of(entry.shown()));
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(true);
        return style;
    }
}
