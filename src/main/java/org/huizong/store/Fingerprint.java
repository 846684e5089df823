package org.huizong.store;

import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.intake.Sha256;
import org.huizong.rollup.Gathered;

/** What a consolidation is made of, as one digest: every live file, its bytes, how it ended and why, whether it counts,
 * and the basis. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The fingerprint of live files, given as {@link Ledger#live} gives them. */
    public static String of(String basis, List<LiveFile> files) {
        return of(basis, files, List.of());
    }

    /** The same, with the declarations of the year before that they are compared with. */
    public static String of(String basis, List<LiveFile> files, List<Gathered.Earlier> earlier) {
        StringBuilder text = new StringBuilder(basis);
        earlier.forEach(one -> text.append('\n').append(one));
        for (LiveFile file : files) {
            text.append('\n')
                    .append(String.join(
                            "\0", file.source(), file.digest(), file.outcome().name()))
                    .append(counts(file) ? "\0+" : "\0-");
            for (Finding finding : file.findings()) {
                text.append('\0').append(finding.code()).append(finding.detail());
            }
        }
        return Sha256.of(text.toString());
    }

    /**
     * What is confronted with what, as one digest: no reading ever changes, so that the same readings with the same basis
     * give the same findings.
     */
    public static String ofConfrontation(String basis, List<LiveFile> present, List<LiveFile> others) {
        StringBuilder text = new StringBuilder(basis);
        present.forEach(file -> text.append(' ').append(file.id()));
        text.append('\n');
        others.forEach(file -> text.append(' ').append(file.id()));
        return Sha256.of(text.toString());
    }

    private static boolean counts(LiveFile file) {
        return file.findings().stream().noneMatch(finding -> finding.code() == FindingCode.I209);
    }
}
