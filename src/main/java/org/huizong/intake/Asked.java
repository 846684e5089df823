package org.huizong.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;

/** Whether a form was asked of the unit that sent it, for the period that it is about. */
record Asked(FormTemplate template, Timing timing) {
    /** What is to be said when it was not; nothing of a unit that the registry does not know. */
    Findings of(Optional<Registry> registry, Sender sender) {
        return registry.stream()
                .flatMap(known -> known.unit(sender.unit()).stream()
                        .flatMap(unit -> of(
                                unit, known.periods(unit.code(), template.id().code()))))
                .collect(Findings.gather());
    }

    private Stream<Finding> of(Unit unit, List<Period> periods) {
        if (periods.isEmpty()) {
            return Stream.of(Finding.of(FindingCode.I210, Place.NONE, template.title(), unit.name()));
        }
        String expected = String.join("、", periods.stream().map(Period::shown).toList());
        return timing.period().stream()
                .filter(period -> !periods.contains(period))
                .map(period -> Finding.of(FindingCode.I229, Place.NONE, template.title(), period.shown(), expected));
    }
}
