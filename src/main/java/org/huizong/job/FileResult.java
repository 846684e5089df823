package org.huizong.job;

import java.util.Optional;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.store.LiveFile;

/**
 * What became of one file of the inbox.
 *
 * @param file path inside the inbox
 * @param form when it was recognised
 * @param unit code or name of the unit, or the empty string
 * @param outcome none when the file was ignored
 */
public record FileResult(
        String file,
        Handling handling,
        Optional<FormId> form,
        String unit,
        Optional<Period> period,
        Optional<Outcome> outcome,
        Findings findings) {

    /** What a run did with a file. */
    public enum Handling {
        /** Examined it. */
        READ,
        /** Left it as an earlier run had examined it. */
        UNCHANGED,
        /** Had no use for it. */
        IGNORED
    }

    static FileResult ignored(String file, Findings why) {
        return new FileResult(file, Handling.IGNORED, Optional.empty(), "", Optional.empty(), Optional.empty(), why);
    }

    static FileResult of(LiveFile file, int run) {
        return new FileResult(
                file.file(),
                file.run() == run ? Handling.READ : Handling.UNCHANGED,
                file.form(),
                file.unit(),
                file.period(),
                Optional.of(file.outcome()),
                file.findings());
    }
}
