package org.huizong.workbook;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.jspecify.annotations.Nullable;

/**
 * One light worksheet as a workbook for POI's engine.
 *
 * @param page its only sheet
 * @param functions beyond the engine's own
 */
record ValueBook(ValueSheet page, UDFFinder functions) implements EvaluationWorkbook {
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
    public @Nullable ExternalSheet getExternalSheet(int externSheetIndex) {
        return null;
    }

    @Override
    public @Nullable ExternalSheet getExternalSheet(
            String firstSheet, @Nullable String lastSheet, int externalWorkbook) {
        return null;
    }

    @Override
    public int convertFromExternSheetIndex(int externSheetIndex) {
        return externSheetIndex;
    }

    @Override
    public @Nullable ExternalName getExternalName(int externSheetIndex, int externNameIndex) {
        return null;
    }

    @Override
    public @Nullable ExternalName getExternalName(String name, String sheet, int externalWorkbook) {
        return null;
    }

    @Override
    public @Nullable EvaluationName getName(NamePtg namePtg) {
        return null;
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheetIndex) {
        return null;
    }

    @Override
    public String resolveNameXText(NameXPtg ptg) {
        return "";
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        return ((ValueCell) cell).tokens();
    }

    @Override
    public UDFFinder getUDFFinder() {
        return functions;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public void clearAllCachedResultValues() {
        // nothing is cached here
    }
}
