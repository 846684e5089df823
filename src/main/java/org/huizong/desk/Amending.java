package org.huizong.desk;

import java.util.List;
import org.huizong.form.FormId;
import org.huizong.intake.Submission;

/**
 * What of one form can be corrected, and what was.
 *
 * @param part which form of its file
 * @param unit its unit's code when the registry has it, or the empty string
 * @param form {@code code@version}, or the empty string
 * @param corrected names of what was corrected, to be taken back
 */
record Amending(String part, String unit, String form, String year, List<String> corrected) {
    Amending {
        corrected = List.copyOf(corrected);
    }

    static Amending of(Submission form, Office office) {
        return new Amending(
                form.part(),
                office.registry().unit(form.unit()).map(unit -> unit.code()).orElse(""),
                form.form().map(FormId::toString).orElse(""),
                form.period().map(period -> String.valueOf(period.year())).orElse(""),
                form.evidence().corrections().stream()
                        .map(correction -> correction.subject().name())
                        .toList());
    }
}
