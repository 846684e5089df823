package org.huizong.rollup;

import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.Period;
import org.huizong.form.Project;

/**
 * One current submission, as the roll-up sees it (组成).
 *
 * @param unit code of the unit, or the empty string when it was not recognised
 * @param form code of the form, or the empty string when it was not recognised
 * @param period when it was recognised
 * @param project which of its unit's forms it is, where there is one for each project
 * @param declaration what it says, when it could be read
 * @param file path inside the inbox
 * @param digest SHA-256 of the file, in hex
 * @param reading number of its reading in the ledger, by which its numbers are found again
 * @param explanations what the submitter wrote beside findings
 */
public record Contribution(
        String unit,
        String form,
        Optional<Period> period,
        Project project,
        Outcome outcome,
        Optional<Declaration> declaration,
        Findings findings,
        String file,
        String digest,
        long reading,
        List<Explanation> explanations) {
    /** Copies. */
    public Contribution {
        explanations = List.copyOf(explanations);
    }

    /** This submission with what was written beside its findings. */
    public Contribution explained(List<Explanation> given) {
        return new Contribution(
                unit, form, period, project, outcome, declaration, findings, file, digest, reading, given);
    }

    /** Whether it is a workbook of ours that lies in the inbox, nobody's submission. */
    boolean isOurs() {
        return findings.stream().anyMatch(finding -> finding.code() == FindingCode.I245);
    }

    /** The explanation given for a finding, or the empty string. */
    String explanation(Finding finding) {
        return explanations.stream()
                .filter(explanation -> explanation.answers(finding))
                .map(Explanation::text)
                .findFirst()
                .orElse("");
    }
}
