package org.huizong.workbook.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.apache.poi.hssf.record.PrecisionRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.FindingCode;
import org.huizong.form.Area;
import org.huizong.form.FormId;
import org.huizong.form.Position;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.RichText;
import org.huizong.workbook.part.Stamps;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** Reads a workbook through POI's model of it: every {@code .xls}, and the {@code .xlsx} that our reader leaves to it. */
public final class PoiReader {
    private static final int XLS_COLUMNS = 256;

    private final Workbook workbook;
    private final NumberFormats formats;
    private int entriesBefore;

    private PoiReader(Workbook workbook) {
        this.workbook = workbook;
        this.formats = new NumberFormats(from1904(workbook));
    }

    /** Every sheet of a workbook. */
    public static GridBook read(Workbook workbook) {
        PoiReader reader = new PoiReader(workbook);
        java.util.List<Grid> grids = new java.util.ArrayList<>();
        for (Sheet sheet : workbook) {
            grids.add(reader.grid(sheet));
        }
        Refusals.unless(!grids.isEmpty(), FindingCode.I215, "workbook");
        return new GridBook(grids, reader.stamp(), from1904(workbook), false, asShown(workbook));
    }

    /** Reads a package whose bytes are trusted. */
    public static GridBook readXlsx(byte[] bytes) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return read(workbook);
        } catch (IOException e) {
            throw Refusals.of(FindingCode.I201, "");
        }
    }

    private static boolean from1904(Workbook workbook) {
        return workbook instanceof XSSFWorkbook xssf
                ? xssf.isDate1904()
                : workbook instanceof HSSFWorkbook hssf
                        && hssf.getInternalWorkbook().isUsing1904DateWindowing();
    }

    private static boolean asShown(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xssf) {
            CTCalcPr reckoning = xssf.getCTWorkbook().getCalcPr();
            return reckoning != null && !reckoning.getFullPrecision();
        }
        return workbook instanceof HSSFWorkbook hssf
                && hssf.getInternalWorkbook().getRecords().stream()
                        .anyMatch(
                                record -> record instanceof PrecisionRecord precision && !precision.getFullPrecision());
    }

    private Optional<FormId> stamp() {
        return workbook.getAllNames().stream()
                .filter(name -> !name.isFunctionName() && name.getNameName().startsWith("HUIZONG_"))
                .flatMap(name -> Stamps.form(name.getNameName(), name.getRefersToFormula()).stream())
                .findFirst();
    }

    private Grid grid(Sheet sheet) {
        GridDraft draft = new GridDraft(sheet.getSheetName());
        for (Row row : sheet) {
            if (row.getZeroHeight() || isFlat(row)) {
                draft.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                draft.add(cell.getRowIndex(), cell.getColumnIndex(), entry(cell));
                if (draft.size() + entriesBefore > ReadLimits.ENTRIES) {
                    throw Refusals.tooMuch(sheet.getSheetName(), ReadLimits.ENTRIES + " 格");
                }
            }
        }
        sheet.getMergedRegions().forEach(range -> draft.merge(area(range)));
        entriesBefore += draft.size();
        hideColumns(sheet, draft);
        draft.hide(sight(workbook.getSheetVisibility(workbook.getSheetIndex(sheet))));
        return new Grid(draft);
    }

    /** Whether a row has no height although nothing calls it hidden. */
    private static boolean isFlat(Row row) {
        return row instanceof XSSFRow xssf
                ? xssf.getCTRow().isSetHt() && xssf.getCTRow().getHt() == 0
                : row.getHeight() == 0;
    }

    private static void hideColumns(Sheet sheet, GridDraft draft) {
        if (!(sheet instanceof XSSFSheet xssf)) {
            BitSet hidden = new BitSet();
            for (int column = 0; column < XLS_COLUMNS; column++) {
                hidden.set(column, sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0);
            }
            hidden.stream().forEach(column -> draft.hideColumns(column, column));
            return;
        }
        for (CTCols cols : xssf.getCTWorksheet().getColsArray()) {
            for (CTCol col : cols.getColArray()) {
                if (col.getHidden() || (col.isSetWidth() && col.getWidth() == 0)) {
                    draft.hideColumns((int) col.getMin() - 1, (int) col.getMax() - 1);
                }
            }
        }
    }

    private static Hidden.Sight sight(SheetVisibility visibility) {
        return switch (visibility) {
            case VISIBLE -> Hidden.Sight.VISIBLE;
            case HIDDEN -> Hidden.Sight.HIDDEN;
            case VERY_HIDDEN -> Hidden.Sight.VERY_HIDDEN;
        };
    }

    private static Area area(CellRangeAddress range) {
        return new Area(
                new Position(range.getFirstRow(), range.getFirstColumn()),
                new Position(range.getLastRow(), range.getLastColumn()));
    }

    private Entry entry(Cell cell) {
        Entry entry = unstruck(cell);
        int font = cell.getCellStyle().getFontIndex();
        boolean struck = !entry.isBlank() && workbook.getFontAt(font).getStrikeout();
        return struck && entry.struck().isEmpty() ? entry.struck(entry.shown()) : entry;
    }

    private Entry unstruck(Cell cell) {
        boolean computed = cell.getCellType() == CellType.FORMULA;
        String formula = computed ? cell.getCellFormula() : "";
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        int number = cell.getCellStyle().getDataFormat() & 0xFFFF;
        String format = NumberFormats.code(number, cell.getCellStyle().getDataFormatString());
        return switch (type) {
            case STRING -> text(cell, formula, format);
            case NUMERIC -> number(cell, number, formula, format);
            case BOOLEAN -> {
                String truth = Boolean.toString(cell.getBooleanCellValue());
                yield new Entry(Entry.Kind.TRUTH, truth, truth.toUpperCase(java.util.Locale.ROOT), formula, format);
            }
            case ERROR -> entry(Entry.Kind.ERROR, error(cell), formula, format);
            default -> entry(Entry.Kind.BLANK, "", formula, format);
        };
    }

    private static Entry text(Cell cell, String formula, String format) {
        RichText text = PoiText.of(
                cell.getRichStringCellValue(),
                font -> cell.getSheet().getWorkbook().getFontAt(font));
        return entry(Entry.Kind.TEXT, text.kept(), formula, format).struck(text.struck());
    }

    private static Entry entry(Entry.Kind kind, String text, String formula, String format) {
        return text.isBlank()
                ? new Entry(Entry.Kind.BLANK, "", "", formula, format)
                : new Entry(kind, text, text, formula, format);
    }

    private static String error(Cell cell) {
        return cell instanceof XSSFCell xssf && xssf.getRawValue() != null
                ? xssf.getRawValue().strip()
                : FormulaError.forInt(cell.getErrorCellValue()).getString();
    }

    /** A number outside the grammar ({@code NaN}, {@code 12,5}, an endless exponent) is an error, never another number. */
    private Entry number(Cell cell, int number, String formula, String format) {
        String raw = raw(cell);
        return Digits.isNumber(raw)
                ? new Entry(Entry.Kind.NUMBER, raw, formats.byPoi(raw, number, format), formula, format)
                : entry(Entry.Kind.ERROR, raw, formula, format);
    }

    /** The characters of the number in the file; .xls stores bits, whose shortest text is the same thing. */
    private static String raw(Cell cell) {
        if (cell instanceof XSSFCell xssf) {
            String raw = xssf.getRawValue();
            return raw == null ? "" : raw.strip();
        }
        return NumberToTextConverter.toText(cell.getNumericCellValue());
    }
}
