package org.huizong.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
                .filter(field -> field.role() != FieldRole.UNIT_NAME
                        && field.role() != FieldRole.UNIT_CODE
                        && field.role() != FieldRole.PERIOD)
                .map(Field::place)
                .forEach(cells::unlock);
        page.enableLocking();
        page.lockFormatCells(false);
        page.lockFormatColumns(false);
        page.lockFormatRows(false);
        page.lockInsertRows(false);
        page.lockDeleteRows(false);
        page.lockInsertHyperlinks(false);
        page.lockObjects(false);
    }

    private void unlock(Area area) {
        for (int row = area.first().row(); row <= area.last().row(); row++) {
            for (int column = area.first().column(); column <= area.last().column(); column++) {
                Position spot = new Position(row, column);
                CellRangeAddress region = merged.getOrDefault(spot, new CellRangeAddress(row, row, column, column));
                region.forEach(inside -> unlock(new Position(inside.getRow(), inside.getColumn())));
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
