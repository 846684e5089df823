package org.huizong.registry;

import java.util.List;

/**
 * A unit that fills in forms.
 *
 * @param code unique in the registry
 * @param aliases other names it is known by, former ones included
 * @param district code of its district
 * @param kind what obligations may be given to together, such as 事业单位; or the empty string
 * @param contact whom to ask, or the empty string
 */
public record Unit(String code, String name, List<String> aliases, String district, String kind, String contact) {
    /** Copies. */
    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** A unit of no kind and without a contact. */
    public Unit(String code, String name, List<String> aliases, String district) {
        this(code, name, aliases, district, "", "");
    }
}
