package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.indicator.IndicatorAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What runs and leases promise on every database. */
abstract class RunsContract {
    private static final ZonedDateTime TIME = ZonedDateTime.of(2024, 2, 29, 8, 30, 0, 5, ZoneId.of("Asia/Shanghai"));

    private final String name = UUID.randomUUID().toString();

    abstract Database database();

    @Test
    void runsAreNumberedFromOneAndAfterWhatIsTaken() {
        assertThat(database().runs().begin(name, TIME, 0).number()).isEqualTo(1);
        assertThat(database().runs().begin(name, TIME, 0).number()).isEqualTo(2);
        assertThat(database().runs().begin(name, TIME, 7).number()).isEqualTo(8);
    }

    @Test
    void aFinishedRunIsReadBackEqual() {
        Run begun = database().runs().begin(name, TIME, 0);
        Accounting accounting = new Accounting(21, 1, 2, 3, 4, 5, 6);

        database().runs().finish(begun, Run.State.PUBLISHED, accounting, Instant.EPOCH);

        assertThat(database().runs().last(name)).hasValue(new Run(name, 1, TIME, Run.State.PUBLISHED, accounting));
    }

    @Test
    void thePublicationOfARunIsReplacedByItsNextOne() {
        database().runs().begin(name, TIME, 0);
        database().runs().publish(name, new Publication(1, "f1", "a/b.xlsx", "s1", 1, Optional.empty()));

        Publication second = new Publication(1, "f2", "a/b.xlsx", "s2", 2, Optional.of("r2"));
        database().runs().publish(name, second);

        assertThat(database().runs().lastPublication(name)).hasValue(second);
    }

    @Test
    void whatWasConfrontedLastIsKnownThoughLaterRunsDidNotComeSoFar() {
        assertThat(database().runs().lastConfronted(name)).isEmpty();
        database().runs().confronted(database().runs().begin(name, TIME, 0), "c1");
        database().runs().confronted(database().runs().begin(name, TIME, 0), "c2");
        database().runs().begin(name, TIME, 0);

        assertThat(database().runs().lastConfronted(name)).hasValue("c2");
    }

    @Test
    void whatAnOperatorSaidOfNamesIsReadBackInItsOrder() {
        List<IndicatorAnswer> said = List.of(
                new IndicatorAnswer(name + "调解率", Optional.of("RT-03"), "人民调解成功率"), IndicatorAnswer.no(name + "播放数"));

        database().indicatorAnswers().remember(name, said, Instant.EPOCH);

        assertThat(database().indicatorAnswers().all()).containsSubsequence(said);
    }

    @Test
    void aLeaseIsHeldByOneUntilItIsGivenBack() {
        Owner first = Owner.here();
        Owner second = Owner.here();
        database().leases().take(name, first);

        assertThatThrownBy(() -> database().leases().take(name, second))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("J611");
        assertThat(database().leases().isHeld(name)).isTrue();
        database().leases().release(name, first);
        database().leases().take(name, second);
        assertThatThrownBy(() -> database().leases().confirm(name, first)).isInstanceOf(Refusal.class);
    }

    @Test
    void theLeaseOfADeadProcessIsFree() {
        Owner here = Owner.here();
        database().leases().take(name, new Owner("dead", here.host(), here.pid(), here.processStart() - 60_000));

        assertThat(database().leases().isHeld(name)).isFalse();
        database().leases().take(name, here);
        assertThat(database().leases().renew(name, here)).isTrue();
    }

    @Test
    void aLeaseThatRanOutIsFree() {
        database().leases().take(name, new Owner("far", "elsewhere", 1, 0));
        jdbc().update("update lease set expires = current_timestamp - interval '1' second where assignment = ?", name);

        assertThat(database().leases().isHeld(name)).isFalse();
        database().leases().take(name, Owner.here());
    }

