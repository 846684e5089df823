package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huizong.finding.Severity;
import org.huizong.form.Position;
import org.huizong.workbook.part.PackageEdit;
import org.huizong.workbook.part.Relations;
import org.huizong.workbook.part.Relations.Relation;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.returned.BookEdit.Page;
import org.huizong.workbook.returned.ListPart.Kept;

/** Marks an {@code .xlsx} package: changes the parts that must change, and copies all others as they lie in the zip. */
final class ReturnedXlsx {
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String SHAPES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final PackageEdit parts;
    private final BookEdit book;
    private final ReadCells cells;
    private final StyleSheet styles;
    private final String stylesPart;
    private final List<Kept> kept = new ArrayList<>();

    private ReturnedXlsx(PackageEdit parts, ReadCells cells) {
        this.parts = parts;
        this.cells = cells;
        book = new BookEdit(parts);
        stylesPart = book.related("styles").orElseGet(this::newStyles);
        styles = new StyleSheet(parts.xml(stylesPart));
    }

    /** The package with its marks; marks of an earlier return must be gone. */
    static byte[] mark(byte[] zip, ProblemList list, ReadCells cells) {
        try (PackageEdit parts = new PackageEdit(zip)) {
            ReturnedXlsx returned = new ReturnedXlsx(parts, cells);
            returned.write(list);
            return parts.result();
        }
    }

    private String newStyles() {
        String part = parts.free("xl/styles", ".xml");
        parts.put(part, StyleSheet.blank(book.namespace()));
        parts.declare(part, STYLES_TYPE);
        parts.relate(book.part(), "styles", part);
        return part;
    }

    private void write(ProblemList list) {
        Map<String, Map<Position, List<Problem>>> marks = cells.marks(list.listed());
        SheetNames names = new SheetNames();
        Set<String> sheets = new HashSet<>();
        for (Page page : book.pages()) {
            names.reserve(page.name());
            sheets.add(page.name());
        }
        for (Page page : book.pages()) {
            if (page.isWorksheet()) {
                mark(page, marks.getOrDefault(page.name(), Map.of()));
            }
        }
        List<ListRow> rows = cells.rows(list, sheets);
        String listId = sheet(ListPart.of(book.namespace(), list, rows, styles::of));
        String keptId = sheet(ListPart.kept(book.namespace(), kept));
        book.add(new BookEdit.Ours(
                listId, names.take(Marks.LIST_SHEET), keptId, names.take(Marks.KEPT_SHEET), lastRow(rows)));
        parts.put(stylesPart, styles.result());
    }

    private static int lastRow(List<ListRow> rows) {
        return ListPart.HEAD_ROW + Math.max(1, rows.size());
    }

    private String sheet(String xml) {
        String part = parts.free("xl/worksheets/sheet", ".xml");
        parts.put(part, xml);
        parts.declare(part, SHEET_TYPE);
        return parts.relate(book.part(), "worksheet", part);
    }

    private void mark(Page page, Map<Position, List<Problem>> marks) {
        byte[] xml = parts.xml(page.part());
        SheetMarks sheet = new SheetMarks(xml);
        marks.forEach((spot, problems) -> {
            Severity gravest = ReadCells.gravest(problems);
            sheet.mark(spot, style -> styles.marked(style, gravest));
        });
        sheet.apply();
        new TreeMap<>(sheet.stylesBefore())
                .forEach((spot, style) -> kept.add(new Kept(new KeptSpot(page.name(), spot).address(), style)));
        if (!marks.isEmpty()) {
            note(page, sheet, marks);
        }
        byte[] marked = sheet.result();
        if (!java.util.Arrays.equals(marked, xml)) {
            parts.put(page.part(), marked);
        }
    }

    private void note(Page page, SheetMarks sheet, Map<Position, List<Problem>> marks) {
        Map<Position, String> notes = new LinkedHashMap<>();
        marks.forEach((spot, problems) -> notes.put(spot, NoteText.of(problems, cells.read(page.name(), spot))));
        Relations relations = parts.relations(page.part());
        String notePart = relations
                .kind("comments")
                .map(Relation::target)
                .orElseGet(() -> related(page.part(), "comments", "xl/comments", ".xml", NOTES_TYPE));
        byte[] before = parts.has(notePart) ? parts.xml(notePart) : NotePart.blank(book.namespace());
        Set<Position> joined = new HashSet<>();
        Map<Position, String> old = NotePart.texts(before);
        parts.put(notePart, NotePart.add(before, notes, joined));
        String shapes = relations.id(sheet.notes()).map(Relation::target).orElseGet(() -> shapes(page.part(), sheet));
        byte[] drawing = parts.has(shapes) ? parts.bytes(shapes) : NoteShapes.blank();
        boolean sound = NoteShapes.isSound(drawing);
        Map<Position, String> whole = new LinkedHashMap<>(sound ? Map.of() : old);
        notes.forEach((spot, text) -> whole.put(spot, old.containsKey(spot) ? old.get(spot) + "\n" + text : text));
        parts.put(shapes, NoteShapes.add(sound ? drawing : NoteShapes.blank(), boxes(page, sheet, whole)));
    }

    private Map<Position, NoteBox> boxes(Page page, SheetMarks sheet, Map<Position, String> texts) {
        SheetSize size = sheet.size();
        Map<Position, NoteBox> boxes = new HashMap<>();
        texts.forEach((spot, text) -> boxes.put(
                spot,
                NoteBox.of(
                        spot.row(), cells.lastColumn(page.name(), spot), text, size::columnPixels, size::rowPixels)));
        return boxes;
    }

    private String shapes(String page, SheetMarks sheet) {
        String part = parts.free("xl/drawings/vmlDrawing", ".vml");
        parts.put(part, NoteShapes.blank());
        parts.declare(part, SHAPES_TYPE);
        String office = parts.relationType("");
        sheet.notes(parts.relate(page, "vmlDrawing", part), office.substring(0, office.length() - 1));
        return part;
    }

    /** A new part that a sheet refers to. */
    private String related(String page, String kind, String before, String... afterAndType) {
        String part = parts.free(before, afterAndType[0]);
        parts.put(part, NotePart.blank(book.namespace()));
        parts.declare(part, afterAndType[1]);
        parts.relate(page, kind, part);
        return part;
    }
}
