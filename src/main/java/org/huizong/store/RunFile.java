package org.huizong.store;

import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;

/**
 * What a run did with a file, as it stood at its end.
 *
 * @param file path inside the inbox
 * @param form of several forms in one file the first
 * @param unit code or name of the unit, or the empty string; of several, all of them with 、 between
 * @param outcome none when it was ignored
 * @param why it was ignored, when there is more to say
 */
public record RunFile(
        String file,
        Optional<FormId> form,
        String unit,
        Optional<Period> period,
        Optional<Outcome> outcome,
        int errors,
        int warnings,
        Optional<Finding> why) {}
