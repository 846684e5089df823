package org.huizong.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Anchor;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.form.Section;

/** Finds the fields of one form on one filled sheet by their labels, and reads them. */
final class FormPlacer {
    private final FormTemplate template;
    private final Grid grid;
    private final Alignment alignment;
    private final List<Finding> findings = new ArrayList<>();

    FormPlacer(FormTemplate template, Grid grid, Alignment alignment) {
        this.template = template;
        this.grid = grid;
        this.alignment = alignment;
    }

    /** Everything that the sheet says, and R301 or R302 for every label that it lacks. */
    FormReading read() {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (Section section : template.sections()) {
            if (section.isList()) {
                lines.put(section.name(), lines(section));
            } else {
                section.fields().forEach(field -> values.put(field.name(), single(field)));
            }
        }
        Declaration declaration = new Declaration(template.id(), values, lines);
        Findings all = new Findings(findings).and(ValueQuestions.of(template, grid, declaration));
        return new FormReading(declaration, all, alignment.confidence());
    }

    private Value single(Field field) {
        Optional<Position> spot = template.layout().anchor(field).flatMap(anchor -> spot(field, anchor));
        if (spot.isEmpty()) {
            findings.add(Finding.of(
                    FindingCode.R301,
                    new Place("", grid.name(), "", field.path()),
                    field.name(),
                    field.label().path()));
            return Value.absent(field.path());
        }
        return value(field, spot.get());
    }

    private Value value(Field field, Position spot) {
        Entry entry = grid.at(spot);
        Position address = grid.area(spot).first();
        return new Value(
                ValueReader.read(entry, field), entry.shown(), Place.ofCell(grid.name(), address.a1(), field.path()));
    }

    private Optional<Position> spot(Field field, Anchor anchor) {
        Position place = field.place().first();
        Area blank = anchor.caption().area();
        Optional<Area> filled = alignment.area(anchor.caption());
        return switch (anchor.side()) {
            case BELOW ->
                filled.map(area -> new Position(
                        area.last().row() + place.row() - blank.last().row(),
                        area.first().column() + place.column() - blank.first().column()));
            case RIGHT ->
                filled.map(area -> firstFilled(
                        area.first().row() + place.row() - blank.first().row(),
                        area.last().column() + place.column() - blank.last().column()));
            case CROSSING ->
                filled.flatMap(row -> column(anchor, place)
                        .map(column -> new Position(
                                row.first().row() + place.row() - blank.first().row(), column)));
        };
    }

    private Optional<Integer> column(Anchor anchor, Position place) {
        return Optional.ofNullable(anchor.header())
                .flatMap(header -> alignment
                        .area(header)
                        .map(area -> area.first().column()
                                + place.column()
                                - header.area().first().column()));
    }

    /** The spot itself, or the next one to its right that is filled when somebody inserted a column in between. */
    private Position firstFilled(int row, int column) {
        Position spot = new Position(row, column);
        Area area = grid.area(spot);
        Position next = new Position(row, area.last().column() + 1);
        boolean slipped = grid.at(spot).isBlank()
                && area.height() == 1
                && grid.at(next).kind() == Entry.Kind.NUMBER
                && grid.lastColumn() >= next.column();
        return slipped ? next : spot;
    }

    private List<Line> lines(Section section) {
        Map<Field, Integer> columns = new LinkedHashMap<>();
        int start = 0;
        int lastOnBlank = 0;
        for (Field field : section.fields()) {
            Optional<Area> header = template.layout().anchor(field).flatMap(anchor -> alignment.area(anchor.caption()));
            lastOnBlank = Math.max(lastOnBlank, field.place().last().row());
            if (header.isPresent()) {
                columns.put(field, header.get().first().column());
                start = Math.max(start, header.get().last().row() + 1);
            } else {
                findings.add(Finding.of(
                        FindingCode.R302, new Place("", grid.name(), "", field.path()), section.name(), field.name()));
            }
        }
        int end = alignment.endOfList(template.layout(), lastOnBlank, grid.lastRow() + 1);
        return columns.isEmpty() ? List.of() : new ListReader(grid, columns, this::value).read(start, end);
    }
}
