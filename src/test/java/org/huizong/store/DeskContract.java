package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.intake.Correction;
import org.huizong.intake.Correction.Subject;
import org.huizong.intake.Corrections;
import org.huizong.store.Account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/** What accounts and uploads promise on every database. */
abstract class DeskContract {
    private static final Instant TIME = Instant.parse("2024-03-01T01:30:00.123456Z");

    private final String name = UUID.randomUUID().toString();
    private final AtomicInteger deeds = new AtomicInteger();

    abstract Database database();

    @Test
    void anAccountIsAddedOnce() {
        Account first = new Account(name, "{bcrypt}x", Role.FILLER, "100001");
        assertThat(database().accounts().add(first, TIME)).isTrue();
        assertThat(database().accounts().add(new Account(name, "y", Role.READER, ""), TIME))
                .isFalse();
        assertThat(database().accounts().find(name)).hasValue(first);
        assertThat(first.toString()).doesNotContain("bcrypt");
    }

    @Test
    void whatChangesAnAccountMovesItsStampUntilItIsClosed() {
        Accounts accounts = database().accounts();
        accounts.add(new Account(name + "管", "x", Role.ADMINISTRATOR, ""), TIME);
        accounts.add(new Account(name, "x", Role.FILLER, "100001").withPasswordForOnce("y"), TIME);
        assertThat(accounts.find(name))
                .hasValueSatisfying(one -> assertThat(one.once()).isTrue());
        assertThat(accounts.password(name, "z", false)).isTrue();
        assertThat(accounts.role(name, Role.REVIEWER, "100000")).isTrue();
        assertThat(accounts.state(name, Account.State.CLOSED)).isTrue();
        assertThat(accounts.find(name))
                .hasValue(new Account(name, "z", Role.REVIEWER, "100000", Account.State.CLOSED, false, 3));
        assertThat(accounts.state(name, Account.State.OPEN)).isFalse();
        assertThat(accounts.password(name, "w", true)).isFalse();
    }

    @Test
    void anUploadIsReadBackEqual() {
        Upload upload = upload("d1");
        assertThat(receive(upload)).isTrue();
        assertThat(database().uploads().all(name)).containsExactly(upload);
        assertThat(database().uploads().find(name, upload.number())).hasValue(upload);
        assertThat(database().uploads().find("another", upload.number())).isEmpty();
    }

    @Test
    void theSameBytesOfOneSenderAreReceivedOnce() {
        Upload first = upload("d1");
        receive(first);
        assertThat(receive(upload("d1"))).isFalse();
        assertThat(deeds).hasValue(1);
        assertThat(database().uploads().same(name, "100001", "d1")).hasValue(first);
    }

    @Test
    void whatCouldNotBeDoneIsNotWrittenDownEither() {
        Upload upload = upload("d1");
        assertThatThrownBy(() -> database().uploads().receive(upload, deed(() -> {
                    deeds.incrementAndGet();
                    throw new IllegalStateException("no room");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database().uploads().all(name)).isEmpty();
        assertThat(deeds).hasValue(0);
    }

    @Test
    void whatWasNotCommittedIsUndone() {
        Upload upload = upload("d1");
        Uploads uploads = FailingCommits.none(database()).uploads();
        assertThatThrownBy(() -> uploads.receive(upload, deed(deeds::incrementAndGet)))
                .isInstanceOf(TransactionSystemException.class);
        assertThat(deeds).hasValue(0);
        assertThat(database().uploads().all(name)).isEmpty();
        assertThat(receive(upload)).isTrue();
    }

    @Test
    void whatWasCommittedIsReceivedAlthoughTheCommitToldAFault() {
        Upload upload = upload("d1");
        Uploads uploads = FailingCommits.silently(database()).uploads();
        assertThat(uploads.receive(upload, deed(deeds::incrementAndGet))).isTrue();
        assertThat(deeds).hasValue(1);
        assertThat(database().uploads().all(name)).containsExactly(upload);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsUndone() {
        Upload upload = upload("d1");
        Uploads uploads = FailingCommits.goneThen(database()).uploads();
        assertThatThrownBy(() -> uploads.receive(upload, deed(deeds::incrementAndGet)))
                .isInstanceOf(Uploads.Doubtful.class);
        assertThat(deeds).hasValue(1);
    }

    @Test
    void whatWasInAnUploadIsToldAnew() {
        Upload upload = upload("d1");
        receive(upload);
        Upload.Form form = new Upload.Form(
                "网上报送/甲.xlsx",
                Optional.empty(),
                "100002",
                Optional.empty(),
                Project.NONE,
                Outcome.RETURNED,
                "表",
                "d2",
                1);
        database().uploads().examined(upload.number(), List.of(form));
        assertThat(database().uploads().of(name, "100001"))
                .extracting(Upload::forms)
                .containsExactly(List.of(form));
        assertThat(database().uploads().of(name, "100002")).isEmpty();
    }

    @Test
    void correctionsAreReadBackInTheOrderInWhichTheyWereSaid() {
        LocalDateTime at = LocalDateTime.of(2024, 3, 1, 9, 30, 5);
        Correction unit = new Correction("网上报送/收件", "d1", "表", Subject.UNIT, "柒局", "100001", "甲一", at);
        Correction back = new Correction("网上报送/收件", "d1", "表", Subject.UNIT, "柒局", "", "甲一", at);
        database().corrections().keep(name, List.of(unit));
        database().corrections().keep(name, List.of(back));
        assertThat(database().corrections().of(name)).isEqualTo(new Corrections(List.of(unit, back)));
        assertThat(database().corrections().of("another")).isEqualTo(Corrections.NONE);
    }

    private boolean receive(Upload upload) {
        return database().uploads().receive(upload, deed(deeds::incrementAndGet));
    }

    private Uploads.Deed deed(Runnable does) {
        return new Uploads.Deed() {
            @Override
            public void run() {
                does.run();
            }

            @Override
            public void undo() {
                deeds.decrementAndGet();
            }
        };
    }

    private Upload upload(String digest) {
        return new Upload(
                database().uploads().nextNumber(TIME),
                name,
                "100001",
                digest,
                "甲一",
                "网上报送/甲.zip",
                12,
                TIME,
                List.of(
                        new Upload.Form(
                                "网上报送/甲.zip!/表.xlsx",
                                Optional.of(new FormId("demo", "1")),
                                "100001",
                                Optional.of(new Period(2023)),
                                Project.NONE,
                                Outcome.ACCEPTED,
                                "d2",
                                "表",
                                3),
                        new Upload.Form(
                                "网上报送/甲.zip!/说明.txt",
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Project.NONE,
                                Outcome.UNREADABLE,
                                "",
                                "",
                                0)));
    }
}
