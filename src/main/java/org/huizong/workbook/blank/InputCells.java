package org.huizong.workbook.blank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;

/** Locks the page of a blank, all but the cells that are to be filled in. */
final class InputCells {
    private final XSSFSheet page;
    private final Map<Position, CellRangeAddress> merged = new HashMap<>();
    private final Map<Integer, XSSFCellStyle> unlocked = new HashMap<>();
    private final Map<Integer, XSSFCellStyle> plain = new HashMap<>();
    private final Set<Position> open = new HashSet<>();

    private InputCells(XSSFSheet page) {
        this.page = page;
        page.getMergedRegions()
                .forEach(region -> merged.put(new Position(region.getFirstRow(), region.getFirstColumn()), region));
    }

    /** Unit and period, which we fill in ourselves, and what is computed stay locked. */
    static void lock(XSSFSheet page, FormTemplate template) {
        InputCells cells = new InputCells(page);
        template.fields()
                .filter(field -> !isOurs(field.role()))
                .map(Field::place)
                .forEach(cells::unlock);
        template.fields()
                .filter(field -> isOurs(field.role()))
                .map(field -> field.place().first())
                .forEach(cells::plain);
        page.enableLocking();
        page.lockFormatCells(false);
        page.lockFormatColumns(false);
        page.lockFormatRows(false);
        page.lockInsertRows(false);
        page.lockDeleteRows(false);
        page.lockInsertHyperlinks(false);
        page.lockObjects(false);
    }

    /** Whether we fill it in ourselves. */
    private static boolean isOurs(FieldRole role) {
        return role == FieldRole.UNIT_NAME || role == FieldRole.UNIT_CODE || role == FieldRole.PERIOD;
    }

    /** Takes away the colour that says that something is to be filled in. */
    private void plain(Position spot) {
        inside(spot).forEach(at -> {
            XSSFCell cell = (XSSFCell) CellUtil.getCell(CellUtil.getRow(at.getRow(), page), at.getColumn());
            cell.setCellStyle(plain.computeIfAbsent((int) cell.getCellStyle().getIndex(), index -> {
                XSSFCellStyle style = page.getWorkbook().createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setFillPattern(FillPatternType.NO_FILL);
                return style;
            }));
        });
    }

    /** The cells that are merged with one. */
    private CellRangeAddress inside(Position spot) {
        return merged.getOrDefault(spot, new CellRangeAddress(spot.row(), spot.row(), spot.column(), spot.column()));
    }

    private void unlock(Area area) {
        for (int row = area.first().row(); row <= area.last().row(); row++) {
            for (int column = area.first().column(); column <= area.last().column(); column++) {
                inside(new Position(row, column))
                        .forEach(inside -> unlock(new Position(inside.getRow(), inside.getColumn())));
            }
        }
    }

    private void unlock(Position spot) {
        XSSFCell cell = (XSSFCell) CellUtil.getCell(CellUtil.getRow(spot.row(), page), spot.column());
        boolean computed = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA;
        if (!computed && open.add(spot)) {
            cell.setCellStyle(unlocked.computeIfAbsent((int) cell.getCellStyle().getIndex(), index -> {
                XSSFCellStyle style = page.getWorkbook().createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setLocked(false);
                return style;
            }));
        }
    }
}
