package org.huizong.registry;

import org.huizong.form.Period;

/**
 * One unit owes one form for one period.
 *
 * @param unit code of the unit
 * @param form code of the form, in whatever version
 */
public record Obligation(String unit, String form, Period period) implements Comparable<Obligation> {
    /** By unit, form and period. */
    @Override
    public int compareTo(Obligation other) {
        int byUnit = unit.compareTo(other.unit);
        int byForm = byUnit == 0 ? form.compareTo(other.form) : byUnit;
        return byForm == 0 ? period.compareTo(other.period) : byForm;
    }
}
