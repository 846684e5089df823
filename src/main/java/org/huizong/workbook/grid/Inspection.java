package org.huizong.workbook.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.form.Position;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.XlsxPackage;
import org.jspecify.annotations.Nullable;

/** A second look at a workbook that has formulas: which results are stale, and which could not be computed anew. */
public final class Inspection {
    /** More formulas than any form has; those beyond are not recomputed. */
    private static final int MOST_FORMULAS = 1000;

    /** So many cells may the formulas of a workbook look at, all together. */
    private static final int MOST_LOOKS = 2_000_000;

    /** So many formulas may lean on each other too deeply before the others are not tried. */
    private static final int MOST_OVERFLOWS = 3;

    /** An encrypted package is not measured before it is opened; a larger one is no form. */
    private static final int LARGEST_LOCKED = 1 << 20;

    private static final Pattern UNSTEADY = Pattern.compile(
            "\\[|\\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\\(", Pattern.CASE_INSENSITIVE);

    /** What a workbook without formulas gives. */
    public static final Inspection NOTHING = new Inspection();

    private final Map<String, Map<Position, String>> stale = new HashMap<>();
    private final Map<String, Set<Position>> unchecked = new HashMap<>();
    private final Map<String, Set<Position>> circular = new HashMap<>();
    private boolean complete = true;
    /** Whether any formula writes numbers by formats: of texts that differ then nobody knows whether they are stale. */
    private boolean paints;

    /** Whether numbers that differ may do so because others were rounded to what is shown of them. */
    private boolean asShown;

    private int looks;
    private int overflows;

    private Inspection() {}

    /** Looks at a workbook that was read before; where that fails, no formula of it counts as checked. */
    public static Inspection of(GridBook book, byte[] bytes) {
        if (book.grids().stream().noneMatch(Grid::hasFormulas)) {
            return NOTHING;
        }
        Inspection light = new Inspection();
        return light.look(book) ? light : modelled(bytes, book.asShown());
    }

    /**
     * The same through POI's model of the workbook, for what our grids do not say.
     *
     * @param asShown whether the workbook reckons with its numbers as they are shown, which the model cannot
     */
    static Inspection modelled(byte[] bytes, boolean asShown) {
        Inspection inspection = new Inspection();
        inspection.asShown = asShown;
        try (Workbook workbook = open(bytes)) {
            inspection.look(workbook);
        } catch (IOException | RuntimeException e) {
            inspection.complete = false;
        }
        return inspection;
    }

    /** A workbook too large for POI's model is not looked at twice, and its formulas are told as not checked. */
    private static Workbook open(byte[] bytes) throws IOException {
        boolean packaged = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (packaged) {
            try (XlsxPackage parts = new XlsxPackage(bytes)) {
                if (parts.unpacked() > ReadLimits.UNPACKED_FOR_POI) {
                    throw new IOException("too large to be computed anew");
                }
            }
            return WorkbookFactory.create(new ByteArrayInputStream(bytes));
        }
        if (FileMagic.valueOf(bytes) != FileMagic.OLE2) {
            throw new IOException("no workbook that POI computes");
        }
        Optional<byte[]> hidden = OldWorkbook.hidden(bytes);
        if (hidden.isPresent() && bytes.length > LARGEST_LOCKED) {
            throw new IOException("too large to be computed anew");
        }
        return hidden.isPresent()
                ? WorkbookFactory.create(new ByteArrayInputStream(hidden.get()))
                : OldWorkbook.workbook(bytes);
    }

    /** Whether a formula leans on itself, directly or by others. */
    public boolean isCircular(String sheet, Position spot) {
        return circular.getOrDefault(sheet, Set.of()).contains(spot);
    }

    /** Whether the cached result of a formula stands for itself, because nobody could compute it anew. */
    public boolean isUnchecked(String sheet, Position spot) {
        return !complete || unchecked.getOrDefault(sheet, Set.of()).contains(spot);
    }

    /** The recomputed numbers and texts of a sheet's formulas whose cached results differ from them. */
    public Map<Position, String> stale(String sheet) {
        return stale.getOrDefault(sheet, Map.of());
    }

