package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a workbook computed anew by POI's engine over our own grids, without POI's model of the workbook.
 *
 * <p>Formulas with defined names, tables, functions that POI does not know, or other files are not understood here. Not
 * safe for threads.
 */
final class GridFormulas implements EngineBook, EngineNames {
    private static final UDFFinder FUNCTIONS = new AggregatingUDFFinder(AggregatingUDFFinder.DEFAULT);

    private final List<GridPage> pages = new ArrayList<>();
    private final WorkbookEvaluator evaluator;
    private final int mostOverflows;
    private boolean understood = true;
    private int looksLeft;
    private int overflows;

    /**
     * The formulas of a workbook.
     *
     * @param mostLooks so many cells may they look at, all together
     * @param mostOverflows so many may lean on each other too deeply before the others are not tried
     */
    static GridFormulas of(GridBook book, int mostLooks, int mostOverflows) {
        return new GridFormulas(book, false, mostLooks, mostOverflows);
    }

    /** The same formulas, each by what the file says that the others came to. */
    static GridFormulas ofResults(GridBook book, int mostLooks, int mostOverflows) {
        return new GridFormulas(book, true, mostLooks, mostOverflows);
    }

    private GridFormulas(GridBook book, boolean results, int mostLooks, int mostOverflows) {
        this.looksLeft = mostLooks;
        this.mostOverflows = mostOverflows;
        book.grids().forEach(grid -> pages.add(new GridPage(grid, results, this::look)));
        evaluator = new WorkbookEvaluator(this, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    private void look() {
        if (looksLeft-- <= 0) {
            throw new IllegalStateException("too many cells to be computed anew");
        }
    }

    /** Whether every formula met so far is understood; what was computed with others says nothing. */
    boolean areUnderstood() {
        return understood;
    }

    /**
     * Computes the formula of an entry; null when the engine does not know a function, or the formulas lean on each other
     * too deeply.
     *
     * @param page number of the sheet
     * @param index number of the entry
     */
    @Nullable
    ValueEval compute(int page, int index) {
        if (overflows >= mostOverflows || looksLeft <= 0) {
            return null;
        }
        try {
            return evaluator.evaluate(pages.get(page).cell(index));
        } catch (StackOverflowError e) {
            overflows++;
            return null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        GridPage.Spot spot = (GridPage.Spot) cell;
        try {
            return FormulaParser.parse(
                    spot.formula(), this, FormulaType.CELL, getSheetIndex(spot.getSheet()), spot.getRowIndex());
        } catch (FormulaParseException e) {
            understood = false;
            throw e;
        }
    }

    @Override
    public FormulaParseException unknown(String name) {
        return new FormulaParseException("'" + name + "' is not understood here");
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        refuseOtherFiles(sheet);
        return new Ref3DPxg(sheet, cell);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        refuseOtherFiles(sheet);
        return new Area3DPxg(sheet, area);
    }

    private void refuseOtherFiles(SheetIdentifier sheet) {
        if (sheet.getBookName() != null) {
            throw unknown(sheet.getBookName());
        }
    }

    @Override
    public Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
        if (sheet != null || FUNCTIONS.findFunction(name) == null) {
            throw unknown(name);
        }
        return new NameXPxg(name);
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheetIndex) {
        return null;
    }

    @Override
    public EvaluationName getName(NamePtg namePtg) {
        throw unknown("");
    }

    @Override
    public Table getTable(String name) {
        throw unknown(name);
    }

    @Override
    public int getExternalSheetIndex(String sheetName) {
        return getSheetIndex(sheetName);
    }

    @Override
    public String getSheetName(int sheetIndex) {
        return pages.get(sheetIndex).grid().name();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a sheet is itself
    public int getSheetIndex(EvaluationSheet sheet) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i) == sheet) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int getSheetIndex(String sheetName) {
        for (int i = 0; i < pages.size(); i++) {
            if (getSheetName(i).equalsIgnoreCase(sheetName)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public EvaluationSheet getSheet(int sheetIndex) {
        return pages.get(sheetIndex);
    }

    @Override
    public ExternalSheet getExternalSheet(String firstSheet, @Nullable String lastSheet, int externalWorkbook) {
        return lastSheet == null || lastSheet.equals(firstSheet)
                ? new ExternalSheet(null, firstSheet)
                : new ExternalSheetRange(null, firstSheet, lastSheet);
    }

    @Override
    public UDFFinder getUDFFinder() {
        return FUNCTIONS;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return EngineBook.super.getSpreadsheetVersion();
    }
}
