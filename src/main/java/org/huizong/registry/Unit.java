package org.huizong.registry;

import java.util.List;

/**
 * A unit that fills in forms.
 *
 * @param code unique in the registry
 * @param aliases other names it is known by
 * @param district code of its district
 */
public record Unit(String code, String name, List<String> aliases, String district) {
    /** Copies. */
    public Unit {
        aliases = List.copyOf(aliases);
    }
}
