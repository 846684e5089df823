package org.huizong.workbook.formula;

import java.util.Arrays;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.declaration.Content;
import org.huizong.workbook.grid.EngineCell;
import org.jspecify.annotations.Nullable;

/** A cell of the light worksheet: a value, or a formula to be answered. */
final class ValueCell implements EngineCell {
    /** Where formulas stand: no range of values reaches there. */
    static final int BEYOND = 1_048_575;

    private final ValueSheet sheet;
    private final int row;
    private final int column;
    private final @Nullable Content content;
    private final Ptg[] tokens;

    private ValueCell(ValueSheet sheet, int row, int column, @Nullable Content content, Ptg[] tokens) {
        this.sheet = sheet;
        this.row = row;
        this.column = column;
        this.content = content;
        this.tokens = tokens;
    }

    ValueCell(ValueSheet sheet, int row, int column, Content content) {
        this(sheet, row, column, content, new Ptg[0]);
    }

    static ValueCell formula(ValueSheet sheet, Ptg[] tokens) {
        return new ValueCell(sheet, BEYOND, 0, null, tokens);
    }

    /** Columns inside SUMPRODUCT are worked on value by value, as in an array formula. */
    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return Arrays.stream(tokens)
                .anyMatch(token -> token instanceof AbstractFunctionPtg function
                        && function.getName().equals("SUMPRODUCT"));
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        return new CellRangeAddress(row, row, column, column);
    }

    Ptg[] tokens() {
        return tokens;
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
    public CellType getCachedFormulaResultType() {
        return CellType.NUMERIC;
    }
}
