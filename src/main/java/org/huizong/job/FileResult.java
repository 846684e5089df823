package org.huizong.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Severity;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.store.LiveFile;
import org.huizong.store.RunFile;

/**
 * What became of one file of the inbox.
 *
 * @param file path inside the inbox
 * @param form when it was recognised; of several forms in one file the first
 * @param unit code or name of the unit, or the empty string; of several, all of them
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

    /** As it is written down; only an ignored file tells why in a word. */
    RunFile kept() {
        return new RunFile(
                file,
                form,
                unit,
                period,
                outcome,
                (int) findings.count(Severity.ERROR),
                (int) findings.count(Severity.WARNING),
                handling == Handling.IGNORED ? findings.stream().findFirst() : Optional.empty());
    }

    /** Of a file with its live parts, one at least: it ended as its worst part. */
    static FileResult of(List<LiveFile> parts, int run) {
        LiveFile first = parts.get(0);
        return new FileResult(
                first.file(),
                first.run() == run ? Handling.READ : Handling.UNCHANGED,
                first.form(),
                parts.stream().map(LiveFile::unit).distinct().collect(Collectors.joining("、")),
                first.period(),
                parts.stream().map(LiveFile::outcome).max(Comparator.naturalOrder()),
                parts.stream().flatMap(part -> part.findings().stream()).collect(Findings.gather()));
    }
}
