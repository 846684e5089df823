package org.huizong.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Some keys to be looked up in a table, as a table of their own that it is joined with: H2 takes each from the index then,
 * while for {@code in (…)} behind another column it reads everything of the assignment, for every chunk again.
 *
 * @param column of the table that is searched
 * @param keys at least one, and not more than a statement bears
 */
record AmongKeys(String column, List<String> keys) {
    private static final int MOST = 500;

    /** Look-ups that together cover all keys, none when there are none. */
    static List<AmongKeys> of(String column, Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<AmongKeys> conditions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            conditions.add(new AmongKeys(column, all.subList(from, Math.min(from + MOST, all.size()))));
        }
        return conditions;
    }

    /** What follows {@code from}: the rows of a table that have one of the keys, with a question mark for each key. */
    String in(String table) {
        String values = String.join(", ", Collections.nCopies(keys.size(), "(?)"));
        return "(values " + values + ") sought (sought_key) join " + table + " on " + column + " = sought_key";
    }

    /** The arguments of a statement whose last one comes after the keys. */
    Object[] before(String last) {
        List<Object> arguments = new ArrayList<>(keys);
        arguments.add(last);
        return arguments.toArray();
    }
}
