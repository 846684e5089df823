package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.huizong.registry.Schedule;
import org.huizong.registry.Schedule.Missed;
import org.huizong.store.Database;
import org.huizong.store.Databases;
import org.huizong.store.DueRun;
import org.huizong.store.DueRun.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whenever a program is down, and at whatever moment it is killed: no due time is run twice, none is forgotten. */
class DownTimesTest {
    private static final int LIVES = 60;
    private static Database database;

    private final String job = UUID.randomUUID().toString();
    private final MovableClock clock = new MovableClock(Agenda.START);
    /** The runs that came to their end, as the job's own database knows them. */
    private final Map<Instant, Integer> ended = new HashMap<>();

    private final List<Instant> worked = new ArrayList<>();

    /** A death that nothing in the program may catch. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void open() {
        database = Databases.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0 0 2 * * *, 补跑一次",
        "2, 0 0 2 * * *, 跳过",
        "3, 0 */20 * * * *, 补跑一次",
        "4, 0 */20 * * * *, 跳过",
        "5, 0 30 2 * * 7, 补跑一次",
    })
    void everyDueTimeIsSettledOnceAndRunOnceAtMost(long seed, String cron, String missed) {
        Schedule schedule = Agenda.schedule("cron: \"" + cron + "\", zone: Europe/Berlin, missed: " + missed);
        Random random = new Random(seed);
        attend(schedule, random, false);
        Instant begun = database.timetables().find(job).orElseThrow().next();
        for (int life = 0; life < LIVES; life++) {
            Instant back = clock.instant();
            int before = ended.size();
            attend(schedule, random, random.nextBoolean());
            assertThat(missedBetween(schedule, back, before)).isLessThanOrEqualTo(1);
            for (int look = random.nextInt(200); look > 0; look--) {
                clock.pass(Duration.ofSeconds(60));
                attend(schedule, random, random.nextInt(50) == 0);
            }
            clock.pass(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        }
        attend(schedule, random, false);
        attend(schedule, random, false);
        assertThat(worked).doesNotHaveDuplicates();
        assertSettled(schedule, begun);
    }

    /** How many runs ended since, that were due before the program was back. */
    private long missedBetween(Schedule schedule, Instant back, int before) {
        long late = ended.keySet().stream()
                .filter(due -> due.plus(Timekeeper.PATIENCE).isBefore(back))
                .count();
        assertThat(schedule.missed() == Missed.MADE_UP_ONCE || ended.size() - before <= 1)
                .isTrue();
        return Math.max(0, Math.min(late, ended.size() - before));
    }

    /** The results follow one another without a gap, up to the next time. */
    private void assertSettled(Schedule schedule, Instant begun) {
        List<DueRun> results = new ArrayList<>(database.timetables().last(job, 1_000_000));
        java.util.Collections.reverse(results);
        Instant expected = begun;
        for (DueRun result : results) {
            assertThat(result.first()).isEqualTo(expected);
            assertThat(schedule.between(result.first(), result.due())).hasSize(result.times());
            assertThat(result.state()).isNotEqualTo(State.BEGUN);
            assertThat(result.state() == State.DONE).isEqualTo(ended.containsKey(result.due()));
            expected = schedule.next(result.due());
        }
        assertThat(database.timetables().find(job).orElseThrow().next()).isEqualTo(expected);
    }

    /** Looks once, in a life that may end while it does. */
    private void attend(Schedule schedule, Random random, boolean killed) {
        int moment = killed ? random.nextInt(3) : -1;
        Timekeeper keeper = new Timekeeper(
                database.timetables(), name -> Optional.of(schedule), (name, due) -> run(due, moment), clock);
        try {
            keeper.attend(job);
        } catch (Killed e) {
            assertThat(database.timetables().begun(job)).isPresent();
        }
    }

    private int run(Instant due, int moment) {
        if (moment == 0) {
            throw new Killed();
        }
        if (!ended.containsKey(due)) {
            if (moment == 1) {
                throw new Killed();
            }
            worked.add(due);
            ended.put(due, ended.size() + 1);
        }
        if (moment == 2) {
            throw new Killed();
        }
        return ended.get(due);
    }
}
