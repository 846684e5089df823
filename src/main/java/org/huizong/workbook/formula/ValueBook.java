package org.huizong.workbook.formula;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.huizong.workbook.grid.EngineBook;

/**
 * One light worksheet as a workbook for POI's engine.
 *
 * @param page its only sheet
 * @param functions beyond the engine's own
 */
record ValueBook(ValueSheet page, UDFFinder functions) implements EngineBook {
    @Override
    public String getSheetName(int sheetIndex) {
        return FormulaTable.PAGE;
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return 0;
    }

    @Override
    public int getSheetIndex(String sheetName) {
        return 0;
    }

    @Override
    public EvaluationSheet getSheet(int sheetIndex) {
        return page;
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        return ((ValueCell) cell).tokens();
    }

    @Override
    public UDFFinder getUDFFinder() {
        return functions;
    }
}
