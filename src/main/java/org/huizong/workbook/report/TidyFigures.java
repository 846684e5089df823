package org.huizong.workbook.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.rollup.Contribution;

/** The machine copy of what the units sent: every value that is not blank, by its codes, with its place. */
public final class TidyFigures {
    private static final List<String> NAMES = List.of(
            "district",
            "unit",
            "project",
            "form",
            "version",
            "period",
            "section",
            "line",
            "field",
            "value",
            "measure",
            "state",
            "file",
            "sheet",
            "cell");

    private final Registry registry;
    private final Map<FormId, Map<String, Field>> fields = new HashMap<>();
    private final Map<FormId, String> accounts = new HashMap<>();

    /** Copies with the codes of a registry and the fields of these forms. */
    public TidyFigures(Registry registry, List<FormTemplate> templates) {
        this.registry = registry;
        for (FormTemplate template : templates) {
            Map<String, Field> its = fields.computeIfAbsent(template.id(), id -> new HashMap<>());
            template.fields()
                    .forEach(field -> its.put(key(field.inList() ? field.section() : "", field.name()), field));
            accounts.put(template.id(), template.unitOfAccount());
        }
    }

    /** Writes them all, as CSV or as JSON; equal contributions make equal bytes. The stream stays open. */
    public void write(List<Contribution> contributions, boolean json, OutputStream out) throws IOException {
        TidyLines lines = TidyLines.begin(out, NAMES, json);
        for (Contribution contribution : contributions) {
            if (contribution.declaration().isPresent()) {
                write(contribution, contribution.declaration().get(), lines);
            }
        }
        lines.end();
    }

    private void write(Contribution contribution, Declaration declaration, TidyLines lines) throws IOException {
        for (Map.Entry<String, Value> entry : declaration.values().entrySet()) {
            write(contribution, declaration.form(), new Spot("", "", entry.getKey()), entry.getValue(), lines);
        }
        for (Map.Entry<String, List<Line>> list : declaration.lines().entrySet()) {
            for (Line line : list.getValue()) {
                for (Map.Entry<String, Value> entry : line.values().entrySet()) {
                    Spot spot = new Spot(list.getKey(), String.valueOf(line.number()), entry.getKey());
                    write(contribution, declaration.form(), spot, entry.getValue(), lines);
                }
            }
        }
    }

    private record Spot(String list, String line, String field) {}

    private void write(Contribution contribution, FormId form, Spot spot, Value value, TidyLines lines)
            throws IOException {
        if (value.isBlank()) {
            return;
        }
        Optional<Field> field =
                Optional.ofNullable(fields.getOrDefault(form, Map.of()).get(key(spot.list(), spot.field())));
        Place place = value.place().file().isEmpty() ? value.place().in(contribution.file()) : value.place();
        lines.add(List.of(
                registry.unit(contribution.unit()).map(Unit::district).orElse(""),
                contribution.unit(),
                contribution.project().name(),
                form.code(),
                form.version(),
                contribution.period().map(Period::year).map(String::valueOf).orElse(""),
                field.map(Field::section).orElse(spot.list()),
                spot.line(),
                spot.field(),
                value.plain(),
                field.map(one -> measure(one, form)).orElse(""),
                contribution.outcome().name().toLowerCase(Locale.ROOT),
                place.file(),
                place.sheet(),
                place.cell()));
    }

    private String measure(Field field, FormId form) {
        boolean account = field.measure().isEmpty() && field.type() == FieldType.AMOUNT;
        return account ? accounts.getOrDefault(form, "") : field.measure();
    }

    private static String key(String list, String field) {
        return list + "\n" + field;
    }
}
