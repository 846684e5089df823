package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.finding.Refusal;
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
}
