package org.huizong.job;

import java.time.Instant;

/**
 * Runs assignments that are due.
 *
 * <p>A due time that was run to its end, by whomever, is not run again: its number is told once more. One that was broken off is
 * taken up.
 */
@FunctionalInterface
public interface DueRunner {
    /**
     * Returns when the run has come to its end.
     *
     * @return the number of the run
     * @throws org.huizong.finding.Refusal J611 when another is at work on the assignment, or as the run itself refuses
     */
    int run(String assignment, Instant due);
}
