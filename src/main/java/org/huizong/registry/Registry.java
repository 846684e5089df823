package org.huizong.registry;

import java.util.List;
import java.util.Optional;
import org.huizong.form.Period;

/**
 * The bureau's world: districts, units and what they owe, each in official order.
 *
 * @param districts parents before children
 */
public record Registry(List<District> districts, List<Unit> units, List<Obligation> obligations) {
    /** Copies. */
    public Registry {
        districts = List.copyOf(districts);
        units = List.copyOf(units);
        obligations = List.copyOf(obligations);
    }

    /** The unit of a code. */
    public Optional<Unit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The district of a code. */
    public Optional<District> district(String code) {
        return districts.stream()
                .filter(district -> district.code().equals(code))
                .findFirst();
    }

    /** The districts right below one; below the empty code are the topmost. */
    public List<District> below(String parent) {
        return districts.stream()
                .filter(district -> district.parent().equals(parent))
                .toList();
    }

    /** The units of a district itself, not of those below it. */
    public List<Unit> unitsOf(String district) {
        return units.stream().filter(unit -> unit.district().equals(district)).toList();
    }

    /** The periods for which a unit owes a form, none when it does not owe it at all. */
    public List<Period> periods(String unit, String form) {
        return obligations.stream()
                .filter(owed -> owed.unit().equals(unit) && owed.form().equals(form))
                .map(Obligation::period)
                .sorted()
                .toList();
    }
}
