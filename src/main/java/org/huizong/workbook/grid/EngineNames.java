package org.huizong.workbook.grid;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.usermodel.Name;

/** What POI's formula parser may meet: no names are made, and no other file is reached. */
public interface EngineNames extends FormulaParsingWorkbook {
    /** What is thrown at a name that nobody knows. */
    FormulaParseException unknown(String name);

    @Override
    default Name createName() {
        throw unknown("");
    }

    @Override
    default int getExternalSheetIndex(String workbookName, String sheetName) {
        throw unknown(workbookName);
    }

    @Override
    default SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }
}
