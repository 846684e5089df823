package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.intake.Sha256;
import org.huizong.review.Deciding;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Point;
import org.huizong.store.Accounting;
import org.junit.jupiter.api.Test;

/** What reviewers decide between two runs is in the next one: in its accounts, its workbook and what goes back. */
class DecidedTest extends RuntimeFixture {
    private static final Finding ERROR = Finding.of(FindingCode.C401, new Place("单位0007.txt", "表", "A1", "数"), "数");

    @Test
    void aWaiverMakesTheNextRunPublishAndCountTheForm() {
        Workshop workshop = workshop().fill(7);
        runtime.run(workshop.request());
        decide(workshop, 7, Kind.WAIVE, Point.of(ERROR), "机构合并");
        RunReport second = runtime.run(workshop.request());
        assertThat(second.changed()).isTrue();
        assertThat(result(second, "单位0007.txt").outcome()).hasValue(Outcome.WARNED);
        assertThat(returned(workshop, 2)).anyMatch(text -> text.contains("已特批，不必更正：机构合并"));
        assertThat(runtime.run(workshop.request()).changed()).isFalse();
    }

    @Test
    void aReturnStandsFirstInTheNoticeAndTheFormCountsNoMore() {
        Workshop workshop = workshop().fill(3);
        runtime.run(workshop.request());
        decide(workshop, 2, Kind.RETURN, Point.FORM, "附件三与本表不符");
        RunReport second = runtime.run(workshop.request());
        assertThat(result(second, "单位0002.txt").outcome()).hasValue(Outcome.RETURNED);
        assertThat(returned(workshop, 2)).anyMatch(text -> text.contains("1．〔错误〕审核人退回：附件三与本表不符"));
        assertThat(contributions(workshop))
                .filteredOn(one -> one.unit().equals("2"))
                .noneMatch(one -> workshop.assignment().inclusion().admits(one.outcome(), one.findings()));
    }

    @Test
    void theAccountsStillAddUpAndStatusSaysTheSame() {
        Workshop workshop = workshop().fill(13);
        runtime.run(workshop.request());
        decide(workshop, 2, Kind.RETURN, Point.FORM, "不符");
        decide(workshop, 7, Kind.WAIVE, Point.of(ERROR), "同意");
        Accounting accounting =
                runtime.run(workshop.request("b2", Workshop::examine)).accounting();
        assertThat(accounting).isEqualTo(new Accounting(13, 9, 2, 1, 1, 0, 0));
        assertThat(runtime.status(workshop.name(), workshop.out()).orElseThrow().files())
                .filteredOn(file -> file.file().equals("单位0002.txt"))
                .allMatch(file -> file.outcome().equals(java.util.Optional.of(Outcome.RETURNED)));
    }

    @Test
    void anAnswerMakesTheNextRunPublish() {
        Workshop workshop = workshop().fill(11);
        runtime.run(workshop.request());
        Finding warning = Finding.of(FindingCode.C402, new Place("单位0011.txt", "表", "A1", "数"), "数");
        decide(workshop, 11, Kind.ANSWER, Point.of(warning), "年中追加");
        assertThat(runtime.run(workshop.request()).changed()).isTrue();
        assertThat(contributions(workshop))
                .flatExtracting(one -> one.explanations())
                .extracting(said -> said.text())
                .containsExactly("年中追加");
    }

    @Test
    void aCommentChangesNothingInARun() {
        Workshop workshop = workshop().fill(2);
        runtime.run(workshop.request());
        decide(workshop, 1, Kind.COMMENT, Point.of("表", "A1"), "请看这里");
        assertThat(runtime.run(workshop.request()).changed()).isFalse();
    }

    private static void decide(Workshop workshop, int number, Kind kind, Point point, String words) {
        Deciding deciding = Deciding.about(String.valueOf(number), "form", Sha256.of(String.valueOf(number)))
                .decide(kind, point, "审核一", words);
        runtime.database().ledger().reviews().add(workshop.name(), deciding.last());
    }

    private static Stream<String> returned(Workshop workshop, int run) {
        try (Stream<java.nio.file.Path> all = Files.walk(workshop.output(run).resolveSibling("退回"))) {
            return all.filter(file -> file.toString().endsWith(".txt")).toList().stream()
                    .map(DecidedTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
