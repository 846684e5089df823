package org.huizong.intake;

import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;

/**
 * One form of one examined file: what it was recognised as, what it says, and how it ended.
 *
 * @param form when it was recognised
 * @param unit code of the unit when the registry knows it, else the name the file gives, else the empty string
 * @param project which of its unit's forms it is, where there is one for each project
 * @param declaration what it says, when it could be read; its places name the file
 * @param part which form of the file it is, as {@code sheet} or {@code sheet!row}; the empty string when it is the only
 *     one
 * @param evidence what form, unit and period were told by; not kept in the ledger
 * @param explanations what the submitter wrote beside findings (核实说明), those that still stand first and each at its
 *     place
 */
public record Submission(
        Receipt receipt,
        Optional<FormId> form,
        String unit,
        Optional<Period> period,
        Project project,
        Outcome outcome,
        Findings findings,
        Optional<Declaration> declaration,
        String part,
        Evidence evidence,
        List<Explanation> explanations) {
    /** Copies. */
    public Submission {
        explanations = List.copyOf(explanations);
    }

    /** This form as a part of its file. */
    public Submission part(String name) {
        return new Submission(
                receipt, form, unit, period, project, outcome, findings, declaration, name, evidence, explanations);
    }

    /** This form with the explanations that stood beside its findings. */
    public Submission explained(List<Explanation> given) {
        return new Submission(
                receipt, form, unit, period, project, outcome, findings, declaration, part, evidence, given);
    }

    /** This form with other findings. */
    public Submission found(Findings its) {
        Outcome now = declaration.isPresent() ? Outcome.of(its) : outcome;
        return new Submission(
                receipt, form, unit, period, project, now, its, declaration, part, evidence, explanations);
    }

    /** This form with more findings. */
    public Submission and(Findings more) {
        return found(findings.and(more));
    }

    /** A file that nothing could be read from, and why. */
    public static Submission unreadable(Receipt receipt, Finding reason) {
        return new Submission(
                receipt,
                Optional.empty(),
                "",
                Optional.empty(),
                Project.NONE,
                Outcome.UNREADABLE,
                Findings.of(reason.in(receipt.file())),
                Optional.empty(),
                "",
                Evidence.NONE,
                List.of());
    }
}
