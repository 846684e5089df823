package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.ChoiceText;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.Period;
import org.huizong.form.Position;
import org.huizong.form.Section;
import org.huizong.workbook.filled.Sought.Hanging;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.Hidden;
import org.huizong.workbook.grid.Invisible;
import org.huizong.workbook.grid.Reading;
import org.huizong.workbook.grid.ValueReader;
import org.jspecify.annotations.Nullable;

/** Finds the fields of one form on one filled sheet by their labels, and reads them. */
final class FormPlacer implements ListReader.Cells {
    /** So many missing labels of one block are told one by one. */
    private static final int TOLD = 10;

    private static final int NAMED = 6;

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
        SharedCells shared = SharedCells.of(blank, grid, spots);
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (Blank.Part part : blank.parts()) {
            if (part.list()) {
                lines.put(part.section().name(), lines(part));
            } else {
                int before = findings.size();
                part.fields().forEach(sought -> values.put(sought.field().name(), single(sought, shared)));
                gather(part.section(), findings.subList(before, findings.size()));
            }
        }
        findings.addAll(RepeatedLabels.of(alignment));
        Declaration declaration = new Declaration(blank.template().id(), values, lines);
        Findings all = new Findings(findings)
                .and(ValueQuestions.of(alignment, declaration, remarks))
                .and(new Findings(UnitLabels.of(alignment, declaration)));
        return new FormReading(declaration, all, alignment.confidence());
    }

    /** A block that lacks nearly all its labels is told once. */
    private void gather(Section section, List<Finding> missing) {
        if (missing.stream()
                        .filter(finding -> finding.code() == FindingCode.R301)
                        .count()
                <= TOLD) {
            return;
        }
        String first = missing.stream()
                .filter(finding -> finding.code() == FindingCode.R301)
                .limit(NAMED)
                .map(finding -> finding.detail().arguments().get(1))
                .distinct()
                .collect(Collectors.joining("、"));
        long lacking = missing.stream()
                .filter(finding -> finding.code() == FindingCode.R301)
                .count();
        missing.removeIf(finding -> finding.code() == FindingCode.R301);
        findings.add(Finding.of(
                FindingCode.R376,
                Place.ofCell(grid.name(), "", section.name()),
                section.name(),
                "" + lacking,
                first + "……"));
    }

    private Value single(Sought sought, SharedCells shared) {
        Value behind = behindLabel(sought);
        if (behind != null) {
            return behind;
        }
        Position spot = shared.spot(sought);
        if (spot == null) {
            Field field = sought.field();
            Value year = field.role() == FieldRole.PERIOD ? year(sought) : null;
            if (year != null) {
                return year;
            }
            findings.add(Finding.of(
                    FindingCode.R301,
                    new Place("", grid.name(), "", sought.path()),
                    field.name(),
                    field.label().path()));
            return Value.absent(sought.path());
        }
        Sought owner = shared.owner(sought);
        return owner == null ? value(sought, spot) : shared(owner, sought, spot);
    }

    /** A value that stands in the cell of its label; null when it does not. */
    private @Nullable Value behindLabel(Sought sought) {
        Hanging hanging = sought.anchor();
        if (hanging == null || hanging.header() >= 0) {
            return null;
        }
        String said = alignment.said(hanging.caption());
        Area label = alignment.area(hanging.caption());
        return said == null || label == null ? null : value(sought, Entry.text(said), label.first());
    }

    /** A period without a label of its own, where the heading names it; null when it does not. */
    private @Nullable Value year(Sought sought) {
        return alignment.heading().stream()
                .filter(text -> Period.named(text.text()).isPresent())
                .findFirst()
                .map(text -> value(
                        sought,
                        Entry.text(Period.named(text.text()).orElseThrow().shown()),
                        grid.source(text.area().first())))
                .orElse(null);
    }

    @Override
    public Value shared(Sought owner, Sought other, Position spot) {
        String first = owner.field().name();
        String second = other.field().name();
        Place place = Place.ofCell(grid.name(), spot.a1(), other.path());
        findings.add(Finding.of(
                FindingCode.R373, place, first, second, grid.area(spot).a1()));
        return new Value(new Content.Blank(), "", place);
    }

    @Override
    public Value spread(Sought sought, Position spot, boolean told) {
        Place place = Place.ofCell(grid.name(), spot.a1(), sought.path());
        Area merge = grid.area(spot);
        if (!told) {
            String first = "" + (merge.first().row() + 1);
            findings.add(
                    Finding.of(FindingCode.R395, place, sought.field().name(), merge.a1(), "" + merge.height(), first));
        }
        return new Value(new Content.Blank(), "", place);
    }

    @Override
    public void part(Position spot) {
        String shown = grid.at(spot).shown().strip();
        findings.add(Finding.of(FindingCode.R398, Place.ofCell(grid.name(), spot.a1(), ""), shown));
    }

    @Override
    public void total(Position spot) {
        String shown = grid.at(spot).shown().strip();
        findings.add(Finding.of(FindingCode.R372, Place.ofCell(grid.name(), spot.a1(), ""), shown));
    }

    @Override
    public void lost(Position spot, Position end) {
        findings.add(Finding.of(
                FindingCode.R399,
                Place.ofCell(grid.name(), spot.a1(), ""),
                grid.at(spot).shown().strip(),
                grid.at(end).shown().strip(),
                "" + (end.row() + 1)));
    }

    @Override
    public Value value(Sought sought, Position spot) {
        return value(sought, spots.entry(spot), grid.source(spot));
    }

    private Value value(Sought sought, Entry written, Position address) {
        Entry entry = Invisible.without(written);
        Reading read = ValueReader.reading(entry, sought.field());
        Reading reading = entry.equals(written) ? read : read.and(FindingCode.R343, entry.shown(), "");
        Place place = Place.ofCell(grid.name(), address.a1(), sought.path());
        Value value = new Value(meant(reading.content(), sought.field()), entry.shown(), place);
        if (!reading.remarks().isEmpty()) {
            remarks.put(value, reading);
        }
        return value;
    }

    /** A choice in the words of the form, where it was written with other brackets, dashes or spaces. */
    private Content meant(Content content, Field field) {
        return !field.choices().isEmpty() && content instanceof Content.Text text
                ? ChoiceText.find(text.text(), blank.template().choices(field.choices()))
                        .<Content>map(Content.Text::new)
                        .orElse(content)
                : content;
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
            Caption caption = blank.captions().get(hanging.caption());
            headerRow = Math.min(headerRow, caption.area().first().row());
        }
        if (columns.isEmpty()) {
            return List.of();
        }
        alignment.highest(headers);
        for (Area header : headers) {
            start = Math.max(start, header.last().row() + 1);
        }
        Area rows = part.fields().get(0).field().place();
        Band band = new Band(start, alignment.endOfList(headerRow, rows.last().row(), start));
        ListColumns list = new ListColumns(grid, columns, headers, spots)
                .headed(alignment.headTop(columns))
                .titled(blank.title(), alignment.heads());
        List<Line> lines = new ListReader(list, this, new Groups(blank, part.section(), findings)).read(band);
        if (lines.isEmpty() && isAsked(part)) {
            Place place = Place.ofCell(grid.name(), headers.get(0).first().a1(), "");
            findings.add(Finding.of(FindingCode.R381, place, part.section().name()));
        }
        return lines;
    }

    /** Whether a list has a column that must or should be filled: then it has a line at least. */
    private static boolean isAsked(Blank.Part list) {
        return list.fields().stream().anyMatch(sought -> sought.field().demand() != Demand.OPTIONAL);
    }
}
