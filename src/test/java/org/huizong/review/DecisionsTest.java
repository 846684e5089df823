package org.huizong.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.review.Decision.Kind;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Finding ERROR = Finding.of(FindingCode.D503, Place.ofCell("表", "C7", "支出合计"), "")
            .byRule("S1", Severity.ERROR)
            .comparing("94.00", "95.00");
    private static final Finding WARNING =
            Finding.of(FindingCode.D504, Place.ofCell("表", "C8", ""), "").byRule("W1", Severity.WARNING);
    private static final Findings FOUND = Findings.of(ERROR, WARNING);

    private final Deciding deciding = Deciding.about("100001", "demo", "d1");

    @Test
    void aReturnStandsFirstAndSendsBackWhateverTheRulesSay() {
        deciding.decide(Kind.RETURN, "审核一", "附件三不符");
        Findings told = deciding.decisions().applied(Findings.NONE);
        assertThat(Outcome.of(told)).isEqualTo(Outcome.RETURNED);
        assertThat(told.list().get(0).message(Language.CHINESE)).isEqualTo("审核人退回：附件三不符（审核一，2024-03-01 09:30）");
    }

    @Test
    void theLastOfAcceptanceAndReturnCounts() {
        deciding.decide(Kind.RETURN, "审核一", "不符").decide(Kind.ACCEPT, "审核二", "");
        assertThat(deciding.decisions().returned()).isEmpty();
        assertThat(deciding.decisions().isAccepted()).isTrue();
        deciding.refer(Kind.UNDO, "审核二", 2);
        assertThat(deciding.decisions().returned()).isPresent();
    }

    @Test
    void aWaivedErrorIsAWarningWithItsWaiverBehindIt() {
        deciding.decide(Kind.WAIVE, Point.of(ERROR), "审核一", "机构合并");
        Findings told = deciding.decisions().applied(FOUND);
        assertThat(told)
                .extracting(Finding::code, Finding::severity)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(FindingCode.D503, Severity.WARNING),
                        org.assertj.core.api.Assertions.tuple(FindingCode.W812, Severity.NOTICE),
                        org.assertj.core.api.Assertions.tuple(FindingCode.D504, Severity.WARNING));
        assertThat(Outcome.of(told)).isEqualTo(Outcome.WARNED);
    }

    @Test
    void aWaiverIsAboutTheFindingAsItStoodAndNoOther() {
        deciding.decide(Kind.WAIVE, Point.of(ERROR), "审核一", "机构合并");
        Findings other = Findings.of(ERROR.comparing("94.00", "194.00"));
        assertThat(deciding.decisions().applied(other)).isEqualTo(other);
    }

    @Test
    void aWaiverThatAnotherMustApproveWaitsForHim() {
        deciding.ask(Point.of(ERROR), "审核一", "科长", "机构合并");
        assertThat(deciding.decisions().waiting()).hasSize(1);
        assertThat(deciding.decisions().applied(FOUND)).isEqualTo(FOUND);
        deciding.refer(Kind.APPROVE, "审核二", 1);
        assertThat(deciding.decisions().waiting()).as("another's approval").hasSize(1);
        deciding.refer(Kind.APPROVE, "科长", 1);
        assertThat(deciding.decisions().waiting()).isEmpty();
        assertThat(deciding.decisions().waiver(ERROR)).isPresent();
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeen() {
        deciding.decide(Kind.WAIVE, Point.of(ERROR), "审核一", "机构合并").refer(Kind.UNDO, "审核一", 1);
        assertThat(deciding.decisions().applied(FOUND)).isEqualTo(FOUND);
        assertThat(deciding.decisions().list()).hasSize(2);
    }

    @Test
    void theLastAnswerToAWarningIsTheOneThatIsPrinted() {
        deciding.decide(Kind.ANSWER, Point.of(WARNING), "甲一", "年中追加")
                .decide(Kind.ANSWER, Point.of(WARNING), "甲一", "见文件");
        assertThat(deciding.decisions().answers())
                .extracting(Explanation::about, Explanation::text)
                .containsExactly(org.assertj.core.api.Assertions.tuple("W1", "见文件"));
        assertThat(deciding.decisions().questions(FOUND, List.of())).isZero();
        assertThat(Decisions.NONE.questions(FOUND, List.of())).isEqualTo(1);
    }

    @Test
    void waiverAndExplanationArePrintedTogether() {
        deciding.decide(Kind.WAIVE, Point.of(WARNING), "审核一", "同意");
        Explanation said = new Explanation("W1", Place.ofCell("表", "C8", ""), "年中追加");
        assertThat(deciding.decisions().printed(FOUND, List.of(said)).get(0).text())
                .isEqualTo("特批：同意（批准人审核一，2024-03-01 09:30）；单位说明：年中追加");
    }

    @Test
    void everyFormWaitsForSomebodyUntilItIsAccepted() {
        assertThat(Turn.of(Outcome.RETURNED, 1, Decisions.NONE)).isEqualTo(Turn.MENDS);
        assertThat(Turn.of(Outcome.WARNED, 1, Decisions.NONE)).isEqualTo(Turn.ANSWERS);
        assertThat(Turn.of(Outcome.WARNED, 0, Decisions.NONE)).isEqualTo(Turn.REVIEWS);
        deciding.decide(Kind.ACCEPT, "审核一", "");
        assertThat(Turn.of(Outcome.WARNED, 1, deciding.decisions())).isEqualTo(Turn.DONE);
        deciding.ask(Point.of(ERROR), "审核一", "科长", "机构合并");
        assertThat(Turn.of(Outcome.RETURNED, 0, deciding.decisions())).isEqualTo(Turn.APPROVES);
        deciding.decide(Kind.RETURN, "审核一", "不符");
        assertThat(Turn.of(Outcome.ACCEPTED, 0, deciding.decisions())).isEqualTo(Turn.MENDS);
    }

    @Test
    void decisionsAboutAnotherRevisionAreApart() {
        Decision first = deciding.decide(Kind.ACCEPT, "审核一", "").last();
        Decision second = Deciding.about("100001", "demo", "d2")
                .decide(Kind.RETURN, "审核一", "不符")
                .last();
        Map<Subject, Decisions> all = Decisions.bySubject(List.of(first, second));
        assertThat(all).hasSize(2);
        assertThat(all.get(first.subject()).isAccepted()).isTrue();
    }
}
