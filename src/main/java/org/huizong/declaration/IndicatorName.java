package org.huizong.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.LabelText;
import org.huizong.form.Section;
import org.huizong.form.TargetFields;
import org.huizong.indicator.TargetReading;
import org.huizong.indicator.WrittenName;

/**
 * A 三级指标 of a declaration: the name in one line of a list that has targets.
 *
 * @param section name of the list
 * @param line number of the line
 * @param field name of the column, since a form may ask for the names of several years
 * @param name what the cell says, and where it stands
 * @param kind the words under 二级指标, or the empty string
 * @param targets what belongs to it, in the form's order
 * @param written the name with what the line says about it
 */
public record IndicatorName(
        String section, int line, String field, Value name, String kind, List<Target> targets, WrittenName written) {
    private static final String LABEL = "三级指标";
    private static final String KIND = "二级指标";

    /** Copies. */
    public IndicatorName {
        targets = List.copyOf(targets);
    }

    /** The names of a declaration in the form's order, line by line; blank ones are left out. */
    public static List<IndicatorName> of(FormTemplate template, Declaration declaration) {
        Map<String, List<Target>> targets = Target.of(template, declaration).stream()
                .collect(Collectors.groupingBy(target -> target.section() + "\n" + target.line()));
        List<IndicatorName> names = new ArrayList<>();
        for (Section section : template.lists()) {
            if (!TargetFields.of(section).isEmpty()) {
                for (Line line : declaration.lines(section.name())) {
                    List<Target> own = targets.getOrDefault(section.name() + "\n" + line.number(), List.of());
                    fields(section).forEach(field -> add(names, section, line, field, own));
                }
            }
        }
        return names;
    }

    private static Stream<Field> fields(Section section) {
        return section.fields().stream()
                .filter(field -> field.role() == FieldRole.LINE_NAME
                        || (field.role() == FieldRole.COLUMN
                                && field.type() == FieldType.TEXT
                                && LabelText.same(field.label().row(), LABEL)));
    }

    private static void add(List<IndicatorName> names, Section section, Line line, Field field, List<Target> own) {
        Value name = line.value(field.name());
        if (name.isBlank()) {
            return;
        }
        List<Target> targets = own.stream()
                .filter(target -> owner(section, target.field()).equals(field))
                .toList();
        String kind = before(section, field)
                .filter(other -> LabelText.same(other.label().row(), KIND))
                .map(other -> line.value(other.name()).plain())
                .reduce("", (first, last) -> last);
        List<TargetReading> readings = targets.stream()
                .filter(Target::isReadable)
                .sorted((left, right) -> Boolean.compare(isYearly(right), isYearly(left)))
                .map(Target::reading)
                .toList();
        names.add(new IndicatorName(
                section.name(),
                line.number(),
                field.name(),
                name,
                kind,
                targets,
                WrittenName.of(name.plain(), kind, readings)));
    }

    /** Of the targets of several years that of the year tells most: the others are often 无. */
    private static boolean isYearly(Target target) {
        return target.field().label().row().contains("年度");
    }

    /** The name that a target belongs to: the last one before it. */
    private static Field owner(Section section, Field target) {
        return before(section, target)
                .filter(fields(section).toList()::contains)
                .reduce((first, last) -> last)
                .orElse(target);
    }

    private static Stream<Field> before(Section section, Field field) {
        return section.fields().stream().takeWhile(other -> !other.equals(field));
    }
}
