package org.huizong.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields that together are one target: its value, and where the form has them its operator, its unit and what was
 * reached.
 *
 * <p>They belong together by their types and their order in the section: as many operators or units as values are paired
 * with them one by one, a single one is shared by all; what was reached belongs to the value before it.
 *
 * @param actuals what was reached, in the form's order
 */
public record TargetFields(Field value, Optional<Field> operator, Optional<Field> unit, List<Field> actuals) {
    /** Copies. */
    public TargetFields {
        actuals = List.copyOf(actuals);
    }

    /** The targets of a section in the form's order. */
    public static List<TargetFields> of(Section section) {
        List<Field> values = typed(section, FieldType.TARGET);
        List<TargetFields> targets = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            targets.add(new TargetFields(
                    values.get(i),
                    partner(typed(section, FieldType.OPERATOR), i, values.size()),
                    partner(typed(section, FieldType.MEASURE), i, values.size()),
                    actuals(section, values, values.get(i))));
        }
        return targets;
    }

    /** The fields whose type asks for a target that the section does not have. */
    public static List<Field> unpaired(Section section) {
        int targets = typed(section, FieldType.TARGET).size();
        List<Field> alone = new ArrayList<>();
        for (FieldType type : List.of(FieldType.OPERATOR, FieldType.MEASURE)) {
            List<Field> fields = typed(section, type);
            if (targets == 0 || (fields.size() > 1 && fields.size() != targets)) {
                alone.addAll(fields);
            }
        }
        if (targets == 0) {
            alone.addAll(typed(section, FieldType.ACTUAL));
        }
        return alone;
    }

    private static List<Field> typed(Section section, FieldType type) {
        return section.fields().stream().filter(field -> field.type() == type).toList();
    }

    private static Optional<Field> partner(List<Field> fields, int index, int targets) {
        if (fields.size() == 1) {
            return Optional.of(fields.get(0));
        }
        return fields.size() == targets ? Optional.of(fields.get(index)) : Optional.empty();
    }

    private static List<Field> actuals(Section section, List<Field> values, Field value) {
        List<Field> actuals = new ArrayList<>();
        Field before = values.get(0);
        for (Field field : section.fields()) {
            before = field.type() == FieldType.TARGET ? field : before;
            if (field.type() == FieldType.ACTUAL && before.equals(value)) {
                actuals.add(field);
            }
        }
        return actuals;
    }
}
