package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.job.Agenda.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.huizong.registry.Schedule;
import org.huizong.store.Database;
import org.huizong.store.DueRun;
import org.huizong.store.DueRun.State;
import org.junit.jupiter.api.Test;

/** What bells on one database promise each other. */
abstract class BellContract {
    private static final Duration PULSE = Duration.ofMillis(50);
    private static final Schedule NIGHTLY = Agenda.schedule("cron: \"0 0 2 * * *\"");

    private final String job = UUID.randomUUID().toString();
    private final MovableClock clock = new MovableClock(Agenda.START);
    private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();

    /** Another way to the same database. */
    abstract Database open();

    @Test
    void ofTwoNodesOneRunsWhatIsDue() throws InterruptedException {
        try (Database one = open();
                Database other = open();
                Bell first = hang(one, runner("one"));
                Bell second = hang(other, runner("other"))) {
            assertThat(first).isNotSameAs(second);
            arranged(one);
            for (int day = 2; day < 6; day++) {
                clock.put(at(day, "18:00:00"));
                assertThat(next()).endsWith(at(day, "18:00:00").toString());
                settled(one, day - 1);
            }
            assertThat(runs).isEmpty();
        }
    }

    @Test
    void whatADeadNodeLeftAnotherTakesUp() throws InterruptedException {
        CompletableFuture<Void> never = new CompletableFuture<>();
        Database dead = open();
        Bell silent = hang(dead, (assignment, due) -> {
            runs.add("dead " + due);
            never.join();
            return 1;
        });
        try (Database one = open()) {
            arranged(one);
            clock.put(at(2, "18:00:00"));
            assertThat(next()).startsWith("dead");
            dead.close();
            try (Bell second = hang(one, runner("other"))) {
                assertThat(second).isNotSameAs(silent);
                assertThat(one.timetables().begun(job)).isPresent();
                clock.pass(PULSE.multipliedBy(1000));
                assertThat(next()).isEqualTo("other " + at(2, "18:00:00"));
                settled(one, 1);
            }
        } finally {
            never.complete(null);
            silent.close();
        }
    }

    @Test
    void whatANodeDoesNotKnowIsRungByTheOtherForEver() throws InterruptedException {
        String others = UUID.randomUUID().toString();
        try (Database one = open();
                Bell mine = hang(one, job, runner("mine"));
                Bell theirs = hang(one, others, runner("theirs"))) {
            assertThat(mine).isNotSameAs(theirs);
            await(() -> one.timetables().find(others).isPresent());
            for (int day = 2; day < 80; day += 16) {
                clock.put(Agenda.START.plus(Duration.ofDays(day)));
                while (!next().startsWith("theirs")) {
                    clock.pass(PULSE);
                }
                runs.clear();
            }
        }
    }

    private Bell hang(Database database, DueRunner runner) {
        return hang(database, job, runner);
    }

    private Bell hang(Database database, String assignment, DueRunner runner) {
        Timekeeper keeper = new Timekeeper(database.timetables(), name -> Optional.of(NIGHTLY), runner, clock);
        return Bell.hang(database, List.of(assignment), keeper, clock, PULSE);
    }

    private DueRunner runner(String node) {
        return (assignment, due) -> {
            runs.add(node + " " + due);
            return 1;
        };
    }

    /** The next run; while nobody begins one, time goes on. */
    private String next() throws InterruptedException {
        for (int looks = 0; looks < 1000; looks++) {
            String run = runs.poll(60, TimeUnit.MILLISECONDS);
            if (run != null) {
                return run;
            }
            clock.pass(PULSE);
        }
        throw new AssertionError("nobody ran anything");
    }

    private void arranged(Database database) {
        await(() -> database.timetables().find(job).isPresent());
    }

    private void settled(Database database, int count) {
        await(() -> database.timetables().last(job, 99).stream()
                        .map(DueRun::state)
                        .filter(State.DONE::equals)
                        .count()
                == count);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(PULSE.toNanos());
        }
    }
}
