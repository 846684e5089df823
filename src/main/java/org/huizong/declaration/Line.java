package org.huizong.declaration;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a list.
 *
 * @param number one-based, in the order of the page
 * @param values by the names of the list's columns, in the form's order
 */
public record Line(int number, Map<String, Value> values) {
    /** Copies, keeping the order. */
    public Line {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a column. */
    public Value value(String column) {
        Value value = values.get(column);
        return value == null ? Value.absent(column) : value;
    }
}