    /** Looks at the formulas of our own grids; false when they cannot be computed from those. */
    private boolean look(GridBook book) {
        if (!book.grids().stream().allMatch(grid -> grid.formulas().clear())) {
            return false;
        }
        paints = book.grids().stream().anyMatch(Inspection::paints);
        GridFormulas formulas = GridFormulas.of(book, MOST_LOOKS, MOST_OVERFLOWS);
        GridFormulas steps = GridFormulas.ofResults(book, MOST_LOOKS, MOST_OVERFLOWS);
        int count = 0;
        for (int page = 0; page < book.grids().size(); page++) {
            Grid grid = book.grids().get(page);
            for (Position spot : grid.formulas().computed()) {
                int index = grid.find(Grid.packed(spot.row(), spot.column()));
                Entry entry = grid.entry(index);
                if (!isUnsteady(entry.formula())) {
                    ValueEval value = count++ < MOST_FORMULAS ? formulas.compute(page, index) : null;
                    boolean rounded = book.asShown()
                            && value instanceof NumberEval
                            && steps.compute(page, index) instanceof NumberEval step
                            && CachedResult.of(entry).shows(step.getNumberValue(), entry.shown());
                    note(grid.name(), spot, CachedResult.of(entry), rounded ? cached(entry) : cellValue(value));
                }
            }
        }
        return formulas.areUnderstood();
    }

    private static CellValue cached(Entry entry) {
        return new CellValue(Double.parseDouble(entry.raw()));
    }

    private static boolean paints(Grid grid) {
        return grid.formulas().computed().stream()
                .anyMatch(spot -> CachedResult.paints(grid.entry(grid.find(Grid.packed(spot.row(), spot.column())))
                        .formula()));
    }

    private static @Nullable CellValue cellValue(@Nullable ValueEval value) {
        if (value instanceof NumberEval number) {
            return new CellValue(number.getNumberValue());
        }
        if (value instanceof ErrorEval error) {
            return CellValue.getError(error.getErrorCode());
        }
        if (value instanceof StringEval words) {
            return new CellValue(words.getStringValue());
        }
        return value == null ? null : CellValue.FALSE;
    }

    private void look(Workbook workbook) {
        FormulaEvaluator evaluator = workbook instanceof XSSFWorkbook xssf
                ? XSSFFormulaEvaluator.create(xssf, this::isFinal, null)
                : HSSFFormulaEvaluator.create((HSSFWorkbook) workbook, this::isFinal, null);
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (isComparable(cell)) {
                        formulas.add(cell);
                    }
                }
            }
        }
        paints = formulas.stream().anyMatch(cell -> CachedResult.paints(cell.getCellFormula()));
        for (int i = 0; i < formulas.size(); i++) {
            look(formulas.get(i), i < MOST_FORMULAS ? evaluator : null);
        }
    }

    /** Asked for every cell that a formula looks at, which counts them; no cell counts as final. */
    private boolean isFinal(int sheet, int row, int column) {
        if (looks++ > MOST_LOOKS) {
            throw new IllegalStateException("too many cells to be computed anew");
        }
        return false;
    }

    private void look(Cell cell, @Nullable FormulaEvaluator evaluator) {
        Position spot = new Position(cell.getRowIndex(), cell.getColumnIndex());
        boolean hopeless = overflows >= MOST_OVERFLOWS || looks > MOST_LOOKS;
        CellValue value = evaluator == null || hopeless ? null : computed(cell, evaluator);
        note(cell.getSheet().getSheetName(), spot, CachedResult.of(cell), value);
    }

    /** Notes what came of one formula; without a value nobody could compute it. */
    private void note(String sheet, Position spot, CachedResult cached, @Nullable CellValue value) {
        if (value != null && value.getErrorValue() == FormulaError.CIRCULAR_REF.getCode()) {
            circular.computeIfAbsent(sheet, name -> new HashSet<>()).add(spot);
        } else if (value == null || (paints && failed(value))) {
            unchecked.computeIfAbsent(sheet, name -> new HashSet<>()).add(spot);
        } else {
            CellType type = value.getCellType();
            boolean painted = (paints && type == CellType.STRING) || (asShown && type == CellType.NUMERIC);
            cached.differing(value).ifPresent(now -> {
                if (painted) {
                    unchecked.computeIfAbsent(sheet, name -> new HashSet<>()).add(spot);
                } else {
                    stale.computeIfAbsent(sheet, name -> new HashMap<>()).put(spot, now);
                }
            });
        }
    }

    private static boolean failed(CellValue value) {
        return value.getCellType() == CellType.ERROR && value.getErrorValue() != FormulaError.DIV0.getCode();
    }

    private static boolean isComparable(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA || isUnsteady(cell.getCellFormula())) {
            return false;
        }
        CellType type = cell.getCachedFormulaResultType();
        return type == CellType.NUMERIC || type == CellType.STRING;
    }

    private static boolean isUnsteady(String formula) {
        return UNSTEADY.matcher(formula).find();
    }

    /** Null when the engine does not know a function, or the formulas lean on each other too deeply. */
    private @Nullable CellValue computed(Cell cell, FormulaEvaluator evaluator) {
        try {
            return evaluator.evaluate(cell);
        } catch (StackOverflowError e) {
            overflows++;
            return null;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
