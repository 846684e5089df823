package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.intake.Submission;
import org.huizong.review.Deciding;
import org.huizong.review.Decision;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Point;
import org.huizong.rollup.Contribution;
import org.junit.jupiter.api.Test;

/** What decisions promise on every database, and what they do to the files that they are about. */
abstract class ReviewContract {
    private static final Finding ERROR = Finding.of(FindingCode.C401, new Place("甲.xlsx", "表", "B2", "甲/乙"), "数");
    private static final Finding WARNING = Finding.of(FindingCode.C402, new Place("甲.xlsx", "表", "B3", "甲/丙"), "数");

    private final String name = UUID.randomUUID().toString();

    abstract Database database();

    @Test
    void aDecisionIsReadBackEqual() {
        Decision decision = deciding("甲")
                .decide(Kind.WAIVE, Point.of(ERROR), "审核一", "机构合并 '\" \uD83D\uDE00")
                .last();
        Decision kept = reviews().add(name, decision);
        assertThat(kept).isEqualTo(decision.numbered(kept.number()));
        assertThat(reviews().of(name)).containsExactly(kept);
        assertThat(reviews().of(name, decision.subject().slot())).containsExactly(kept);
        assertThat(reviews().of("another")).isEmpty();
    }

    @Test
    void decisionsMadeAtOnceAreAllKept() {
        Decision decision = deciding("甲").decide(Kind.RETURN, "审核一", "不符").last();
        List<Long> numbers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> reviews().add(name, decision).number())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(reviews().of(name)).hasSize(20);
    }

    @Test
    void aReturnedFileIsSentBackAndDoesNotCount() {
        keep(Findings.NONE);
        decide(deciding("甲").decide(Kind.RETURN, "审核一", "附件三不符"));
        assertThat(ledger().live(name)).extracting(LiveFile::outcome).containsExactly(Outcome.RETURNED);
        Contribution contribution = contribution();
        assertThat(contribution.findings().list().get(0).code()).isEqualTo(FindingCode.W811);
        assertThat(Samples.assignment(name).inclusion().admits(contribution.outcome(), contribution.findings()))
                .isFalse();
    }

    @Test
    void aFileWhoseErrorsAreAllWaivedIsWarnedAndSaysSo() {
        keep(Findings.of(ERROR));
        decide(deciding("甲").decide(Kind.WAIVE, Point.of(ERROR), "审核一", "机构合并"));
        assertThat(contribution().outcome()).isEqualTo(Outcome.WARNED);
        assertThat(contribution().explanations())
                .extracting(Explanation::text)
                .containsExactly("特批：机构合并（批准人审核一，2024-03-01 09:30）");
        assertThat(ledger().live(name).get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.C401, FindingCode.W812);
    }

    @Test
    void anAnswerAtTheDeskStandsBeforeTheOneInTheFile() {
        Explanation written = new Explanation("C402", Place.ofCell("表", "B3", ""), "旧的说明");
        ledger().keep(
                        name,
                        1,
                        "b",
                        List.of(submission("甲", Findings.of(WARNING)).explained(List.of(written))));
        assertThat(ledger().answered(name)).isEmpty();
        decide(deciding("甲").decide(Kind.ANSWER, Point.of(WARNING), "甲一", "年中追加"));
        assertThat(contribution().explanations().get(0).text()).isEqualTo("年中追加");
        assertThat(ledger().answered(name)).isNotEmpty();
    }

    @Test
    void anotherRevisionIsDecidedUponAnew() {
        keep(Findings.NONE);
        decide(deciding("甲").decide(Kind.RETURN, "审核一", "附件三不符"));
        ledger().keep(name, 1, "b", List.of(submission("甲改", Findings.NONE)));
        assertThat(ledger().live(name)).extracting(LiveFile::outcome).containsExactly(Outcome.ACCEPTED);
        assertThat(reviews().of(name)).hasSize(1);
    }

    @Test
    void everyRevisionIsKeptWithWhatWasFoundInIt() {
        database().runs().begin(name, java.time.ZonedDateTime.parse("2024-03-01T09:30+08:00[Asia/Shanghai]"), 0);
        keep(Findings.of(ERROR));
        ledger().keep(name, 1, "b", List.of(submission("甲改", Findings.NONE)));
        List<Revision> revisions = ledger().revisions()
                .of(
                        name,
                        deciding("甲")
                                .decide(Kind.ACCEPT, "审核一", "")
                                .last()
                                .subject()
                                .slot());
        assertThat(revisions).extracting(revision -> revision.file().revision()).containsExactly(1, 2);
        Revision.Content first = ledger().revisions().content(revisions.get(0));
        assertThat(first.findings()).containsExactly(ERROR);
        assertThat(first.declaration()).isPresent();
    }

    private Deciding deciding(String content) {
        return Deciding.about(
                "441721",
                Samples.FORM.code(),
                submission(content, Findings.NONE).receipt().digest());
    }

    private void decide(Deciding deciding) {
        reviews().add(name, deciding.last());
    }

    private void keep(Findings findings) {
        ledger().keep(name, 1, "b", List.of(submission("甲", findings)));
    }

    private static Submission submission(String content, Findings findings) {
        return Samples.submission("甲.xlsx", content).and(findings);
    }

    private Contribution contribution() {
        return ledger().contributions(Samples.assignment(name)).get(0);
    }

    private Ledger ledger() {
        return database().ledger();
    }

    private Reviews reviews() {
        return ledger().reviews();
    }
}
