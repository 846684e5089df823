package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.junit.jupiter.api.Test;

/** Which finding an answer belongs to that came back with a form. */
class AnswersTest {
    private static final Explanation ANSWER = answer("Y1", "表", "C7");

    @Test
    void anAnswerBelongsToTheFindingAtItsPlace() {
        assertThat(Answers.placed(List.of(ANSWER), findings(warning("表", "C7"), warning("表", "C9"))))
                .containsExactly(ANSWER);
    }

    @Test
    void anAnswerFollowsTheOnlyFindingOfItsKindToAnotherRow() {
        assertThat(Answers.placed(List.of(ANSWER), findings(warning("表", "C8"))))
                .containsExactly(answer("Y1", "表", "C8"));
    }

    @Test
    void anAnswerIsNeverTakenForAnotherSheetsFinding() {
        assertThat(Answers.placed(List.of(ANSWER), findings(warning("上年", "C7"))))
                .containsExactly(ANSWER);
    }

    @Test
    void ofTwoThatMayBeMeantNoneIs() {
        assertThat(Answers.placed(List.of(ANSWER), findings(warning("表", "C8"), warning("表", "C9"))))
                .containsExactly(ANSWER);
        Explanation other = answer("Y1", "表", "C10");
        assertThat(Answers.placed(List.of(ANSWER, other), findings(warning("表", "C8"))))
                .containsExactly(ANSWER, other);
    }

    @Test
    void anAnswerWaitsForItsFindingBehindThoseThatHaveOne() {
        Explanation waiting = answer("Z1", "表", "D4");
        List<Explanation> kept = Answers.placed(List.of(waiting, ANSWER), findings(warning("表", "C8")));
        assertThat(kept).containsExactly(answer("Y1", "表", "C8"), waiting);
        Finding later = Finding.of(FindingCode.C405, Place.ofCell("表", "D5", ""), "低", "改")
                .byRule("Z1", Severity.WARNING);
        assertThat(Answers.placed(kept, findings(warning("表", "C8"), later)))
                .containsExactly(answer("Y1", "表", "C8"), answer("Z1", "表", "D5"));
    }

    @Test
    void anErrorIsToldThatItCannotBeAnswered() {
        Finding error = Finding.of(FindingCode.C405, Place.ofCell("表", "C7", ""), "高", "改")
                .byRule("Y1", Severity.ERROR);
        Map<Long, Findings> told =
                Answers.refused(Map.of(1L, List.of(ANSWER)), Map.of(1L, findings(error), 2L, findings(error)));
        assertThat(told.get(1L)).extracting(Finding::code).containsExactly(FindingCode.C405, FindingCode.W701);
        assertThat(told.get(2L)).extracting(Finding::code).containsExactly(FindingCode.C405);
    }

    private static Explanation answer(String about, String sheet, String cell) {
        return new Explanation(about, new Place("", sheet, cell, ""), "年中追加预算");
    }

    private static Finding warning(String sheet, String cell) {
        return Finding.of(FindingCode.C405, Place.ofCell(sheet, cell, ""), "高", "改")
                .byRule("Y1", Severity.WARNING);
    }

    private static Findings findings(Finding... findings) {
        return new Findings(List.of(findings));
    }
}
