package org.huizong.rollup;

import java.util.List;
import java.util.Optional;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Project;

/**
 * What became of one unit's form between two runs.
 *
 * @param unit its code
 * @param project which of its forms, where there is one for each project
 * @param before as the earlier run had it
 * @param after as the later run has it
 * @param values that are not the same; numbers only where the form counts in one of the runs alone
 */
public record UnitMove(
        String unit,
        FormTemplate form,
        Period period,
        Project project,
        Cause cause,
        Optional<Published> before,
        Optional<Published> after,
        List<ValueMove> values) {
    /** Copies. */
    public UnitMove {
        values = List.copyOf(values);
    }

    /** Whether anything of it can be seen: another value, another standing. */
    boolean isSeen() {
        return !values.isEmpty()
                || !before.map(Published::outcome).equals(after.map(Published::outcome))
                || !before.map(Published::counted).equals(after.map(Published::counted));
    }
}
