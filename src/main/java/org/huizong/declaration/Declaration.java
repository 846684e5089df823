package org.huizong.declaration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Project;

/**
 * What one file says on one form.
 *
 * @param form which form, in which version
 * @param values of the fields that stand once, by name in the form's order; blank ones included
 * @param lines of each list, by the section's name
 */
public record Declaration(FormId form, Map<String, Value> values, Map<String, List<Line>> lines) {
    /** Copies, keeping the order. */
    public Declaration {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** The value of a field that stands once. */
    public Value value(String field) {
        Value value = values.get(field);
        return value == null ? Value.absent(field) : value;
    }

    /** The lines of a list, none when it has none. */
    public List<Line> lines(String section) {
        return lines.getOrDefault(section, List.of());
    }

    /** Which of its unit's forms it is, by the field that its form tells them apart by. */
    public Project project(FormTemplate template) {
        return template.isPerProject() ? new Project(value(template.key()).plain()) : Project.NONE;
    }

    /** This declaration with every place inside a file. */
    public Declaration in(String file) {
        return map(value -> value.in(file));
    }

    private Declaration map(UnaryOperator<Value> change) {
        Map<String, Value> changed = new LinkedHashMap<>();
        values.forEach((name, value) -> changed.put(name, change.apply(value)));
        Map<String, List<Line>> changedLines = new LinkedHashMap<>();
        lines.forEach((section, list) -> changedLines.put(
                section, list.stream().map(line -> changed(line, change)).toList()));
        return new Declaration(form, changed, changedLines);
    }

    private static Line changed(Line line, UnaryOperator<Value> change) {
        Map<String, Value> changed = new LinkedHashMap<>();
        line.values().forEach((name, value) -> changed.put(name, change.apply(value)));
        return new Line(line.number(), changed);
    }
}
