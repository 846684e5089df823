package org.huizong.workbook.returned;

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
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Severity;
import org.huizong.form.Position;
import org.huizong.workbook.grid.BiffRecords;
import org.huizong.workbook.grid.BiffStream;
import org.huizong.workbook.grid.OldWorkbook;
import org.huizong.workbook.grid.PoiReader;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.SheetNames;

/** Marks an {@code .xls} file through POI's model of it, which keeps the records that it does not know. */
final class ReturnedXls {
    private static final String STREAM = "Workbook";
    private static final int MOST_STYLES = 4_000;
    /** The list and the sheet of styles. */
    private static final int OURS = 2;

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

    /**
     * The file with its marks, those of an earlier return replaced; its last sheet is put first when POI has written it. Only the
     * stream of the workbook is written anew, and in that stream only what the marks need.
     *
     * @throws org.huizong.finding.Refusal I213 when a record is not what it says, I203, I214 or I217
     */
    static byte[] mark(byte[] file, ProblemList list) throws IOException {
        try {
            return marked(file, list);
        } catch (RuntimeException e) {
            throw OldWorkbook.refusal(e);
        }
    }

    private static byte[] marked(byte[] file, ProblemList list) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
                POIFSFileSystem marked = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] own = stream(files);
            XlsLinks.complete(marked);
            // of a file that only its password opens nothing can be read here: it stays as POI writes it
            boolean locked = new BiffRecords(own).isLocked();
            Optional<XlsAside> aside = locked ? Optional.empty() : Optional.of(aside(marked));
            byte[] written = written(marked, list);
            try (POIFSFileSystem all = new POIFSFileSystem(new ByteArrayInputStream(written))) {
                BiffStream stream = new BiffStream(stream(all));
                aside.ifPresent(parts -> parts.putBack(stream));
                if (!locked) {
                    new XlsOriginals(new BiffStream(own)).putBack(stream, OURS);
                }
                XlsOrder.lastFirst(stream);
                return bytes(locked ? all : files, stream.bytes());
            }
        }
    }

    private static byte[] written(POIFSFileSystem files, ProblemList list) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(files, true);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16)) {
            new ReturnedXls(workbook).write(list);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] bytes(POIFSFileSystem files, byte[] stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(stream.length + (1 << 15));
        String name = files.getRoot().getEntryCaseInsensitive(STREAM).getName();
        files.getRoot().createOrUpdateDocument(name, new ByteArrayInputStream(stream));
        files.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    /** What POI must not see. */
    private static XlsAside aside(POIFSFileSystem files) throws IOException {
        BiffStream stream = new BiffStream(stream(files));
        XlsAside aside = new XlsAside(stream);
        if (!aside.isEmpty()) {
            files.getRoot().createOrUpdateDocument(STREAM, new ByteArrayInputStream(stream.bytes()));
        }
        return aside;
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
        HSSFName known = workbook.getName(name);
        HSSFName defined = known == null ? workbook.createName() : known;
        defined.setNameName(name);
        defined.setRefersToFormula(SheetNames.quoted(sheet) + "!$A$1");
    }
}
