package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.LabelText;
import org.huizong.form.Position;
import org.huizong.form.Section;

/** Whether a filled form is what it looks like: hidden parts, formulas gone or stale, links, errors, help text left. */
final class Integrity {
    private static final Pattern HELP =
            Pattern.compile("[（(][^（）()]{0,12}\\d{2,4}\\s*字[^（）()]{0,8}[）)]|[（(]请?(?:填写|说明|简述)[^（）()]{0,30}[）)]");
    /** A shorter hint may well be part of an answer. */
    private static final int SHORT = 8;

    private final FormTemplate template;
    private final Grid grid;
    private final Band band;
    private final Inspection inspection;
    private final List<Finding> findings = new ArrayList<>();

    Integrity(FormTemplate template, Alignment alignment, Inspection inspection) {
        this.template = template;
        this.grid = alignment.grid();
        this.band = alignment.band();
        this.inspection = inspection;
    }

    /** Everything doubtful about the sheet, each with its address. */
    Findings of(Declaration declaration) {
        hidden();
        Set<String> cells = new HashSet<>();
        for (Section section : template.sections()) {
            boolean list = section.isList();
            for (Field field : section.fields()) {
                values(declaration, list, field)
                        .filter(value -> !value.place().cell().isEmpty())
                        .filter(value -> cells.add(value.place().cell()))
                        .forEach(value -> value(field, value));
            }
        }
        strayErrors(cells);
        return new Findings(findings);
    }

    private static Stream<Value> values(Declaration declaration, boolean list, Field field) {
        return list
                ? declaration.lines(field.section()).stream().map(line -> line.value(field.name()))
                : Stream.of(declaration.value(field.name()));
    }

    private void hidden() {
        Hidden concealed = grid.hidden();
        boolean read = template.layout().readsHidden();
        if (concealed.whole()) {
            tell(read ? FindingCode.R312 : FindingCode.R313, "", grid.name());
        }
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        grid.forEach((area, entry) -> {
            if (band.covers(area.first().row())) {
                rows.add(area.first().row());
                columns.add(area.first().column());
            }
        });
        runs(row -> rows.contains(row) && concealed.row(row), band.to())
                .forEach(run -> tell(
                        read ? FindingCode.R310 : FindingCode.R313,
                        new Area(new Position(run[0], 0), new Position(run[1], 0)).a1(),
                        (run[0] + 1) + "–" + (run[1] + 1)));
        runs(column -> columns.contains(column) && concealed.column(column), grid.lastColumn() + 1)
                .forEach(run -> tell(
                        read ? FindingCode.R311 : FindingCode.R313,
                        new Area(new Position(band.from(), run[0]), new Position(band.from(), run[1])).a1(),
                        Position.columnName(run[0]) + "–" + Position.columnName(run[1])));
    }

    private static List<int[]> runs(IntPredicate in, int end) {
        List<int[]> runs = new ArrayList<>();
        IntStream.range(0, end).filter(in).forEach(number -> {
            if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == number - 1) {
                runs.get(runs.size() - 1)[1] = number;
            } else {
                runs.add(new int[] {number, number});
            }
        });
        return runs;
    }

    private void value(Field field, Value value) {
        Position spot = Position.of(value.place().cell());
        Entry entry = grid.at(spot);
        Map<Position, String> stale = inspection.stale(grid.name());
        String formula = template.layout().formulas().getOrDefault(field.place().first(), "");
        if (!formula.isEmpty()
                && !field.inList()
                && entry.kind() == Entry.Kind.NUMBER
                && entry.formula().isEmpty()) {
            findings.add(Finding.of(FindingCode.R314, value.place(), field.name(), "=" + formula, entry.shown()));
        }
        if (entry.formula().contains("[")) {
            findings.add(Finding.of(FindingCode.R316, value.place(), "=" + entry.formula()));
        }
        if (!entry.formula().isEmpty() && inspection.isUnchecked(grid.name(), spot)) {
            findings.add(Finding.of(FindingCode.R320, value.place(), field.name(), "=" + entry.formula()));
        }
        String now = stale.get(spot);
        if (now != null) {
            findings.add(Finding.of(
                            FindingCode.R315,
                            value.place(),
                            "=" + entry.formula(),
                            entry.isBlank() ? "—" : entry.shown(),
                            now)
                    .comparing(entry.shown(), now));
        }
        if (entry.kind() == Entry.Kind.TEXT && !value.isBlank()) {
            help(field, value);
        }
    }

    private void help(Field field, Value value) {
        String text = value.shown();
        Matcher matcher = HELP.matcher(text);
        boolean hinted =
                field.hint().length() >= SHORT && LabelText.reduce(text).contains(LabelText.reduce(field.hint()));
        if (matcher.find()) {
            findings.add(Finding.of(FindingCode.R319, value.place(), field.name(), matcher.group()));
        } else if (hinted || (!field.hint().isEmpty() && LabelText.same(text, field.hint()))) {
            findings.add(Finding.of(FindingCode.R319, value.place(), field.name(), field.hint()));
        }
    }

    private void strayErrors(Set<String> cells) {
        grid.forEach((area, entry) -> {
            String cell = area.first().a1();
            if (entry.kind() == Entry.Kind.ERROR && band.covers(area.first().row()) && !cells.contains(cell)) {
                tell(FindingCode.R317, cell, entry.raw());
            }
        });
    }

    private void tell(FindingCode code, String cell, String argument) {
        findings.add(Finding.of(code, Place.ofCell(grid.name(), cell, ""), argument));
    }
}
