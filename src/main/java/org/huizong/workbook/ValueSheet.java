package org.huizong.workbook;

import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.declaration.Content;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the light workbook.
 *
 * @param rows contents by row and column; rows and columns beyond are blank
 */
record ValueSheet(String name, List<List<Content>> rows) implements EvaluationSheet {
    /** The sheet whose one cell is the formula to be answered. */
    static final ValueSheet RULE = new ValueSheet("rule", List.of());

    @Override
    public @Nullable EvaluationCell getCell(int rowIndex, int columnIndex) {
        if (equals(RULE)) {
            return rowIndex == 0 && columnIndex == 0 ? formula() : null;
        }
        if (rowIndex >= rows.size() || columnIndex >= rows.get(rowIndex).size()) {
            return null;
        }
        Content content = rows.get(rowIndex).get(columnIndex);
        return content instanceof Content.Blank ? null : new ValueCell(this, rowIndex, columnIndex, content);
    }

    /** The cell of {@link #RULE}. */
    static ValueCell formula() {
        return new ValueCell(RULE, 0, 0, null);
    }

    @Override
    public void clearAllCachedResultValues() {
        // nothing is cached here
    }

    @Override
    public int getLastRowNum() {
        return rows.size() - 1;
    }

    @Override
    public boolean isRowHidden(int rowIndex) {
        return false;
    }

    /** One value, or the formula itself when its content is null. */
    record ValueCell(
            ValueSheet sheet, int row, int column, @Nullable Content content) implements EvaluationCell {
        @Override
        public Object getIdentityKey() {
            return List.of(sheet.name(), row, column);
        }

        @Override
        public EvaluationSheet getSheet() {
            return sheet;
        }

        @Override
        public int getRowIndex() {
            return row;
        }

        @Override
        public int getColumnIndex() {
            return column;
        }

        @Override
        public CellType getCellType() {
            if (content == null) {
                return CellType.FORMULA;
            }
            return content instanceof Content.Decimal ? CellType.NUMERIC : CellType.STRING;
        }

        @Override
        public double getNumericCellValue() {
            return content instanceof Content.Decimal number ? number.value().doubleValue() : 0;
        }

        @Override
        public String getStringCellValue() {
            if (content instanceof Content.Text text) {
                return text.text();
            }
            return content instanceof Content.Unreadable unreadable ? unreadable.text() : "";
        }

        @Override
        public boolean getBooleanCellValue() {
            return false;
        }

        @Override
        public int getErrorCellValue() {
            return 0;
        }

        @Override
        public @Nullable CellRangeAddress getArrayFormulaRange() {
            return null;
        }

        @Override
        public boolean isPartOfArrayFormulaGroup() {
            return false;
        }

        @Override
        public CellType getCachedFormulaResultType() {
            return CellType.NUMERIC;
        }
    }
}
