package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/** A second look at a workbook that has formulas: which results are stale, and which could not be computed anew. */
final class Inspection {
    /** More formulas than any form has; those beyond are not recomputed. */
    private static final int MOST_FORMULAS = 1000;

    private static final int LARGEST_PART = 32 << 20;
    private static final double RESIDUE = 1e-9;
    private static final Pattern UNSTEADY = Pattern.compile(
            "\\[|\\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\\(", Pattern.CASE_INSENSITIVE);

    /** What a workbook without formulas gives. */
    static final Inspection NOTHING = new Inspection();

    private final Map<String, Map<Position, String>> stale = new HashMap<>();
    private final Map<String, Set<Position>> unchecked = new HashMap<>();
    private boolean complete = true;

    private Inspection() {}

    /** Looks at a workbook that was read before; where that fails, no formula of it counts as checked. */
    static Inspection of(GridBook book, byte[] bytes) {
        if (book.grids().stream().noneMatch(Grid::computes)) {
            return NOTHING;
        }
        Inspection inspection = new Inspection();
        try {
            if (hasFormulas(bytes)) {
                try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
                    inspection.look(workbook);
                }
            }
        } catch (IOException | RuntimeException e) {
            inspection.complete = false;
        }
        return inspection;
    }

    /** Whether the cached result of a formula stands for itself, because nobody could compute it anew. */
    boolean isUnchecked(String sheet, Position spot) {
        return !complete || unchecked.getOrDefault(sheet, Set.of()).contains(spot);
    }

    /** The recomputed numbers of a sheet's formulas whose cached results differ from them. */
    Map<Position, String> stale(String sheet) {
        return stale.getOrDefault(sheet, Map.of());
    }

    private static boolean hasFormulas(byte[] bytes) throws IOException {
        boolean packaged = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (!packaged) {
            return true;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/") && hasFormulas(zip)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A sheet too large for a second look is not looked at twice, and its formulas are told as not checked. */
    private static boolean hasFormulas(ZipInputStream part) throws IOException {
        byte[] xml = part.readNBytes(LARGEST_PART);
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        boolean formulas = text.contains("<f>") || text.contains("<f ");
        if (formulas && xml.length == LARGEST_PART) {
            throw new IOException("too large to be computed anew");
        }
        return formulas;
    }

    private void look(Workbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (isNumericFormula(cell)) {
                        look(cell, formulas++ < MOST_FORMULAS ? evaluator : null);
                    }
                }
            }
        }
    }

    private void look(Cell cell, @Nullable FormulaEvaluator evaluator) {
        String sheet = cell.getSheet().getSheetName();
        Position spot = new Position(cell.getRowIndex(), cell.getColumnIndex());
        CellValue value = evaluator == null ? null : computed(cell, evaluator);
        if (value == null) {
            unchecked.computeIfAbsent(sheet, name -> new HashSet<>()).add(spot);
        } else {
            compare(cell, value)
                    .ifPresent(now -> stale.computeIfAbsent(sheet, name -> new HashMap<>())
                            .put(spot, now));
        }
    }

    private static boolean isNumericFormula(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC
                && !UNSTEADY.matcher(cell.getCellFormula()).find();
    }

    /** Null when the engine does not know a function, or the formulas lean on each other too deeply. */
    private static @Nullable CellValue computed(Cell cell, FormulaEvaluator evaluator) {
        try {
            return evaluator.evaluate(cell);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** The recomputed result where it differs from the cached one. */
    private static Optional<String> compare(Cell cell, CellValue value) {
        if (value.getCellType() == CellType.ERROR && value.getErrorValue() == FormulaError.DIV0.getCode()) {
            return Optional.of(FormulaError.DIV0.getString());
        }
        double now = value.getNumberValue();
        boolean same = Math.abs(cell.getNumericCellValue() - now) <= RESIDUE * Math.max(1, Math.abs(now));
        return value.getCellType() == CellType.NUMERIC && !same
                ? Optional.of(NumberToTextConverter.toText(now))
                : Optional.empty();
    }
}
