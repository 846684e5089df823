package org.huizong.registry;

import java.time.LocalDate;
import org.huizong.form.Period;
import org.jspecify.annotations.Nullable;

/**
 * One unit owes one form for one period.
 *
 * @param unit code of the unit
 * @param form code of the form, in whatever version
 * @param due the last day to send it in, null when none was set
 */
public record Obligation(
        String unit, String form, Period period, @Nullable LocalDate due) implements Comparable<Obligation> {
    /** An obligation without a last day. */
    public Obligation(String unit, String form, Period period) {
        this(unit, form, period, null);
    }

    /** By unit, form and period. */
    @Override
    public int compareTo(Obligation other) {
        int byUnit = unit.compareTo(other.unit);
        int byForm = byUnit == 0 ? form.compareTo(other.form) : byUnit;
        return byForm == 0 ? period.compareTo(other.period) : byForm;
    }
}
