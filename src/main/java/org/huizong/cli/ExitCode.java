package org.huizong.cli;

import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;

/** What a command leaves behind for the shell. */
final class ExitCode {
    /** All is well, warnings included. */
    static final int FINE = 0;
    /** The command could not be carried out. */
    static final int FAILED = 1;
    /** The command line, or the job file that it names, is wrong; nothing was begun. */
    static final int USAGE = 2;
    /** The command was carried out, and the data has errors. */
    static final int DATA_ERRORS = 3;

    private ExitCode() {}

    static int of(Findings refusal) {
        return refusal.stream().anyMatch(finding -> isUsage(finding.code())) ? USAGE : FAILED;
    }

    private static boolean isUsage(FindingCode code) {
        return code == FindingCode.J601
                || code == FindingCode.J602
                || code == FindingCode.J603
                || code == FindingCode.J604
                || code == FindingCode.J612
                || code == FindingCode.J615
                || isSetting(code)
                || isRegistry(code);
    }

    private static boolean isSetting(FindingCode code) {
        return code.compareTo(FindingCode.J620) >= 0 && code.compareTo(FindingCode.J624) <= 0;
    }

    /** Something in the registry workbook or the indicator catalogue that the job file names, or in a folder of a demonstration. */
    private static boolean isRegistry(FindingCode code) {
        return code.compareTo(FindingCode.J650) >= 0 && code.compareTo(FindingCode.J687) <= 0;
    }
}
