package org.huizong.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.indicator.IndicatorMapping.Proposal;

/**
 * Tells which indicator of a catalogue a written name stands for: its names first, then what the operator once said, then
 * what it is like. Remembers what it has told; for one thread.
 */
public final class IndicatorMapper {
    private static final int MOST = 3;

    private final IndicatorCatalogue catalogue;
    private final Map<String, IndicatorAnswer> answers = new HashMap<>();
    private final Map<LocalDate, Map<WrittenName, IndicatorMapping>> told = new HashMap<>();

    /** A mapper of a catalogue with the answers that were given; of several about one name the last counts. */
    public IndicatorMapper(IndicatorCatalogue catalogue, List<IndicatorAnswer> answers) {
        this.catalogue = catalogue;
        answers.forEach(answer -> this.answers.put(answer.key(), answer));
    }

    /** What a name stands for on a day. */
    public IndicatorMapping map(WrittenName name, LocalDate day) {
        return told.computeIfAbsent(day, its -> new HashMap<>()).computeIfAbsent(name, its -> find(its, day));
    }

    private IndicatorMapping find(WrittenName name, LocalDate day) {
        Optional<IndicatorMapping> named = catalogue.named(name.text(), day).map(IndicatorMapping.Named::new);
        return named.or(() -> answered(name, day)).orElseGet(() -> likest(name, day));
    }

    /** An answer about an indicator that is no more, or became another, says nothing. */
    private Optional<IndicatorMapping> answered(WrittenName name, LocalDate day) {
        IndicatorAnswer answer = answers.get(name.key());
        if (answer == null) {
            return Optional.empty();
        }
        if (answer.code().isEmpty()) {
            return Optional.of(new IndicatorMapping.Refused());
        }
        return catalogue.coded(answer.code().get(), day).filter(answer::means).map(IndicatorMapping.Confirmed::new);
    }

    private IndicatorMapping likest(WrittenName name, LocalDate day) {
        List<Proposal> proposals = catalogue.on(day).stream()
                .map(indicator -> new Proposal(indicator, Likeness.of(name, indicator)))
                .filter(proposal -> proposal.points() >= Likeness.PROPOSED)
                .sorted(Comparator.comparing(Proposal::points).reversed())
                .limit(MOST)
                .toList();
        return proposals.isEmpty() ? new IndicatorMapping.Unknown() : new IndicatorMapping.Proposed(proposals);
    }
}
