package org.huizong.registry;

import java.time.LocalDate;
import java.util.List;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.jspecify.annotations.Nullable;

/**
 * One unit owes one form for one period, of some forms one for each project.
 *
 * @param unit code of the unit
 * @param form code of the form, in whatever version
 * @param due the last day to send it in, null when none was set
 * @param projects those that a form must come for; of a form for each project none when nobody knows them, so that any will do
 */
public record Obligation(
        String unit, String form, Period period, @Nullable LocalDate due, List<Project> projects)
        implements Comparable<Obligation> {
    /** Copies. */
    public Obligation {
        projects = List.copyOf(projects);
    }

    /** An obligation whose projects nobody knows. */
    public Obligation(String unit, String form, Period period, @Nullable LocalDate due) {
        this(unit, form, period, due, List.of());
    }

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
