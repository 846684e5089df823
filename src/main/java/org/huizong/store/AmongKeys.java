package org.huizong.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A condition that a column holds one of some keys.
 *
 * @param keys at least one, and not more than a statement bears
 */
record AmongKeys(String column, List<String> keys) {
    private static final int MOST = 500;

    /** Conditions that together cover all keys, none when there are none. */
    static List<AmongKeys> of(String column, Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<AmongKeys> conditions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            conditions.add(new AmongKeys(column, all.subList(from, Math.min(from + MOST, all.size()))));
        }
        return conditions;
    }

    /** The SQL, with a question mark for each key. */
    String condition() {
        return column + " in (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")";
    }

    /** The arguments of a statement whose first one comes before the condition. */
    Object[] after(String first) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(first);
        arguments.addAll(keys);
        return arguments.toArray();
    }
}
