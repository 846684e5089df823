package org.huizong.rollup;

import java.util.List;
import org.huizong.form.Period;
import org.huizong.form.Project;

/**
 * Everything that a consolidation is made of.
 *
 * @param contributions by path; at most one counts for each unit, form, period and project
 * @param earlier what the ledger holds of any period, this assignment's and others'
 * @param aggregation adds up the numbers of both
 */
public record Gathered(List<Contribution> contributions, List<Earlier> earlier, Aggregation aggregation) {
    /** Copies. */
    public Gathered {
        contributions = List.copyOf(contributions);
        earlier = List.copyOf(earlier);
    }

    /**
     * A declaration that the ledger holds, known by its numbers only.
     *
     * @param unit code of the unit
     * @param form code of the form
     * @param project which of its unit's forms it is, where there is one for each project
     * @param reading number of its reading in the ledger
     */
    public record Earlier(String unit, String form, Period period, Project project, long reading) {}
}
