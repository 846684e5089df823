package org.huizong.desk;

import java.time.ZoneId;
import java.util.Optional;
import org.huizong.store.Accounting;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;

/**
 * A run in the list of runs.
 *
 * @param when it began
 * @param by who asked for it
 * @param accounting such as {@code 收到 8 = 通过 2 + …}, or the empty string
 * @param why what it broke off for, or the empty string
 */
record RunLine(int number, String when, String by, String look, String word, String accounting, String why) {
    /** As somebody sees it who sees all, or only how it stands. */
    static RunLine of(Run run, Optional<RunAttempt> last, RunState state, Sight sight, Words words) {
        boolean told = state.isFinished() && sight.whole();
        return new RunLine(
                run.number(),
                Receiving.time(run.madeAt().toInstant(), zone(run)),
                last.map(attempt -> by(attempt, words)).orElse(""),
                state.css(),
                state.word(words),
                told ? accounting(run.accounting(), words) : "",
                last.flatMap(RunAttempt::why)
                        .map(finding -> finding.message(words.language()))
                        .orElse(""));
    }

    static String by(RunAttempt attempt, Words words) {
        return attempt.by().isEmpty() ? words.say("runs.by.command") : attempt.by();
    }

    static ZoneId zone(Run run) {
        return run.madeAt().getZone();
    }

    private static String accounting(Accounting its, Words words) {
        return words.say(
                "runs.accounting",
                String.valueOf(its.received()),
                String.valueOf(its.accepted()),
                String.valueOf(its.warned()),
                String.valueOf(its.returned()),
                String.valueOf(its.unreadable()),
                String.valueOf(its.unchanged()),
                String.valueOf(its.ignored()));
    }
}
