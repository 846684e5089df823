package org.huizong.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;

/**
 * What received files would become with other forms: each is read and checked anew, with both; nothing is changed, and what
 * only a comparison with other declarations finds is left out on either side, as is the word that a blank is an old one.
 *
 * @param files how many were looked at
 * @param changed those that would end otherwise, or have other findings
 */
public record Prospect(int files, List<Line> changed) {
    /** Copies. */
    public Prospect {
        changed = List.copyOf(changed);
    }

    /**
     * One form in a file.
     *
     * @param then by which version it would be read
     * @param added the findings that it would have besides
     * @param gone how many findings it would no longer have
     */
    public record Line(
            String file, String unit, Optional<FormId> then, Outcome before, Outcome after, Findings added, int gone) {}

    /** Reads and checks files anew with what is used today and with what would be. */
    public static Prospect of(List<Received> files, Examination today, Examination then) {
        List<Line> changed = new ArrayList<>();
        for (Received file : files) {
            Submission before = worst(today.examine(file.receipt(), file.bytes()));
            Submission after = worst(then.examine(file.receipt(), file.bytes()));
            Line line = line(before, after);
            if (line.before() != line.after() || !line.added().isEmpty() || line.gone() > 0) {
                changed.add(line);
            }
        }
        return new Prospect(files.size(), changed);
    }

    /** A file that was received, with its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Received(Receipt receipt, byte[] bytes) {}

    private static Submission worst(Examined examined) {
        return examined.parts().stream()
                .max((one, other) -> one.outcome().compareTo(other.outcome()))
                .orElseThrow();
    }

    private static Line line(Submission before, Submission after) {
        Set<String> known =
                before.findings().stream().map(Prospect::said).collect(Collectors.toCollection(HashSet::new));
        Findings added = after.findings().stream()
                .filter(finding -> finding.code() != FindingCode.I251)
                .filter(finding -> !known.remove(said(finding)))
                .collect(Findings.gather());
        return new Line(
                after.receipt().file(),
                after.unit(),
                after.form(),
                before.outcome(),
                after.outcome(),
                added,
                known.size());
    }

    private static String said(Finding finding) {
        return finding.code() + "\0" + finding.severity() + "\0"
                + finding.place().cell() + "\0" + finding.message(Language.CHINESE);
    }
}
