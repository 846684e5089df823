package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Digits;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.part.Markup;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.Splices;
import org.huizong.workbook.part.Splices.Element;

/**
 * Gives cells of one worksheet part another style; a cell that is not written is put in. All else of the part, to the byte,
 * stays as it is.
 */
final class SheetMarks {
    /** Top-level elements behind which the reference to notes must not stand. */
    private static final java.util.Set<String> BEFORE_NOTES = java.util.Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing");

    private static final java.util.Set<String> BEFORE_DATA =
            java.util.Set.of("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols");

    private final TreeMap<Integer, TreeMap<Integer, IntUnaryOperator>> wanted = new TreeMap<>();
    private final Map<Position, Integer> before = new LinkedHashMap<>();
    private final Splices splices;
    private final Markup walk;
    private final SheetSize size = new SheetSize();
    private final List<int[]> rowStarts = new ArrayList<>();
    private String prefix = "";
    private String notes = "";
    private int notesPlace;
    private int dataPlace;
    private boolean dataSeen;

    SheetMarks(byte[] utf8) {
        splices = new Splices(utf8);
        walk = new Markup(utf8);
    }

    /** Wishes another style for a cell, told from the one it has. */
    SheetMarks mark(Position spot, IntUnaryOperator style) {
        wanted.computeIfAbsent(spot.row(), row -> new TreeMap<>()).put(spot.column(), style);
        return this;
    }

    /** Walks the part and tells the changes. */
    SheetMarks apply() {
        walk.root();
        prefix = walk.prefix();
        notesPlace = walk.end();
        dataPlace = walk.end();
        Element root = new Element(walk.end(), walk.end(), walk.empty(), prefix + walk.name());
        while (walk.child()) {
            String name = walk.name();
            switch (name) {
                case "sheetViews" -> unselect();
                case "sheetFormatPr" -> size.defaults(walk);
                case "cols" -> columns();
                case "sheetData" -> rows();
                case "legacyDrawing" -> {
                    notes = walk.attributeAnyPrefix("id");
                    walk.skip();
                }
                default -> walk.skip();
            }
            notesPlace = BEFORE_NOTES.contains(name) ? walk.end() : notesPlace;
            dataPlace = BEFORE_DATA.contains(name) ? walk.end() : dataPlace;
        }
        if (!dataSeen && !wanted.isEmpty()) {
            Refusals.unless(!root.empty(), org.huizong.finding.FindingCode.I214, "worksheet");
            splices.insert(dataPlace, "<%1$ssheetData>%2$s</%1$ssheetData>".formatted(prefix, newRows(-1)));
        }
        return this;
    }

    /** The styles that the cells had, of those that were not written what they would have had. */
    Map<Position, Integer> stylesBefore() {
        return before;
    }

    SheetSize size() {
        return size;
    }

    /** Id of the reference to the drawing of notes, or the empty string. */
    String notes() {
        return notes;
    }

