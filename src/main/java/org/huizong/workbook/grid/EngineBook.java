package org.huizong.workbook.grid;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.jspecify.annotations.Nullable;

/** What POI's formula engine computes over: sheets of our own that never change, without names and other files. */
public interface EngineBook extends EvaluationWorkbook {
    @Override
    default @Nullable ExternalSheet getExternalSheet(int externSheetIndex) {
        return null;
    }

    @Override
    default @Nullable ExternalSheet getExternalSheet(
            String firstSheet, @Nullable String lastSheet, int externalWorkbook) {
        return null;
    }

    @Override
    default int convertFromExternSheetIndex(int externSheetIndex) {
        return externSheetIndex;
    }

    @Override
    default @Nullable ExternalName getExternalName(int externSheetIndex, int externNameIndex) {
        return null;
    }

    @Override
    default @Nullable ExternalName getExternalName(String name, String sheet, int externalWorkbook) {
        return null;
    }

    @Override
    default @Nullable EvaluationName getName(NamePtg namePtg) {
        return null;
    }

    @Override
    default @Nullable EvaluationName getName(String name, int sheetIndex) {
        return null;
    }

    @Override
    default String resolveNameXText(NameXPtg ptg) {
        return "";
    }

    @Override
    default SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    default void clearAllCachedResultValues() {
        // nothing changes here
    }
}
