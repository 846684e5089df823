package org.huizong.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.finding.FindingCode;
import org.huizong.intake.Submission;

/**
 * Makes readings of examined files: each with its number and its revision, in the place of its predecessor.
 *
 * @param basis what they were examined with
 */
record Fresh(SubmissionRows submissions, String assignment, String basis) {
    /** The readings, in the same order, all parts of a file with its number. */
    List<SubmissionRows.Reading> readings(List<Submission> examined) {
        long last = submissions.lastReceivedNo(assignment);
        Map<String, SubmissionRows.Predecessor> before = submissions.predecessors(
                assignment,
                examined.stream()
                        .map(submission -> submission.receipt().file())
                        .distinct()
                        .toList());
        List<SubmissionRows.Reading> readings = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Submission submission : examined) {
            String file = submission.receipt().file();
            if (!seen.add(file + "\0" + submission.part())) {
                throw new IllegalArgumentException("twice in one chunk: " + file);
            }
            var reading = SubmissionRows.Reading.of(
                    submission,
                    settled(submission) ? basis : "",
                    before.get(file),
                    numbers.getOrDefault(file, last + 1));
            last = Math.max(last, reading.receivedNo());
            numbers.put(file, reading.receivedNo());
            readings.add(reading);
        }
        return readings;
    }

    private static boolean settled(Submission submission) {
        return submission.findings().stream().noneMatch(finding -> finding.code() == FindingCode.I211);
    }
}
