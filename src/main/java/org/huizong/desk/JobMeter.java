package org.huizong.desk;

import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.huizong.job.BackgroundRuns;
import org.huizong.store.Run;
import org.huizong.store.Runs;
import org.springframework.dao.DataAccessException;

/** A job as it is measured. */
record JobMeter(String name, Runs runs, BackgroundRuns going, Clock clock) {
    void register(Meters meters) {
        meters.gauge("huizong.runs", "Number of the last run", this, JobMeter::number, "job", name);
        meters.gauge("huizong.run.last.age.seconds", "Since the last run began", this, JobMeter::age, "job", name);
        meters.gauge(
                "huizong.run.going",
                "Whether a run is at work here",
                this,
                job -> job.going.isGoing(job.name) ? 1 : 0,
                "job",
                name);
    }

    private double number() {
        return last(Run::number);
    }

    private double age() {
        return last(
                run -> (double) (clock.instant().getEpochSecond() - run.madeAt().toEpochSecond()));
    }

    /** Not a number before the first run and while the database is away. */
    private double last(ToDoubleFunction<Run> what) {
        try {
            return runs.last(name).map(what::applyAsDouble).orElse(Double.NaN);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
