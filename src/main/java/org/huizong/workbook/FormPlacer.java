package org.huizong.workbook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Field;
import org.huizong.form.Position;
import org.huizong.workbook.Sought.Hanging;

/** Finds the fields of one form on one filled sheet by their labels, and reads them. */
final class FormPlacer {
    private final Blank blank;
    private final Grid grid;
    private final Alignment alignment;
    private final Spots spots;
    private final List<Finding> findings = new ArrayList<>();
    /** What a person should know about the values; most have no remarks. */
    private final IdentityHashMap<Value, Reading> remarks = new IdentityHashMap<>();

    FormPlacer(Alignment alignment) {
        this.blank = alignment.blank();
        this.grid = alignment.grid();
        this.alignment = alignment;
        this.spots = new Spots(alignment, blank.template().layout().readsHidden() ? Hidden.nothing() : grid.hidden());
    }

    /** Everything that the sheet says, R301 or R302 for every label that it lacks, and what is to be asked. */
    FormReading read() {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (Blank.Part part : blank.parts()) {
            if (part.list()) {
                lines.put(part.section().name(), lines(part));
            } else {
                part.fields().forEach(sought -> values.put(sought.field().name(), single(sought)));
            }
        }
        Declaration declaration = new Declaration(blank.template().id(), values, lines);
        Findings all = new Findings(findings).and(ValueQuestions.of(alignment, declaration, remarks));
        return new FormReading(declaration, all, alignment.confidence());
    }

    private Value single(Sought sought) {
        Position spot = spots.find(sought);
        if (spot == null) {
            Field field = sought.field();
            findings.add(Finding.of(
                    FindingCode.R301,
                    new Place("", grid.name(), "", sought.path()),
                    field.name(),
                    field.label().path()));
            return Value.absent(sought.path());
        }
        return value(sought, spot);
    }

    private Value value(Sought sought, Position spot) {
        Entry entry = spots.entry(spot);
        Position address = grid.first(spot);
        Reading reading = ValueReader.reading(entry, sought.field());
        Value value =
                new Value(reading.content(), entry.shown(), Place.ofCell(grid.name(), address.a1(), sought.path()));
        if (!reading.remarks().isEmpty()) {
            remarks.put(value, reading);
        }
        return value;
    }

    private List<Line> lines(Blank.Part part) {
        List<Sought> columns = new ArrayList<>();
        List<Area> headers = new ArrayList<>();
        int start = 0;
        int headerRow = Integer.MAX_VALUE;
        for (Sought sought : part.fields()) {
            Hanging hanging = sought.anchor();
            Area header = hanging == null ? null : alignment.area(hanging.caption());
            if (hanging == null || header == null) {
                findings.add(Finding.of(
                        FindingCode.R302,
                        new Place("", grid.name(), "", sought.path()),
                        part.section().name(),
                        sought.field().name()));
                continue;
            }
            columns.add(sought);
            headers.add(header);
            start = Math.max(start, header.last().row() + 1);
            Caption caption = blank.captions().get(hanging.caption());
            headerRow = Math.min(headerRow, caption.area().first().row());
        }
        if (columns.isEmpty()) {
            return List.of();
        }
        Area rows = part.fields().get(0).field().place();
        Band band = new Band(start, alignment.endOfList(headerRow, rows.last().row(), start));
        ListColumns list = new ListColumns(grid, columns, headers, spots);
        return new ListReader(list, this::value, new Groups(blank, part.section())).read(band);
    }
}
