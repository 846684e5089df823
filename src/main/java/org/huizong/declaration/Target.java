package org.huizong.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;
import org.huizong.form.TargetFields;
import org.huizong.indicator.Actual;
import org.huizong.indicator.TargetParser;
import org.huizong.indicator.TargetReading;

/**
 * One target of a declaration with its reading.
 *
 * <p>A declaration keeps what the cells say; the reading is made of it whenever it is asked for, so it is the same before
 * and after the declaration was stored.
 *
 * @param section name of its section
 * @param line number of its line in the list, 0 for a target that stands once
 * @param field the field of its value
 * @param operator the operator's cell, when the form has one
 * @param unit the unit's cell, when the form has one
 * @param value the value's cell
 * @param reading of all its cells
 * @param reached what was reached, one for each field of the form that asks for it
 */
public record Target(
        String section,
        int line,
        Field field,
        Optional<Value> operator,
        Value value,
        Optional<Value> unit,
        TargetReading reading,
        List<Reached> reached) {
    /** Copies. */
    public Target {
        reached = List.copyOf(reached);
    }

    /** What was reached, as it stands in its cell and as it was read. */
    public record Reached(Field field, Value value) {
        /** The reading. */
        public Actual reading() {
            return Actual.of(value.plain());
        }
    }

    /** The targets of a declaration in the form's order, line by line. */
    public static List<Target> of(FormTemplate template, Declaration declaration) {
        List<Target> targets = new ArrayList<>();
        for (Section section : template.sections()) {
            List<TargetFields> fields = TargetFields.of(section);
            if (fields.isEmpty()) {
                continue;
            }
            Optional<Field> name = section.fields().stream()
                    .filter(field -> field.role() == FieldRole.LINE_NAME)
                    .findFirst();
            lines(section, declaration).forEach(line -> {
                String indicator =
                        name.map(field -> line.value(field.name()).plain()).orElse("");
                fields.forEach(each -> targets.add(target(section, line, each, indicator)));
            });
        }
        return targets;
    }

    private static Stream<Line> lines(Section section, Declaration declaration) {
        return section.isList()
                ? declaration.lines(section.name()).stream()
                : Stream.of(new Line(0, declaration.values()));
    }

    private static Target target(Section section, Line line, TargetFields fields, String indicator) {
        Value value = line.value(fields.value().name());
        Optional<Value> operator = fields.operator().map(field -> line.value(field.name()));
        Optional<Value> unit = fields.unit().map(field -> line.value(field.name()));
        String name = indicator.isEmpty() && line.number() == 0 ? fields.value().name() : indicator;
        TargetReading reading = TargetParser.parse(name, plain(operator), value.plain(), plain(unit));
        List<Reached> reached = fields.actuals().stream()
                .map(field -> new Reached(field, line.value(field.name())))
                .toList();
        return new Target(section.name(), line.number(), fields.value(), operator, value, unit, reading, reached);
    }

    private static String plain(Optional<Value> cell) {
        return cell.map(Value::plain).orElse("");
    }

    /** Whether its cell was found and all its cells could be read, so that its reading says something. */
    public boolean isReadable() {
        return !value.place().cell().isEmpty()
                && Stream.of(operator, Optional.of(value), unit)
                        .flatMap(Optional::stream)
                        .noneMatch(cell -> cell.content() instanceof Content.Unreadable);
    }
}
