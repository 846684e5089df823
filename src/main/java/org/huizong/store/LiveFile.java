package org.huizong.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.review.Decisions;
import org.huizong.review.Slot;
import org.huizong.review.Subject;

/**
 * The live reading of one file of the inbox, or of one form in it.
 *
 * @param id of the reading; no running number
 * @param part which form of the file, or the empty string when it is the only one
 * @param receivedNo the order in which files came; the same as long as the file's bytes are the same
 * @param revision one-based, one more for every other content under the same path
 * @param basis what it was examined with; the empty string when it shall be examined again in any case
 * @param run number of the run that read it
 * @param project which of its unit's forms it is, where there is one for each project
 * @param declared whether it holds a declaration
 */
public record LiveFile(
        long id,
        String file,
        String part,
        String digest,
        String basis,
        long receivedNo,
        int revision,
        int run,
        Optional<FormId> form,
        String unit,
        Optional<Period> period,
        Project project,
        Outcome outcome,
        boolean declared,
        Findings findings) {
    /** The units of files. */
    public static Set<String> units(Collection<LiveFile> files) {
        return files.stream().map(LiveFile::unit).collect(Collectors.toUnmodifiableSet());
    }

    /** The file, and which form of it when there are several. */
    String source() {
        return part.isEmpty() ? file : file + "#" + part;
    }

    /** Whether it is known that another form of the unit stands in its place. */
    public boolean isReplaced() {
        return findings.stream().anyMatch(finding -> finding.code() == FindingCode.I209);
    }

    /** This file with what came of confronting it with others: more findings, and perhaps a worse outcome. */
    LiveFile confronted(Findings across) {
        Outcome worst = Outcome.of(across).compareTo(outcome) > 0 ? Outcome.of(across) : outcome;
        return with(worst, findings.and(across));
    }

    /** What a decision about it is about; empty when it is not known whose it is, what, or for when. */
    public Optional<Subject> subject() {
        return unit.isEmpty()
                ? Optional.empty()
                : form.flatMap(its ->
                        period.map(year -> new Subject(new Slot(unit, its.code(), year, project.key()), digest, part)));
    }

    /** What was decided about it. */
    Decisions decisions(Map<Subject, Decisions> decided) {
        return subject().map(its -> decided.getOrDefault(its, Decisions.NONE)).orElse(Decisions.NONE);
    }

    /** This file with what was decided about it: other findings, and perhaps another outcome. */
    LiveFile decided(Decisions decisions) {
        if (decisions.list().isEmpty()) {
            return this;
        }
        Findings its = decisions.applied(findings);
        Outcome now = declared ? Outcome.of(its) : outcome;
        return with(now, its);
    }

    LiveFile with(Findings its) {
        return with(outcome, its);
    }

    private LiveFile with(Outcome now, Findings its) {
        return new LiveFile(
                id,
                file,
                part,
                digest,
                basis,
                receivedNo,
                revision,
                run,
                form,
                unit,
                period,
                project,
                now,
                declared,
                its);
    }
}
