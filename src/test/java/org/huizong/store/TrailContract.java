package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.huizong.store.TrailLine.Ending;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the trail promises on every database; each test has a fresh one. */
abstract class TrailContract {
    private static final Instant TIME = Instant.parse("2024-03-01T01:30:00.123456789Z");

    abstract Database database();

    private Trail trail() {
        return database().trail();
    }

    @Test
    void anActIsShownOnceWithItsEndAndWhatItCameToBeAbout() {
        long begun = trail().add(line("甲", "upload.send", "", Ending.BEGUN));
        trail().end(begun, line("甲", "upload.send", "收件号 1", Ending.DONE));
        assertThat(all())
                .extracting(TrailLine::subject, TrailLine::ending)
                .containsExactly(tuple("收件号 1", Ending.DONE));
    }

    @Test
    void anActWithoutAnEndIsShownAsBegun() {
        trail().add(line("甲", "upload.send", "x", Ending.BEGUN));
        assertThat(all()).extracting(TrailLine::ending).containsExactly(Ending.BEGUN);
    }

    @Test
    void itIsSearchedByAccountActJobAndTimeAndPagedFromTheLast() {
        IntStream.range(0, 5).forEach(i -> trail().add(line("甲", "a.b", "" + i, Ending.DONE)));
        trail().add(line("乙", "c.d", "", Ending.DONE));
        List<Trail.Numbered> page =
                trail().before(Long.MAX_VALUE, new TrailQuery("甲", "a.b", "job", from(0), from(1)), 3);
        assertThat(page).extracting(one -> one.line().subject()).containsExactly("4", "3", "2");
        assertThat(trail().before(page.get(2).number(), TrailQuery.ALL, 10))
                .extracting(one -> one.line().subject())
                .containsExactly("1", "0");
        assertThat(trail().before(Long.MAX_VALUE, new TrailQuery("", "", "", from(1), Optional.empty()), 3))
                .isEmpty();
    }

    @Test
    void whoseTurnDoesNotComeWhileTheDatabaseHangsIsAskedToComeAgain() throws Exception {
        ReentrantLock turn = new ReentrantLock();
        TransactionTemplate transactions = new TransactionTemplate(
                new DataSourceTransactionManager(Objects.requireNonNull(jdbc().getDataSource())));
        Trail held = new Trail(jdbc(), transactions, turn);
        turn.lock();
        try {
            CompletableFuture<Long> other =
                    CompletableFuture.supplyAsync(() -> held.add(line("甲", "a.b", "", Ending.DONE)));
            assertThatThrownBy(other::join).hasCauseInstanceOf(TransientDataAccessResourceException.class);
        } finally {
            turn.unlock();
        }
        assertThat(all()).isEmpty();
        held.add(line("甲", "a.b", "", Ending.DONE));
        assertThat(all()).hasSize(1);
    }

    @Test
    void theDatabaseItselfTakesNoChangeOfIt() {
        trail().add(line("甲", "a.b", "", Ending.DONE));
        for (String sql : List.of("update trail set account = 'x'", "delete from trail")) {
            assertThatThrownBy(() -> jdbc().execute(sql)).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void itIsWholeUntilARowIsChangedTakenOutOrCutOff() {
        IntStream.range(0, 3).forEach(i -> trail().add(line("甲", "a.b", "" + i, Ending.DONE)));
        assertThat(trail().wholeness()).returns(true, Trail.Wholeness::whole).returns(3L, Trail.Wholeness::lines);
        unguarded();
        jdbc().update("update trail set subject = 'x' where id = 2");
        assertThat(trail().wholeness().broken()).isEqualTo(2);
        jdbc().update("update trail set subject = '1' where id = 2");
        assertThat(trail().wholeness().whole()).isTrue();
        jdbc().update("delete from trail where id = 3");
        assertThat(trail().wholeness().broken()).isEqualTo(3);
        jdbc().update("delete from trail where id = 1");
        assertThat(trail().wholeness().broken()).isEqualTo(1);
    }

    @Test
    void aLineStaysWhateverBecomesOfTheTransactionAroundIt() {
        new TransactionTemplate(database().transactions()).executeWithoutResult(status -> {
            trail().add(line("甲", "a.b", "", Ending.REFUSED));
            status.setRollbackOnly();
        });
        assertThat(all()).hasSize(1);
    }

    @Test
    void manyAtOnceFollowEachOtherWithoutAGap() {
        Trail one = trail();
        Trail other = trail();
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> (i % 2 == 0 ? one : other).add(line("甲", "a.b", "" + i, Ending.DONE)));
        assertThat(one.wholeness()).returns(true, Trail.Wholeness::whole).returns(40L, Trail.Wholeness::lines);
    }

    @Test
    void whatNoDatabaseTakesIsCleanedAndWhatIsLongIsCut() {
        trail().add(line("a\0b", "a.b", "长".repeat(600), Ending.DONE));
        assertThat(all().get(0).account()).isEqualTo("ab");
        assertThat(all().get(0).subject()).hasSize(500).endsWith("…");
        assertThat(trail().wholeness().whole()).isTrue();
    }

    /** Takes the guard away, as only somebody can who owns the database. */
    private void unguarded() {
        jdbc().execute(dropGuard());
    }

    abstract String dropGuard();

    private List<TrailLine> all() {
        return trail().before(Long.MAX_VALUE, TrailQuery.ALL, 100).stream()
                .map(Trail.Numbered::line)
                .toList();
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database().dataSource());
    }

    private static Optional<Instant> from(int days) {
        return Optional.of(Instant.parse("2024-03-01T00:00:00Z").plusSeconds(86_400L * days));
    }

    private static TrailLine line(String account, String act, String subject, Ending ending) {
        return new TrailLine(TIME, account, "127.0.0.1", act, "job", subject, ending);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
