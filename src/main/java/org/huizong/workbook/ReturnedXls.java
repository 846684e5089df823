package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Severity;
import org.huizong.form.Position;

/** Marks an {@code .xls} file through POI's model of it, which keeps the records that it does not know. */
final class ReturnedXls {
    private static final String STREAM = "Workbook";
    private static final int MOST_STYLES = 4_000;

    private final HSSFWorkbook workbook;
    private final XlsColours colours;
    private final ReadCells cells;
    private final Map<String, HSSFCellStyle> twins = new HashMap<>();
    private final XlsNotes notes = new XlsNotes();
    private final List<Kept> kept = new ArrayList<>();

    private ReturnedXls(HSSFWorkbook workbook) {
        this.workbook = workbook;
        colours = new XlsColours(workbook);
        OldXlsMarks.strip(workbook, colours);
        cells = new ReadCells(PoiReader.read(workbook));
    }

    /** A marked cell and the style that it had. */
    private record Kept(String address, HSSFCellStyle style) {}

    /** The file with its marks, those of an earlier return replaced; its last sheet is put first when POI has written it. */
    static byte[] mark(byte[] file, ProblemList list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + (1 << 15));
        Optional<XlsAside> aside;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            XlsLinks.complete(files);
            aside = aside(files);
            try (HSSFWorkbook workbook = new HSSFWorkbook(files, true)) {
                new ReturnedXls(workbook).write(list);
                workbook.write(bytes);
            }
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes.toByteArray()))) {
            BiffStream stream = new BiffStream(stream(files));
            aside.ifPresent(parts -> parts.putBack(stream));
            XlsOrder.lastFirst(stream);
            files.getRoot().createOrUpdateDocument(STREAM, new ByteArrayInputStream(stream.bytes()));
            bytes.reset();
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /** What POI must not see; nothing of a file that only its password opens, since that cannot be read here. */
    private static Optional<XlsAside> aside(POIFSFileSystem files) throws IOException {
        byte[] bytes = stream(files);
        if (new BiffRecords(bytes).isLocked()) {
            return Optional.empty();
        }
        BiffStream stream = new BiffStream(bytes);
        XlsAside aside = new XlsAside(stream);
        if (!aside.isEmpty()) {
            files.getRoot().createOrUpdateDocument(STREAM, new ByteArrayInputStream(stream.bytes()));
        }
        return Optional.of(aside);
    }

    private static byte[] stream(POIFSFileSystem files) throws IOException {
        Refusals.unless(files.getRoot().hasEntryCaseInsensitive(STREAM), FindingCode.I214, STREAM);
        return files.createDocumentInputStream(STREAM).readAllBytes();
    }

    private void write(ProblemList list) {
        Set<String> sheets = new HashSet<>();
        SheetNames names = new SheetNames();
        workbook.forEach(sheet -> {
            sheets.add(sheet.getSheetName());
            names.reserve(sheet.getSheetName());
        });
        cells.marks(list.listed())
                .forEach((name, marks) ->
                        marks.forEach((spot, problems) -> mark(workbook.getSheet(name), spot, problems)));
        keep(names.take(Marks.KEPT_SHEET));
        String name = names.take(Marks.LIST_SHEET);
        new XlsList(workbook, colours).write(name, list, cells.rows(list, sheets));
        name(Marks.LIST_NAME, name);
    }

    private void mark(HSSFSheet sheet, Position spot, List<Problem> problems) {
        HSSFRow row = sheet.getRow(spot.row()) == null ? sheet.createRow(spot.row()) : sheet.getRow(spot.row());
        HSSFCell known = row.getCell(spot.column());
        HSSFCell cell = known == null ? row.createCell(spot.column()) : known;
        HSSFCellStyle before = known == null ? inherited(sheet, row, spot) : cell.getCellStyle();
        kept.add(new Kept(new KeptSpot(sheet.getSheetName(), spot).address(), before));
        Severity gravest = ReadCells.gravest(problems);
        cell.setCellStyle(twins.computeIfAbsent(before.getIndex() + " " + gravest, key -> twin(before, gravest)));
        String text = NoteText.of(problems, cells.read(sheet.getSheetName(), spot));
        notes.add(cell, cells.lastColumn(sheet.getSheetName(), spot), text);
    }

    private HSSFCellStyle inherited(HSSFSheet sheet, HSSFRow row, Position spot) {
        return row.isFormatted() ? row.getRowStyle() : columnStyle(sheet, spot.column());
    }

    private HSSFCellStyle columnStyle(HSSFSheet sheet, int column) {
        HSSFCellStyle style = sheet.getColumnStyle(column);
        return style == null ? workbook.getCellStyleAt(15) : style;
    }

    private HSSFCellStyle twin(HSSFCellStyle before, Severity severity) {
        Refusals.unless(
                workbook.getNumCellStyles() < MOST_STYLES,
                FindingCode.I217,
                "" + workbook.getNumCellStyles(),
                "" + MOST_STYLES);
        HSSFCellStyle twin = workbook.createCellStyle();
        twin.cloneStyleFrom(before);
        twin.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        twin.setFillForegroundColor(colours.of(severity));
        return twin;
    }

    private void keep(String name) {
        HSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < kept.size(); i++) {
            HSSFCell cell = sheet.createRow(i).createCell(0);
            cell.setCellFormula(kept.get(i).address());
            cell.setCellStyle(kept.get(i).style());
            cell.setCellValue("");
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        name(Marks.KEPT_NAME, name);
    }

    private void name(String name, String sheet) {
        var defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(SheetNames.quoted(sheet) + "!$A$1");
    }
}
