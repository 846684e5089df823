package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import org.huizong.form.FormTemplate;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Aggregation;
import org.huizong.rollup.Consolidator;
import org.huizong.rollup.Contribution;
import org.huizong.workbook.ConsolidatedWorkbook;

/**
 * Makes the consolidated workbook.
 *
 * <p>The same contributions and time always give the same bytes: a run that was killed writes its workbook again.
 */
@FunctionalInterface
public interface Publisher {
    /** Rolls up along the assignment's districts and writes the consolidated workbook. */
    static Publisher of(Assignment assignment, List<FormTemplate> templates) {
        Consolidator consolidator = new Consolidator(assignment, templates);
        return (contributions, aggregation, madeAt, out) ->
                ConsolidatedWorkbook.write(consolidator.consolidate(contributions, aggregation, madeAt), out);
    }

    /**
     * Writes the workbook.
     *
     * @param contributions by path
     * @param aggregation adds up their numbers
     * @param out may be closed
     */
    void publish(List<Contribution> contributions, Aggregation aggregation, ZonedDateTime madeAt, OutputStream out)
            throws IOException;
}
