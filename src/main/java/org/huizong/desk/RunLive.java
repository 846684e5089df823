package org.huizong.desk;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.job.BackgroundRuns;
import org.huizong.store.Database;
import org.huizong.store.Owner;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;

/**
 * What goes on with a job's runs at one moment.
 *
 * @param going whether one is at work
 * @param run its number, or that of the one that a start would go on with; 0 for none
 * @param phase what it does
 * @param done how many files are kept, of so many
 * @param by who asked for it, when and where it works; or the empty string
 * @param stoppable whether a stop would come in time
 * @param stopping whether it was asked to stop
 * @param refused why the last start came to nothing, or the empty string
 * @param repair what to do about that
 */
record RunLive(
        boolean going,
        int run,
        String phase,
        int done,
        int total,
        String by,
        boolean stoppable,
        boolean stopping,
        String refused,
        String repair) {
    static RunLive of(Office office, Database database, BackgroundRuns runs, Words words) {
        String name = office.name();
        Optional<Run> last = database.runs().last(name);
        Optional<Owner> owner = database.leases().heldBy(name);
        Optional<RunAttempt> attempt = last.stream()
                .flatMap(run -> database.attempts().of(name, run.number()).stream())
                .findFirst();
        boolean going = runs.isGoing(name) || owner.isPresent();
        Optional<RunAttempt> working = attempt.filter(its -> owner.isPresent() && its.ended() == RunAttempt.Ended.NOT);
        boolean broken = last.filter(run -> RunState.of(run, attempt, going).isBrokenOff())
                .isPresent();
        Optional<Finding> why = going
                ? Optional.empty()
                : runs.refused(name).or(() -> broken ? attempt.flatMap(RunAttempt::why) : Optional.empty());
        RunAttempt.Phase phase = working.map(RunAttempt::phase).orElse(RunAttempt.Phase.COUNTING);
        return new RunLive(
                going,
                working.map(its -> its.key().run())
                        .or(() -> last.filter(run -> broken).map(Run::number))
                        .orElse(0),
                words.say("runs.phase." + phase.name().toLowerCase(Locale.ROOT)),
                working.map(RunAttempt::done).orElse(0),
                working.map(RunAttempt::total).orElse(0),
                working.map(its -> by(its, office.clock().getZone(), words)).orElse(""),
                phase == RunAttempt.Phase.COUNTING || phase == RunAttempt.Phase.EXAMINING,
                owner.filter(its -> database.leases().isAskedToStop(name, its)).isPresent(),
                why.map(finding -> finding.message(words.language())).orElse(""),
                why.map(finding -> finding.repair(words.language())).orElse(""));
    }

    private static String by(RunAttempt attempt, ZoneId zone, Words words) {
        return words.say(
                "runs.since", RunLine.by(attempt, words), Receiving.time(attempt.begunAt(), zone), attempt.host());
    }

    /** How often the page asks again. */
    public String every() {
        return going ? "every 2s" : "every 20s";
    }
}
