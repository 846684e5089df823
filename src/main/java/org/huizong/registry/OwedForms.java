package org.huizong.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The forms that obligations may name.
 *
 * @param titles by the forms' codes
 * @param perProject codes of those that a unit fills in once for each project
 */
public record OwedForms(Map<String, String> titles, Set<String> perProject) {
    /** The titles keep their order. */
    public OwedForms {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        perProject = Set.copyOf(perProject);
    }
}
