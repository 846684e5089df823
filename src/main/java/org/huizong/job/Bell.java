package org.huizong.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huizong.store.Database;

/**
 * Lets a {@link Timekeeper} attend to each of his assignments when it is time: one of all that hang on a database, and another
 * when that one is dead.
 */
public final class Bell implements AutoCloseable {
    private static final String ALL = "all";
    private static final Duration PULSE = Duration.ofSeconds(5);
    /** A node whose pulse was not felt so often is dead. */
    private static final int PULSES = 4;
    /** Whoever was stopped in good order is back by then. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** What this one does not know is rung by another: it is not its to take away. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Timekeeper keeper;
    private final Scheduler scheduler;

    private Bell(Timekeeper keeper, Scheduler scheduler) {
        this.keeper = keeper;
        this.scheduler = scheduler;
    }

    /** Hangs a bell on a database and rings it until it is closed. */
    public static Bell hang(Database database, List<String> assignments, Timekeeper keeper, Clock clock) {
        return hang(database, assignments, keeper, clock, PULSE);
    }

    static Bell hang(Database database, List<String> assignments, Timekeeper keeper, Clock clock, Duration pulse) {
        List<Task<Void>> tasks = new ArrayList<>();
        assignments.forEach(assignment -> tasks.add(task(assignment, keeper, clock)));
        Scheduler scheduler = Scheduler.create(database.dataSource(), List.copyOf(tasks))
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(Math.max(1, assignments.size()))
                .pollingInterval(pulse)
                .heartbeatInterval(pulse)
                .missedHeartbeatsLimit(PULSES)
                .shutdownMaxWait(FAREWELL)
                .deleteUnresolvedAfter(NEVER)
                .alwaysPersistTimestampInUTC()
                .build();
        Instant now = clock.instant();
        tasks.forEach(task -> scheduler.scheduleIfNotExists(task.instance(ALL), now));
        scheduler.start();
        return new Bell(keeper, scheduler);
    }

    /** Each assignment is a kind of its own, so that nobody is called for one that he does not know. */
    private static String name(String assignment) {
        return "schedule " + assignment;
    }

    private static Task<Void> task(String assignment, Timekeeper keeper, Clock clock) {
        return Tasks.custom(name(assignment), Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(Timekeeper.LONGEST_SLEEP)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Instant next = keeper.attend(assignment);
                    return (complete, operations) -> operations.reschedule(complete, next);
                });
    }

    /** Rings no more; returns when whoever was called is back, or was stopped. */
    @Override
    public void close() {
        keeper.closing();
        scheduler.stop();
    }
}