    /** Puts a reference to the drawing of notes where the part has none. */
    void notes(String id, String namespace) {
        splices.insert(notesPlace, "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(prefix, namespace, id));
    }

    byte[] result() {
        return splices.result();
    }

    /** Another sheet is shown first; two selected sheets would both take what is typed. */
    private void unselect() {
        while (walk.child()) {
            if (walk.attribute("tabSelected").equals("1")
                    || walk.attribute("tabSelected").equals("true")) {
                splices.attribute(walk, "tabSelected", "0");
            }
            walk.skip();
        }
    }

    private void columns() {
        while (walk.child()) {
            size.columns(walk);
            walk.skip();
        }
    }

    private void rows() {
        dataSeen = true;
        int end = walk.end();
        boolean empty = walk.empty();
        String name = prefix + "sheetData";
        int row = -1;
        while (walk.child()) {
            String number = walk.attribute("r");
            row = number.isEmpty() ? row + 1 : Digits.count(number) - 1;
            if (!wanted.isEmpty()) {
                rowStarts.add(new int[] {row, walk.start()});
            }
            size.row(row, walk);
            NavigableMap<Integer, IntUnaryOperator> marks = wanted.remove(row);
            if (marks == null) {
                walk.skip();
            } else {
                row(row, marks);
            }
        }
        Element data = new Element(end, walk.start(), empty, name);
        newRows(data);
    }

    /** Rows that are not written stand before the first that comes after them. */
    private void newRows(Element data) {
        rowStarts.sort(java.util.Comparator.comparingInt(start -> start[0]));
        for (int[] start : rowStarts) {
            String rows = newRows(start[0]);
            if (!rows.isEmpty()) {
                splices.insert(start[1], rows);
            }
        }
        String last = newRows(-1);
        if (!last.isEmpty()) {
            splices.append(data, last);
        }
    }

    /** The wanted rows above a row, all of them when it is negative; they are wanted no more. */
    private String newRows(int below) {
        StringBuilder rows = new StringBuilder();
        while (!wanted.isEmpty() && (below < 0 || wanted.firstKey() < below)) {
            var entry = wanted.pollFirstEntry();
            int row = entry.getKey();
            rows.append("<%srow r=\"%d\">".formatted(prefix, row + 1));
            entry.getValue().forEach((column, style) -> rows.append(cell(row, column, -1, style)));
            rows.append("</%srow>".formatted(prefix));
        }
        return rows.toString();
    }

    private void row(int row, NavigableMap<Integer, IntUnaryOperator> marks) {
        int rowStyle = isYes(walk.attribute("customFormat")) ? Digits.count(walk.attribute("s")) : -1;
        widen(marks);
        int end = walk.end();
        boolean empty = walk.empty();
        int column = -1;
        while (walk.child()) {
            if (walk.name().equals("c")) {
                String address = walk.attribute("r");
                column = address.isEmpty() ? column + 1 : (int) (Digits.spot(address) & (Grid.COLUMNS - 1));
                newCells(row, column, rowStyle, marks);
                restyle(row, column, marks);
            }
            walk.skip();
        }
        StringBuilder cells = new StringBuilder();
        marks.forEach((at, style) -> cells.append(cell(row, at, rowStyle, style)));
        if (cells.length() > 0) {
            splices.append(new Element(end, walk.start(), empty, prefix + "row"), cells.toString());
        }
    }

    /** The columns that a row says it spans, when it says so, take in those that are added. */
    private void widen(NavigableMap<Integer, IntUnaryOperator> marks) {
        String spans = walk.attribute("spans");
        if (spans.matches("\\d{1,5}:\\d{1,5}")) {
            int colon = spans.indexOf(':');
            int first = Integer.parseInt(spans.substring(0, colon));
            int last = Integer.parseInt(spans.substring(colon + 1));
            int least = Math.min(first, marks.firstKey() + 1);
            int most = Math.max(last, marks.lastKey() + 1);
            if (least < first || most > last) {
                splices.attribute(walk, "spans", least + ":" + most);
            }
        }
    }

    private void newCells(int row, int column, int rowStyle, NavigableMap<Integer, IntUnaryOperator> marks) {
        while (!marks.isEmpty() && marks.firstKey() < column) {
            var mark = marks.pollFirstEntry();
            splices.insert(walk.start(), cell(row, mark.getKey(), rowStyle, mark.getValue()));
        }
    }

    private void restyle(int row, int column, NavigableMap<Integer, IntUnaryOperator> marks) {
        IntUnaryOperator style = marks.remove(column);
        if (style != null) {
            int had = Math.max(0, Digits.count(walk.attribute("s")));
            before.put(new Position(row, column), had);
            int now = style.applyAsInt(had);
            if (now != had) {
                splices.attribute(walk, "s", String.valueOf(now));
            }
        }
    }

    private String cell(int row, int column, int rowStyle, IntUnaryOperator style) {
        int had = rowStyle >= 0 ? rowStyle : size.columnStyle(column);
        Position spot = new Position(row, column);
        before.put(spot, had);
        return "<%sc r=\"%s\" s=\"%d\"/>".formatted(prefix, spot.a1(), style.applyAsInt(had));
    }

    private static boolean isYes(String value) {
        return value.equals("1") || value.equals("true");
    }
}
