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
    private final Spots spots;
    private final List<Finding> findings = new ArrayList<>();

    FormPlacer(FormTemplate template, Alignment alignment) {
        this.template = template;
        this.grid = alignment.grid();
        this.alignment = alignment;
        this.spots = new Spots(
                alignment,
                template.layout().readsHidden()
                        ? Hidden.nothing()
                        : alignment.grid().hidden());
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
        Optional<Position> spot = template.layout().anchor(field).flatMap(anchor -> spots.find(field, anchor));
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
        Entry entry = spots.entry(spot);
        Position address = grid.area(spot).first();
        return new Value(
                ValueReader.read(entry, field), entry.shown(), Place.ofCell(grid.name(), address.a1(), field.path()));
    }

    private List<Line> lines(Section section) {
        Map<Field, Area> headers = new LinkedHashMap<>();
        int start = 0;
        for (Field field : section.fields()) {
            Optional<Area> header = template.layout().anchor(field).flatMap(anchor -> alignment.area(anchor.caption()));
            if (header.isPresent()) {
                headers.put(field, header.get());
                start = Math.max(start, header.get().last().row() + 1);
            } else {
                findings.add(Finding.of(
                        FindingCode.R302, new Place("", grid.name(), "", field.path()), section.name(), field.name()));
            }
        }
        if (headers.isEmpty()) {
            return List.of();
        }
        Area rows = section.fields().get(0).place();
        int header = headers.keySet().stream()
                .flatMap(field -> template.layout().anchor(field).stream())
                .mapToInt(anchor -> anchor.caption().area().first().row())
                .min()
                .orElse(rows.first().row());
        Band band = new Band(start, alignment.endOfList(header, rows.last().row(), start));
        return new ListReader(new ListColumns(grid, headers, spots), this::value, new Groups(template, section))
                .read(band);
    }
}
