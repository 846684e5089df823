package org.huizong.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.jspecify.annotations.Nullable;

/** One declaration as a workbook in memory, with one formula to be answered. */
final class ValueBook implements EvaluationWorkbook {
    private static final UDFFinder FUNCTIONS = new AggregatingUDFFinder(AggregatingUDFFinder.DEFAULT);

    private final List<ValueSheet> sheets;
    private final ParsedFormula formula;
    private final Ptg[] tokens;

    ValueBook(List<ValueSheet> sheets, ParsedFormula formula, Ptg[] tokens) {
        this.sheets = sheets;
        this.formula = formula;
        this.tokens = tokens.clone();
    }

    @Override
    public String getSheetName(int sheetIndex) {
        return sheets.get(sheetIndex).name();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a sheet is itself
    public int getSheetIndex(EvaluationSheet sheet) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i) == sheet) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int getSheetIndex(String sheetName) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).name().equals(sheetName)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public EvaluationSheet getSheet(int sheetIndex) {
        return sheets.get(sheetIndex);
    }

    @Override
    public @Nullable ExternalSheet getExternalSheet(int externSheetIndex) {
        return null;
    }

    @Override
    public ExternalSheet getExternalSheet(String firstSheet, @Nullable String lastSheet, int externalWorkbook) {
        return new ExternalSheet(null, firstSheet);
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
    public EvaluationName getName(NamePtg namePtg) {
        return formula.names().get(namePtg);
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheetIndex) {
        return formula.names().has(name) ? formula.names().get(name) : null;
    }

    @Override
    public String resolveNameXText(NameXPtg ptg) {
        return "";
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        return tokens.clone();
    }

    @Override
    public UDFFinder getUDFFinder() {
        return FUNCTIONS;
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
