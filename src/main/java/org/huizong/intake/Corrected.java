package org.huizong.intake;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.intake.Correction.Subject;
import org.huizong.intake.Evidence.Source;
import org.huizong.registry.Registry;

/**
 * One form of one file, with what people said of it: what they said stands in place of what was recognised, and a finding
 * tells so. For one thread.
 */
final class Corrected {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String NOTHING = "—";

    private final Corrections corrections;
    private final Receipt receipt;
    private final String part;
    private final List<Correction> applied = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Corrected(Corrections corrections, Receipt receipt, String part) {
        this.corrections = corrections;
        this.receipt = receipt;
        this.part = part;
    }

    Receipt receipt() {
        return receipt;
    }

    /** What was applied. */
    List<Correction> applied() {
        return applied;
    }

    /** What is to be said about it. */
    List<Finding> findings() {
        return findings;
    }

    /** The form that it shall be read as, when somebody said so and there is such a form. */
    Optional<FormId> form(FormLibrary library) {
        return corrections
                .of(Subject.FORM, receipt, part, "")
                .map(correction -> FormId.parse(correction.said()))
                .filter(form -> library.book(form).isPresent());
    }

    /** It was read as another form than it was recognised as. */
    void read(FormTemplate now, String before) {
        corrections
                .of(Subject.FORM, receipt, part, "")
                .ifPresent(correction -> apply(correction, FindingCode.I271, now.title(), before));
    }

    /** The unit that somebody said, when the registry has it; nothing is left to be asked then. */
    Sender sender(Sender told, Optional<Registry> registry) {
        boolean unknown = registry.flatMap(known -> known.unit(told.unit())).isEmpty();
        String words = told.clue().source() == Source.CELL ? told.clue().text().strip() : "";
        return corrections
                .of(Subject.UNIT, receipt, part, unknown ? words : "")
                .flatMap(correction -> registry.flatMap(known -> known.unit(correction.said()))
                        .map(unit -> {
                            apply(correction, FindingCode.I270, unit.name(), words);
                            return new Sender(unit.code(), told.clue(), List.of());
                        }))
                .orElse(told);
    }

    /** The period that somebody said. */
    Timing timing(Timing told) {
        return corrections
                .of(Subject.PERIOD, receipt, part, "")
                .flatMap(correction -> Period.find(correction.said()).map(period -> {
                    String words = told.period().map(Period::shown).orElse("");
                    apply(correction, FindingCode.I272, period.shown(), words);
                    return new Timing(Optional.of(period), told.clue(), List.of());
                }))
                .orElse(told);
    }

    private void apply(Correction correction, FindingCode code, String now, String before) {
        applied.add(correction);
        findings.add(Finding.of(
                code,
                Place.NONE,
                now,
                before.isEmpty() ? NOTHING : before,
                correction.account(),
                TIME.format(correction.at())));
    }
}
