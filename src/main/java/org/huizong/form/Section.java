package org.huizong.form;

import java.util.List;
import java.util.Optional;

/**
 * A part of a form: fields that stand once, or the columns of a list.
 *
 * @param fields in the form's order
 */
public record Section(String name, List<Field> fields) {
    /** Copies. */
    public Section {
        fields = List.copyOf(fields);
    }

    /** Whether it is a list of lines. */
    public boolean isList() {
        return fields.stream().anyMatch(Field::inList);
    }

    /** The field of a name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
