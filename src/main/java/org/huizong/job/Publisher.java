package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Gathered;
import org.huizong.rollup.Received;
import org.huizong.workbook.written.ReportLayout;

/**
 * Makes the consolidated workbook, and what is written beside it.
 *
 * <p>The same of what was gathered and the same time always give the same bytes: a run that was killed writes its workbook again.
 */
@FunctionalInterface
public interface Publisher {
    /**
     * Rolls up along the assignment's districts and writes the consolidated workbook as the assignment's layout says.
     *
     * @throws Refusal J690 when there is no such layout, or every fault of it
     */
    static Publisher of(Assignment assignment, List<FormTemplate> templates) {
        return of(assignment, templates, Optional.empty(), List.of());
    }

    /**
     * The same with the names of indicators mapped to a catalogue, if there is one.
     *
     * @param answers what was confirmed before the run began
     * @throws Refusal J690 when there is no such layout, or every fault of it
     */
    static Publisher of(
            Assignment assignment,
            List<FormTemplate> templates,
            Optional<IndicatorCatalogue> catalogue,
            List<IndicatorAnswer> answers) {
        ReportLayout layout = ReportPublisher.layout(assignment.report().layout());
        return new ReportPublisher(assignment, templates, layout, catalogue, answers, Optional.empty());
    }

    /**
     * A digest of what the workbook is made with besides the contributions and the basis of the run: when it changes the
     * workbook is made anew, though no file is examined again. The empty string for nothing.
     */
    default String ingredients() {
        return "";
    }

    /** The same, with what was confirmed of the names of indicators before the run began. */
    default Publisher answering(List<IndicatorAnswer> answers) {
        return this;
    }

    /** The same for a workbook that will stand in a folder, so that it can lead to the files of the inbox from there. */
    default Publisher standingIn(Path folder) {
        return this;
    }

    /** Writes the workbook of what was gathered; closing the stream does no harm. */
    void publish(Gathered gathered, ZonedDateTime madeAt, OutputStream out) throws IOException;

    /** The same with what is known of the files. */
    default void publish(Gathered gathered, Received received, ZonedDateTime madeAt, OutputStream out)
            throws IOException {
        publish(gathered, madeAt, out);
    }

    /** Whether there are attachments. */
    default boolean attaches() {
        return false;
    }

    /** What is written beside the workbook, made when it is filled. */
    default List<Attachment> attachments(Gathered gathered, Received received, ZonedDateTime madeAt) {
        return List.of();
    }

    /** Both of them of the same, so that what they have in common need be reckoned only once. */
    default Edition edition(Gathered gathered, Received received, ZonedDateTime madeAt) {
        return new Edition() {
            @Override
            public void write(OutputStream out) throws IOException {
                publish(gathered, received, madeAt, out);
            }

            @Override
            public List<Attachment> attachments() {
                return Publisher.this.attachments(gathered, received, madeAt);
            }
        };
    }
}
