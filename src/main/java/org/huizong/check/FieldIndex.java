package org.huizong.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;

/**
 * A form's fields by name: rules look them up for every form that is checked.
 *
 * @param once the fields that stand once
 * @param columns the columns of each section, by the section's name
 */
public record FieldIndex(FormTemplate template, Map<String, Field> once, Map<String, Map<String, Field>> columns) {
    /** Of all fields of a form. */
    public static FieldIndex of(FormTemplate template) {
        Map<String, Field> once = new HashMap<>();
        Map<String, Map<String, Field>> columns = new HashMap<>();
        for (Section section : template.sections()) {
            Map<String, Field> own = columns.computeIfAbsent(section.name(), name -> new HashMap<>());
            for (Field field : section.fields()) {
                own.putIfAbsent(field.name(), field);
                if (!field.inList()) {
                    once.putIfAbsent(field.name(), field);
                }
            }
        }
        return new FieldIndex(template, once, columns);
    }

    /** The field of a name that stands once. */
    public Optional<Field> once(String name) {
        return Optional.ofNullable(once.get(name));
    }

    /** The column of a list. */
    public Optional<Field> column(String section, String name) {
        return Optional.ofNullable(columns.getOrDefault(section, Map.of()).get(name));
    }
}
