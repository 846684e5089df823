package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Consolidator;
import org.huizong.rollup.Gathered;
import org.huizong.workbook.ConsolidatedWorkbook;

/**
 * Makes the consolidated workbook.
 *
 * <p>The same of what was gathered and the same time always give the same bytes: a run that was killed writes its workbook again.
 */
@FunctionalInterface
public interface Publisher {
    /** Rolls up along the assignment's districts and writes the consolidated workbook. */
    static Publisher of(Assignment assignment, List<FormTemplate> templates) {
        Consolidator consolidator = new Consolidator(assignment, templates);
        return (gathered, madeAt, out) -> ConsolidatedWorkbook.write(consolidator.consolidate(gathered, madeAt), out);
    }

    /** The same with the names of indicators mapped to a catalogue. */
    static Publisher of(
            Assignment assignment,
            List<FormTemplate> templates,
            Optional<IndicatorCatalogue> catalogue,
            List<IndicatorAnswer> answers) {
        return catalogue
                .<Publisher>map(its -> new MappingPublisher(assignment, templates, its, answers))
                .orElseGet(() -> of(assignment, templates));
    }

    /**
     * A digest of what the workbook is made with besides the contributions and the basis of the run: when it changes the
     * workbook is made anew, though no file is examined again. The empty string for nothing.
     */
    default String ingredients() {
        return "";
    }

    /** Writes the workbook of what was gathered; closing the stream does no harm. */
    void publish(Gathered gathered, ZonedDateTime madeAt, OutputStream out) throws IOException;
}
