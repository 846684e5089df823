package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.indicator.IndicatorMapper;
import org.huizong.intake.Sha256;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Consolidator;
import org.huizong.rollup.Gathered;
import org.huizong.workbook.ConsolidatedWorkbook;

/**
 * Makes the consolidated workbook with the names of indicators mapped to a catalogue.
 *
 * @param answers what was confirmed before the run began
 */
record MappingPublisher(
        Assignment assignment,
        List<FormTemplate> templates,
        IndicatorCatalogue catalogue,
        List<IndicatorAnswer> answers)
        implements Publisher {
    MappingPublisher {
        templates = List.copyOf(templates);
        answers = List.copyOf(answers);
    }

    @Override
    public String ingredients() {
        return answers.isEmpty()
                ? ""
                : Sha256.of(answers.stream().map(IndicatorAnswer::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public void publish(Gathered gathered, ZonedDateTime madeAt, OutputStream out) throws IOException {
        IndicatorMapper mapper = new IndicatorMapper(catalogue, answers);
        Consolidator consolidator = new Consolidator(assignment, templates, Optional.of(mapper));
        ConsolidatedWorkbook.write(consolidator.consolidate(gathered, madeAt), out);
    }
}
