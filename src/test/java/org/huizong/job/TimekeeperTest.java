package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huizong.job.Agenda.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.registry.Schedule;
import org.huizong.store.Database;
import org.huizong.store.Databases;
import org.huizong.store.DueRun;
import org.huizong.store.DueRun.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The job is to be run at two in the night in China, which is 18:00 the day before in UTC. */
class TimekeeperTest {
    private static final Schedule NIGHTLY = Agenda.schedule("cron: \"0 0 2 * * *\"");
    private static final Schedule SKIPPING = Agenda.schedule("cron: \"0 0 2 * * *\", missed: 跳过");

    private static Database database;

    private final String job = UUID.randomUUID().toString();
    private final MovableClock clock = new MovableClock(Agenda.START);
    private final List<Instant> runs = new ArrayList<>();
    private Optional<Schedule> schedule = Optional.of(NIGHTLY);
    private DueRunner runner = (assignment, due) -> {
        runs.add(due);
        return runs.size();
    };
    private final Timekeeper keeper = new Timekeeper(
            database.timetables(), name -> schedule, (assignment, due) -> runner.run(assignment, due), clock);

    @BeforeAll
    static void open() {
        database = Databases.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aJobIsRunWhenItIsDueAndOnlyThen() {
        attendAt(at(1, "18:00:01"), at(2, "17:59:59"), at(2, "18:00:00"), at(2, "18:00:03"), at(3, "17:00:00"));
        assertThat(runs).containsExactly(at(2, "18:00:00"));
        assertThat(told()).containsExactly("1 DONE 1");
    }

    @Test
    void nobodySleepsLongerThanAMinute() {
        assertThat(keeper.attend(job)).isEqualTo(Agenda.START.plus(Timekeeper.LONGEST_SLEEP));
        clock.put(at(2, "17:59:30"));
        assertThat(keeper.attend(job)).isEqualTo(at(2, "18:00:00"));
    }

    @Test
    void ofThreeMissedTimesOneRunIsMadeUp() {
        attendAt(at(1, "18:00:01"), at(4, "20:00:00"), at(4, "20:00:10"));
        assertThat(runs).containsExactly(at(4, "18:00:00"));
        assertThat(told()).containsExactly("3 DONE 1");
        assertThat(keeper.last(job, 1).get(0).first()).isEqualTo(at(2, "18:00:00"));
    }

    @Test
    void orNoneWhereTheJobSaysSo() {
        schedule = Optional.of(SKIPPING);
        attendAt(at(1, "18:00:01"), at(4, "20:00:00"), at(5, "18:00:01"));
        assertThat(runs).containsExactly(at(5, "18:00:00"));
        assertThat(told()).containsExactly("1 DONE 1", "3 SKIPPED");
    }

    @Test
    void oneThatIsMetIsRunThoughThoseBeforeItWereMissed() {
        schedule = Optional.of(SKIPPING);
        attendAt(at(1, "18:00:01"), at(4, "18:04:00"));
        assertThat(told()).containsExactly("1 DONE 1", "2 SKIPPED");
    }

    @Test
    void inAPauseNothingIsRunAndNothingIsMadeUpAfterIt() {
        attendAt(at(1, "18:00:01"));
        keeper.pause(job, "admin", "搬机房");
        attendAt(at(2, "18:00:00"));
        clock.put(at(4, "19:00:00"));
        keeper.resume(job);
        attendAt(at(4, "19:00:00"), at(5, "18:00:00"));
        assertThat(runs).containsExactly(at(5, "18:00:00"));
        assertThat(told()).containsExactly("1 DONE 1", "2 PAUSED 搬机房", "1 PAUSED 搬机房");
    }

    @Test
    void aRefusalIsWrittenDownAndTheNextTimeIsTriedAgain() {
        DueRunner well = runner;
        runner = (assignment, due) -> {
            throw refusal(FindingCode.J606, "收件夹");
        };
        attendAt(at(1, "18:00:01"), at(2, "18:00:00"), at(2, "18:01:00"));
        runner = well;
        attendAt(at(3, "18:00:00"));
        assertThat(told()).containsExactly("1 DONE 1", "1 FAILED J606");
        assertThat(keeper.last(job, 9).get(1).fault().orElseThrow().message(Language.CHINESE))
                .isEqualTo("收件夹“收件夹”无法打开。");
    }

    @Test
    void whileAnotherIsAtWorkItWaits() {
        DueRunner well = runner;
        runner = (assignment, due) -> {
            throw refusal(FindingCode.J611, job);
        };
        attendAt(at(1, "18:00:01"));
        clock.put(at(2, "18:00:00"));
        assertThat(keeper.attend(job)).isEqualTo(at(2, "18:00:00").plus(Timekeeper.BUSY));
        runner = well;
        attendAt(at(2, "18:00:10"));
        assertThat(runs).containsExactly(at(2, "18:00:00"));
    }

    @Test
    void whatWasStoppedWithTheProgramIsTakenUpByTheNextOne() {
        attendAt(at(1, "18:00:01"));
        Timekeeper ending = new Timekeeper(
                database.timetables(),
                name -> schedule,
                (assignment, due) -> {
                    throw refusal(FindingCode.J610, "1");
                },
                clock);
        ending.closing();
        clock.put(at(2, "18:00:00"));
        ending.attend(job);
        attendAt(at(2, "21:00:00"));
        assertThat(runs).containsExactly(at(2, "18:00:00"));
    }

    @Test
    void anotherScheduleBeginsAnew() {
        attendAt(at(1, "18:00:01"));
        schedule = Optional.of(Agenda.schedule("cron: \"0 30 6 * * *\", zone: UTC"));
        attendAt(at(4, "20:00:00"), at(5, "06:30:00"));
        schedule = Optional.empty();
        attendAt(at(7, "20:00:00"));
        assertThat(runs).containsExactly(at(5, "06:30:00"));
        assertThat(keeper.timetable(job)).isEmpty();
    }

    @Test
    void aFaultOfOursIsNotHiddenAndNotRepeated() {
        runner = (assignment, due) -> {
            throw new IllegalStateException("a fault");
        };
        attendAt(at(1, "18:00:01"), at(2, "18:00:00"), at(2, "18:00:01"));
        assertThat(told()).containsExactly("1 FAILED J614");
    }

    @Test
    void aProcessThatDiesSettlesNothing() {
        attendAt(at(1, "18:00:01"));
        runner = (assignment, due) -> {
            throw new StackOverflowError();
        };
        assertThatThrownBy(() -> attendAt(at(2, "18:00:00"))).isInstanceOf(StackOverflowError.class);
        assertThat(keeper.last(job, 9)).extracting(DueRun::state).containsExactly(State.BEGUN);
    }

    private void attendAt(Instant... times) {
        for (Instant time : times) {
            clock.put(time);
            keeper.attend(job);
        }
    }

    private List<String> told() {
        return keeper.last(job, 9).stream().map(TimekeeperTest::told).toList();
    }

    private static String told(DueRun due) {
        String run = due.run().isPresent() ? " " + due.run().getAsInt() : "";
        String fault = due.fault().map(why -> " " + why.code()).orElse("");
        return due.times() + " " + due.state() + run + fault + (due.why().isEmpty() ? "" : " " + due.why());
    }

    private static Refusal refusal(FindingCode code, String about) {
        return new Refusal(Finding.of(code, Place.NONE, about));
    }

    /** Sleep is never shorter than what a restart may take. */
    @Test
    void aTimeIsMetByWhoeverLooksOftenEnough() {
        assertThat(Timekeeper.PATIENCE).isGreaterThan(Timekeeper.LONGEST_SLEEP.plus(Duration.ofSeconds(30)));
    }
}
