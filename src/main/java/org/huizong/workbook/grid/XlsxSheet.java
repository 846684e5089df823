package org.huizong.workbook.grid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.RichText;
import org.huizong.workbook.part.XmlPart;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part; refuses cells that contradict each other or lie beyond the grid. */
final class XlsxSheet {
    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

    private static final Set<String> WORDS = Set.of("str", "s", "inlineStr");

    private final GridDraft draft;
    private final XmlPart xml;
    private final XlsxCells cells;
    private final FormulaGroups groups;
    private final BitSet rows = new BitSet();
    private int[] columns = new int[64];
    private int filled;
    private int row = -1;
    private int lastRow = -1;
    private int column;
    private int tables;
    private boolean clear = true;

    XlsxSheet(GridDraft draft, XmlPart xml, XlsxCells cells, FormulaGroups groups) {
        this.draft = draft;
        this.xml = xml;
        this.cells = cells;
        this.groups = groups;
    }

    /** Reads all of it into the draft. */
    void read() {
        Refusals.unless(xml.root().equals("worksheet"), FindingCode.I214, draft.name());
        while (xml.child()) {
            switch (xml.element()) {
                case "sheetData" -> rows();
                case "mergeCells" -> merges();
                case "cols" -> columns();
                default -> xml.skip();
            }
        }
        xml.finish();
        draft.clear(clear && !groups.hasArrays());
        cells.sheetRead(draft);
        Refusals.unless(tables <= 1, FindingCode.I214, draft.name());
    }

    private void rows() {
        tables++;
        while (xml.child()) {
            if (xml.element().equals("row")) {
                row();
            } else {
                cells.doubt();
                xml.skip();
            }
        }
    }

    private void row() {
        String number = xml.attribute("r");
        row = number.isEmpty() ? lastRow + 1 : Digits.count(number) - 1;
        if (row < 0 || row >= Grid.ROWS || rows.get(row)) {
            throw refused("", number.isEmpty() ? "r=" + (row + 1) : "r=" + number);
        }
        rows.set(row);
        lastRow = row;
        column = -1;
        filled = 0;
        if (xml.flag("hidden") || isNothing(xml.attribute("ht"))) {
            draft.hideRow(row);
        }
        while (xml.child()) {
            if (xml.element().equals("c")) {
                cell();
            } else {
                strange(xml.element());
            }
        }
    }

