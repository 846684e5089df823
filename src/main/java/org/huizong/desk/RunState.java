package org.huizong.desk;

import java.util.Locale;
import java.util.Optional;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;

/** How a run stands, as a colour and a word. */
enum RunState {
    WORKING("notice"),
    PUBLISHED("accepted"),
    UNCHANGED("accepted"),
    STOPPED("warned"),
    FAILED("returned"),
    /** Its process died without a word. */
    DIED("returned");

    private final String css;

    RunState(String css) {
        this.css = css;
    }

    /**
     * Of a run and its last attempt.
     *
     * @param held whether somebody is at work on the job
     */
    static RunState of(Run run, Optional<RunAttempt> last, boolean held) {
        RunAttempt.Ended ended = last.map(RunAttempt::ended)
                .orElse(run.state() == Run.State.BEGUN ? RunAttempt.Ended.NOT : RunAttempt.Ended.FINISHED);
        return switch (ended) {
            case NOT -> held ? WORKING : DIED;
            case FINISHED -> run.state() == Run.State.UNCHANGED ? UNCHANGED : PUBLISHED;
            case STOPPED -> STOPPED;
            case FAILED -> FAILED;
            case DIED -> DIED;
        };
    }

    /** Whether a next start goes on with it. */
    boolean isBrokenOff() {
        return this == STOPPED || this == FAILED || this == DIED;
    }

    boolean isFinished() {
        return this == PUBLISHED || this == UNCHANGED;
    }

    String css() {
        return css;
    }

    String word(Words words) {
        return words.say("runs.state." + name().toLowerCase(Locale.ROOT));
    }
}
