package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Contribution;
import org.huizong.rollup.Received;

/**
 * Makes the consolidated workbook, and what is written beside it.
 *
 * <p>The same contributions and time always give the same bytes: a run that was killed writes its workbook again.
 */
@FunctionalInterface
public interface Publisher {
    /**
     * Rolls up along the assignment's districts and writes the consolidated workbook as the assignment's layout says.
     *
     * @throws Refusal J690 when there is no such layout, or every fault of it
     */
    static Publisher of(Assignment assignment, List<FormTemplate> templates) {
        return new ReportPublisher(
                assignment,
                templates,
                ReportPublisher.layout(assignment.report().layout()));
    }

    /** Writes the workbook of these contributions, given by path; closing the stream does no harm. */
    void publish(List<Contribution> contributions, ZonedDateTime madeAt, OutputStream out) throws IOException;

    /** The same with what is known of the files. */
    default void publish(List<Contribution> contributions, Received received, ZonedDateTime madeAt, OutputStream out)
            throws IOException {
        publish(contributions, madeAt, out);
    }

    /** Whether there are attachments. */
    default boolean attaches() {
        return false;
    }

    /** What is written beside the workbook, made when it is filled. */
    default List<Attachment> attachments(List<Contribution> contributions, Received received, ZonedDateTime madeAt) {
        return List.of();
    }
}