    @Test
    void aJobInstanceNeverHasTwoLiveExecutions() {
        jdbc().update(
                        "insert into batch_job_instance (job_instance_id, version, job_name, job_key) values (1, 0, 'a', 'b')");
        String execution =
                "insert into batch_job_execution (job_execution_id, job_instance_id, create_time) values (?, 1, current_timestamp)";
        jdbc().update(execution, 1);

        assertThatThrownBy(() -> jdbc().update(execution, 2)).isInstanceOf(DuplicateKeyException.class);
        jdbc().update("update batch_job_execution set end_time = current_timestamp where job_execution_id = 1");
        assertThat(jdbc().update(execution, 3)).isEqualTo(1);
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database().dataSource());
    }

    @Test
    void theLeaseOfAnotherMachineIsNotFreeBeforeItRunsOut() {
        database().leases().take(name, new Owner("far", "elsewhere", 1, 0));

        assertThat(database().leases().isHeld(name)).isTrue();
    }

    @Test
    void runsAreListedFromTheLastOneDownwards() {
        for (int i = 0; i < 3; i++) {
            database().runs().begin(name, TIME, 0);
        }

        assertThat(database().runs().downFrom(name, 99, 2))
                .extracting(Run::number)
                .containsExactly(3, 2);
        assertThat(database().runs().find(name, 2)).isPresent();
        assertThat(database().runs().find(name, 4)).isEmpty();
    }

    @Test
    void anAttemptTellsHowFarItIsAndHowItEnded() {
        Run run = database().runs().begin(name, TIME, 0);
        RunAttempts attempts = database().attempts();
        RunAttempt.Key key = attempts.begin(run, "李主任", Instant.EPOCH);
        attempts.counted(key, 30);
        attempts.kept(key, 10);
        attempts.kept(key, 5);
        attempts.reached(key, RunAttempt.Phase.WRITING);
        Finding why = Finding.of(FindingCode.J605, Place.NONE, "out/“甲”");

        attempts.end(key, RunAttempt.Ended.FAILED, Optional.of(why), Instant.EPOCH.plusSeconds(9));

        assertThat(attempts.of(name, 1)).singleElement().satisfies(told -> {
            assertThat(told.by()).isEqualTo("李主任");
            assertThat(told.done() + "/" + told.total() + " " + told.phase()).isEqualTo("15/30 WRITING");
            assertThat(told.ended()).isEqualTo(RunAttempt.Ended.FAILED);
            assertThat(told.why()).hasValue(why);
            assertThat(told.endedAt()).hasValue(Instant.EPOCH.plusSeconds(9));
        });
    }

    @Test
    void whoeverTakesARunUpFindsTheOthersDeadAndTheyCannotEndItAnyMore() {
        Run run = database().runs().begin(name, TIME, 0);
        RunAttempt.Key dead = database().attempts().begin(run, "", Instant.EPOCH);

        database().attempts().begin(run, "admin", Instant.EPOCH);
        database().attempts().end(dead, RunAttempt.Ended.FINISHED, Optional.empty(), Instant.EPOCH);

        assertThat(database().attempts().between(name, 1, 1))
                .extracting(RunAttempt::ended)
                .containsExactly(RunAttempt.Ended.NOT, RunAttempt.Ended.DIED);
    }

    @Test
    void whatARunDidWithItsFilesIsReadBackEqual() {
        Run run = database().runs().begin(name, TIME, 0);
        RunFile read = new RunFile(
                "甲.xlsx",
                Optional.of(new FormId("form", "1")),
                "1",
                Optional.of(new Period(2023)),
                Optional.of(Outcome.WARNED),
                0,
                2,
                Optional.empty());
        Finding why = Finding.of(FindingCode.I207, Place.NONE, "甲.xlsx");
        RunFile ignored =
                new RunFile("乙.xlsx", Optional.empty(), "", Optional.empty(), Optional.empty(), 0, 0, Optional.of(why));
        database().runFiles().keep(run, List.of(ignored));

        database().runFiles().keep(run, List.of(read, ignored));

        assertThat(database().runFiles().of(name, 1)).containsExactly(read, ignored);
    }

    @Test
    void theHolderOfALeaseIsAskedToStopByWhoeverMay() {
        Owner owner = Owner.here();
        assertThat(database().leases().askToStop(name)).isFalse();
        database().leases().take(name, owner);
        assertThat(database().leases().isAskedToStop(name, owner)).isFalse();

        assertThat(database().leases().askToStop(name)).isTrue();

        assertThat(database().leases().isAskedToStop(name, owner)).isTrue();
        database().leases().release(name, owner);
        database().leases().take(name, owner);
        assertThat(database().leases().isAskedToStop(name, owner)).isFalse();
    }
}
