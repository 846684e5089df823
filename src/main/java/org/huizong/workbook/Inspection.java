package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.huizong.form.Position;

/** A second look at a workbook, only where it has hidden parts or formulas: what is hidden, and which results are stale. */
final class Inspection {
    /** More formulas than any form has; those beyond are not recomputed. */
    private static final int MOST_FORMULAS = 1000;

    private static final int LARGEST_PART = 32 << 20;
    private static final double RESIDUE = 1e-9;
    private static final Pattern UNSTEADY = Pattern.compile(
            "\\[|\\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\\(", Pattern.CASE_INSENSITIVE);

    private final Map<String, Concealed> concealed = new HashMap<>();
    private final Map<String, Map<Position, String>> stale = new HashMap<>();

    private Inspection() {}

    /** Looks at a workbook that could be read before. */
    static Inspection of(byte[] bytes) {
        Inspection inspection = new Inspection();
        try {
            if (isWorthwhile(bytes)) {
                try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
                    inspection.look(workbook);
                }
            }
        } catch (IOException | RuntimeException e) {
            return new Inspection();
        }
        return inspection;
    }

    /** What is hidden of a sheet. */
    Concealed concealed(String sheet) {
        return concealed.getOrDefault(sheet, Concealed.NOTHING);
    }

    /** The recomputed numbers of a sheet's formulas whose cached results differ from them. */
    Map<Position, String> stale(String sheet) {
        return stale.getOrDefault(sheet, Map.of());
    }

    private static boolean isWorthwhile(byte[] bytes) throws IOException {
        boolean packaged = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (!packaged) {
            return true;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("xl/workbook.xml") || name.startsWith("xl/worksheets/sheet")) {
                    byte[] part = zip.readNBytes(LARGEST_PART);
                    String text = new String(part, StandardCharsets.ISO_8859_1);
                    if (text.contains("idden=\"")
                            || text.contains("idden\"")
                            || text.contains("<f>")
                            || text.contains("<f ")) {
                        return part.length < LARGEST_PART;
                    }
                }
            }
        }
        return false;
    }

    private void look(Workbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            concealed.put(sheet.getSheetName(), snapshot(sheet, workbook.getSheetVisibility(i)));
            Map<Position, String> changed = new HashMap<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (isNumericFormula(cell) && formulas++ < MOST_FORMULAS) {
                        recompute(cell, evaluator, changed);
                    }
                }
            }
            stale.put(sheet.getSheetName(), changed);
        }
    }

    private static boolean isNumericFormula(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC
                && !UNSTEADY.matcher(cell.getCellFormula()).find();
    }

    /** A function that the engine does not know leaves the cached result as it is. */
    private static void recompute(Cell cell, FormulaEvaluator evaluator, Map<Position, String> changed) {
        CellValue value;
        try {
            value = evaluator.evaluate(cell);
        } catch (RuntimeException e) {
            return;
        }
        double cached = cell.getNumericCellValue();
        double now = value.getNumberValue();
        if (value.getCellType() == CellType.ERROR && value.getErrorValue() == FormulaError.DIV0.getCode()) {
            changed.put(new Position(cell.getRowIndex(), cell.getColumnIndex()), FormulaError.DIV0.getString());
            return;
        }
        boolean same = Math.abs(cached - now) <= RESIDUE * Math.max(1, Math.abs(now));
        if (value.getCellType() == CellType.NUMERIC && !same) {
            changed.put(new Position(cell.getRowIndex(), cell.getColumnIndex()), NumberToTextConverter.toText(now));
        }
    }

    private static Concealed snapshot(Sheet sheet, SheetVisibility visibility) {
        java.util.BitSet rows = new java.util.BitSet();
        for (Row row : sheet) {
            rows.set(row.getRowNum(), row.getZeroHeight());
        }
        java.util.BitSet columns = new java.util.BitSet();
        for (int column = 0; column < 256; column++) {
            columns.set(column, sheet.isColumnHidden(column));
        }
        return new Snapshot(visibility != SheetVisibility.VISIBLE, rows, columns);
    }

    private record Snapshot(boolean sheet, java.util.BitSet rows, java.util.BitSet columns) implements Concealed {
        @Override
        public boolean row(int row) {
            return rows.get(row);
        }

        @Override
        public boolean column(int column) {
            return columns.get(column);
        }
    }
}