    private void cell() {
        String place = "";
        String style = "";
        String type = "";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> place = xml.attribute(i);
                case "s" -> style = xml.attribute(i);
                case "t" -> type = xml.attribute(i);
                default -> {}
            }
        }
        place(place);
        String formula = "";
        String struck = "";
        @Nullable String value = null;
        while (xml.child()) {
            switch (xml.element()) {
                case "v" -> value = once(value, type.equals("inlineStr") ? RichText.decoded(xml.text()) : xml.text());
                case "is" -> {
                    RichText text = RichText.read(xml);
                    value = type.equals("inlineStr") ? once(value, text.kept()) : value;
                    struck = text.struck();
                }
                case "f" -> formula = formula();
                default -> strange(xml.element());
            }
        }
        formula = formula.isEmpty() ? groups.covering(row, column) : formula;
        if (value != null || !formula.isEmpty()) {
            add(new XlsxCells.Written(style, type, value, formula, struck));
        } else if (!style.isEmpty() && !cells.knows(style)) {
            throw refused(a1(), "s=" + style);
        }
    }

    private void add(XlsxCells.Written cell) {
        Entry entry = cells.entry(cell);
        if (entry == null) {
            if (!XlsxCells.isType(cell.type())) {
                throw new Refusal(Finding.of(FindingCode.R379, Place.ofCell(draft.name(), a1(), ""), cell.type()));
            }
            boolean known = cells.knows(cell.style());
            throw refused(a1(), known ? "v=" + cell.value() : "s=" + cell.style());
        }
        draft.add(row, column, entry);
        note(cell, entry);
        if (cells.characters() > ReadLimits.CHARACTERS) {
            throw Refusals.tooMuch(draft.name(), ReadLimits.CHARACTERS + " 字");
        }
        bound();
    }

    /** Notes what the second look at the formulas needs, and cannot see in the entry any more. */
    private void note(XlsxCells.Written cell, Entry entry) {
        boolean numeric = cell.type().isEmpty() || cell.type().equals("n");
        if ((numeric || WORDS.contains(cell.type())) && !cell.formula().isEmpty()) {
            draft.compute(row, column);
        }
        boolean error = entry.kind() == Entry.Kind.ERROR && (numeric || !ERRORS.contains(entry.raw()));
        boolean lost = entry.isBlank() && cell.value() != null && cell.formula().isEmpty();
        clear &= !error && !lost && !cell.type().equals("d");
    }

    private void bound() {
        if (draft.size() + cells.entriesBefore() > ReadLimits.ENTRIES) {
            throw Refusals.tooMuch(draft.name(), ReadLimits.ENTRIES + " 格");
        }
    }

    /** Takes the place that a cell says, or the next one when it says none. */
    private void place(String address) {
        int before = column;
        long spot = address.isEmpty() ? Grid.packed(row, before + 1) : Digits.spot(address);
        column = (int) (spot & (Grid.COLUMNS - 1));
        if (spot < 0 || spot >>> 14 != row || (address.isEmpty() && before + 1 >= Grid.COLUMNS)) {
            throw refused("", address.isEmpty() ? "c" : address);
        }
        if (column <= before) {
            for (int i = 0; i < filled; i++) {
                if (columns[i] == column) {
                    throw refused(a1(), "r=" + a1());
                }
            }
        }
        if (filled == columns.length) {
            columns = Arrays.copyOf(columns, filled * 2);
        }
        columns[filled++] = column;
    }

    /** The formula that a cell computes, told by itself or by the group that it belongs to. */
    private String formula() {
        String kind = xml.attribute("t");
        String number = xml.attribute("si");
        String area = xml.attribute("ref");
        String formula = groups.formula(new FormulaGroups.Written(kind, number, area, xml.text()), row, column);
        if (formula == null) {
            cells.doubt();
        }
        return formula == null ? "" : formula;
    }

    private String once(@Nullable String before, String value) {
        if (before != null) {
            throw refused(a1(), value);
        }
        return value;
    }

    private void strange(String element) {
        if (!element.equals("extLst")) {
            cells.doubt();
        }
        xml.skip();
    }

    private void merges() {
        while (xml.child()) {
            String area = xml.attribute("ref");
            int colon = area.indexOf(':');
            long first = Digits.spot(colon < 0 ? area : area.substring(0, colon));
            long last = Digits.spot(colon < 0 ? area : area.substring(colon + 1));
            boolean right = first >= 0 && last >= first && (first & (Grid.COLUMNS - 1)) <= (last & (Grid.COLUMNS - 1));
            if (!right) {
                throw refused("", area);
            }
            draft.merge(new Area(position(first), position(last)));
            bound();
            xml.skip();
        }
    }

    /** A height or width of nothing hides as well. */
    private static boolean isNothing(String size) {
        return Digits.isNumber(size) && new java.math.BigDecimal(size).signum() == 0;
    }

    private void columns() {
        while (xml.child()) {
            int first = Digits.count(xml.attribute("min"));
            int last = Digits.count(xml.attribute("max"));
            if (first < 1 || last < first || last > Grid.COLUMNS) {
                throw refused("", "col " + xml.attribute("min") + ":" + xml.attribute("max"));
            }
            if (xml.flag("hidden") || isNothing(xml.attribute("width"))) {
                draft.hideColumns(first - 1, last - 1);
            }
            xml.skip();
        }
    }

    private static Position position(long spot) {
        return new Position((int) (spot >>> 14), (int) (spot & (Grid.COLUMNS - 1)));
    }

    private String a1() {
        return new Position(row, column).a1();
    }

    private org.huizong.finding.Refusal refused(String cell, String characters) {
        return Refusals.cell(draft.name(), cell, characters);
    }
}
