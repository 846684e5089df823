package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.form.FormId;
import org.huizong.form.Position;

/** Opens {@code .xlsx}, {@code .xlsm} and {@code .xls} files; the kind is told by content, never by name. */
final class GridReader {
    static final String STAMP = "HUIZONG_FORM";

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,20}(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?");

    private GridReader() {}

    /** Reads every sheet; a file that is no workbook is refused with I201, I202 or I203. */
    static Opening open(byte[] bytes) {
        if (bytes.length == 0) {
            return refused(FindingCode.I202, "");
        }
        try {
            FileMagic magic = FileMagic.valueOf(new ByteArrayInputStream(bytes));
            if (magic != FileMagic.OOXML && magic != FileMagic.OLE2) {
                return PlainFormats.open(bytes).orElseGet(() -> refused(FindingCode.I201, kind(magic)));
            }
            try (Workbook workbook = workbook(magic, bytes)) {
                return new Opening.Opened(read(workbook));
            }
        } catch (EncryptedDocumentException e) {
            return refused(FindingCode.I203, "");
        } catch (IOException | IllegalArgumentException | IllegalStateException | OpenXML4JRuntimeException e) {
            return refused(FindingCode.I201, "");
        }
    }

    private static Workbook workbook(FileMagic magic, byte[] bytes) throws IOException {
        return magic == FileMagic.OLE2 && !isPackage(bytes)
                ? new HSSFWorkbook(new ByteArrayInputStream(bytes))
                : WorkbookFactory.create(new ByteArrayInputStream(bytes));
    }

    /** An encrypted .xlsx is an OLE2 file that holds a package. */
    private static boolean isPackage(byte[] bytes) {
        byte[] name =
                "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int start = 0; start + name.length <= bytes.length; start += 2) {
            if (java.util.Arrays.equals(bytes, start, start + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private static String kind(FileMagic magic) {
        return magic == FileMagic.UNKNOWN ? "" : magic.name().toLowerCase(Locale.ROOT);
    }

    private static Opening refused(FindingCode code, String argument) {
        return new Opening.Refused(Finding.of(code, Place.NONE, argument));
    }

    private static GridBook read(Workbook workbook) {
        DataFormatter formatter = new DataFormatter(Locale.CHINA);
        formatter.setUseCachedValuesForFormulaCells(true);
        List<Grid> grids = new ArrayList<>();
        for (Sheet sheet : workbook) {
            grids.add(grid(sheet, formatter));
        }
        return new GridBook(grids, stamp(workbook));
    }

    private static Optional<FormId> stamp(Workbook workbook) {
        Name name = workbook.getName(STAMP);
        return Optional.ofNullable(name)
                .map(Name::getRefersToFormula)
                .map(text -> FormId.parse(text.replace("\"", "").strip()));
    }

    private static Grid grid(Sheet sheet, DataFormatter formatter) {
        Map<Position, Entry> entries = new HashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                Entry entry = entry(cell, formatter);
                if (!entry.isBlank()) {
                    entries.put(new Position(cell.getRowIndex(), cell.getColumnIndex()), entry);
                }
            }
        }
        List<Area> merges =
                sheet.getMergedRegions().stream().map(GridReader::area).toList();
        return new Grid(sheet.getSheetName(), entries, merges);
    }

    private static Area area(CellRangeAddress range) {
        return new Area(
                new Position(range.getFirstRow(), range.getFirstColumn()),
                new Position(range.getLastRow(), range.getLastColumn()));
    }

    private static Entry entry(Cell cell, DataFormatter formatter) {
        boolean computed = cell.getCellType() == CellType.FORMULA;
        String formula = computed ? cell.getCellFormula() : "";
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text(cell.getStringCellValue(), formula);
            case NUMERIC -> number(raw(cell), formatter.formatCellValue(cell), formula);
            case BOOLEAN ->
                new Entry(
                        Entry.Kind.TRUTH,
                        Boolean.toString(cell.getBooleanCellValue()),
                        formatter.formatCellValue(cell),
                        formula);
            case ERROR -> error(FormulaError.forInt(cell.getErrorCellValue()).getString(), formula);
            default -> Entry.BLANK;
        };
    }

    private static Entry text(String text, String formula) {
        return text.isBlank() ? Entry.BLANK : new Entry(Entry.Kind.TEXT, text, text, formula);
    }

    /** A number outside the grammar ({@code NaN}, {@code 12,5}, an endless exponent) is an error, never another number. */
    private static Entry number(String raw, String shown, String formula) {
        return NUMBER.matcher(raw).matches()
                ? new Entry(Entry.Kind.NUMBER, raw, shown.strip(), formula)
                : error(raw, formula);
    }

    private static Entry error(String code, String formula) {
        return new Entry(Entry.Kind.ERROR, code, code, formula);
    }

    /** The characters of the number in the file; .xls stores bits, whose shortest text is the same thing. */
    private static String raw(Cell cell) {
        String raw = cell instanceof XSSFCell xssf ? xssf.getRawValue() : null;
        return raw == null ? NumberToTextConverter.toText(cell.getNumericCellValue()) : raw.strip();
    }
}
