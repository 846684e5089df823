package org.huizong.registry;

import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;

/**
 * What is wrong with one job file, gathered so that all of it can be said at once.
 *
 * <p>What was found and what is expected are said in YAML's own signs, so that they read the same in every language.
 */
final class Complaints {
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Complaints(String file) {
        this.file = file;
    }

    /** J603 at a line; the path is the one inside the file, such as {@code units[3]/owes}. */
    void add(int line, String path, String found, String expected) {
        Place place = new Place(file, "", "", path);
        findings.add(Finding.of(FindingCode.J603, place, file, String.valueOf(line), path, found, expected)
                .comparing(found, expected));
    }

    /** Another finding; its first argument is the file. */
    void add(FindingCode code, String path, String... arguments) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(file), java.util.Arrays.stream(arguments))
                .toArray(String[]::new);
        findings.add(Finding.of(code, new Place(file, "", "", path), all));
    }

    /** All of it so far. */
    Findings findings() {
        return new Findings(findings);
    }

    /**
     * Ends here when there is anything to complain about.
     *
     * @throws Refusal with all of it
     */
    void refuse() {
        findings().refuseErrors();
    }
}
