package org.huizong.job;

import java.time.Clock;
import java.util.Optional;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.store.RunAttempt;
import org.huizong.store.RunAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how far an attempt is and how it ends, for everybody who looks on. */
record RunLog(RunAttempts attempts, RunAttempt.Key attempt, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    /** The number of the run. */
    int run() {
        return attempt.run();
    }

    void counted(int total) {
        attempts.counted(attempt, total);
    }

    /** Part of the transaction that keeps the files. */
    void kept(int files) {
        attempts.kept(attempt, files);
    }

    void reached(RunAttempt.Phase phase) {
        attempts.reached(attempt, phase);
    }

    void finished() {
        attempts.end(attempt, RunAttempt.Ended.FINISHED, Optional.empty(), clock.instant());
    }

    /** The fault that ended it is not hidden by another that comes of writing it down. */
    void broke(Throwable fault, boolean stopped) {
        try {
            attempts.end(
                    attempt,
                    stopped ? RunAttempt.Ended.STOPPED : RunAttempt.Ended.FAILED,
                    stopped ? Optional.empty() : Optional.of(why(fault)),
                    clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("the end of run {} was not written down: {}", run(), Fault.named(e));
        }
    }

    private Finding why(Throwable fault) {
        return fault instanceof Refusal refusal
                ? refusal.findings().stream().findFirst().orElseGet(this::brokenOff)
                : brokenOff();
    }

    private Finding brokenOff() {
        return Finding.of(FindingCode.J610, Place.NONE, String.valueOf(run()));
    }
}
