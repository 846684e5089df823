package org.huizong.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.review.Change.Kind;
import org.junit.jupiter.api.Test;

class RevisalTest {
    private static final Finding ONE = Finding.of(FindingCode.C401, Place.ofCell("表", "A1", ""), "甲");
    private static final Finding TWO = Finding.of(FindingCode.C401, Place.ofCell("表", "A2", ""), "乙");

    @Test
    void aChangedFieldIsToldBeforeAndAfter() {
        assertThat(changes(form("61.00", "甲 1"), form("60.00", "甲 1")))
                .extracting(
                        Change::field,
                        change -> change.before().shown(),
                        change -> change.after().shown())
                .containsExactly(tuple("合计", "61.00", "60.00"));
    }

    @Test
    void theSameNumberWrittenOtherwiseIsNoChange() {
        assertThat(changes(form("60.00"), form("60.0"))).isEmpty();
    }

    @Test
    void aLinePutInDoesNotMoveTheOthers() {
        assertThat(changes(form("1", "甲 1", "乙 2"), form("1", "甲 1", "丙 3", "乙 2")))
                .extracting(
                        Change::kind,
                        Change::line,
                        Change::field,
                        change -> change.after().shown())
                .containsExactlyInAnyOrder(tuple(Kind.ADDED, 2, "名", "丙"), tuple(Kind.ADDED, 2, "数", "3"));
    }

    @Test
    void aLineTakenOutIsToldWithWhatItSaid() {
        assertThat(changes(form("1", "甲 1", "乙 2"), form("1", "乙 2")))
                .extracting(
                        Change::kind, Change::field, change -> change.before().shown())
                .containsExactlyInAnyOrder(tuple(Kind.REMOVED, "名", "甲"), tuple(Kind.REMOVED, "数", "1"));
    }

    @Test
    void aChangedLineKeepsItsPlace() {
        assertThat(changes(form("1", "甲 1", "乙 2", "丙 3"), form("1", "甲 1", "乙 5", "丙 3")))
                .extracting(Change::kind, Change::section, Change::line, Change::field)
                .containsExactly(tuple(Kind.CHANGED, "清单", 2, "数"));
    }

    @Test
    void findingsAreGoneFreshOrLeft() {
        Revisal revisal = Revisal.of(
                new Revisal.Content(Optional.empty(), Findings.of(ONE)),
                new Revisal.Content(Optional.empty(), Findings.of(TWO)));
        assertThat(revisal.gone()).containsExactly(ONE);
        assertThat(revisal.fresh()).containsExactly(TWO);
        assertThat(revisal.left()).isEmpty();
        assertThat(revisal.changes()).isEmpty();
    }

    private static List<Change> changes(Declaration before, Declaration after) {
        return Revisal.of(
                        new Revisal.Content(Optional.of(before), Findings.NONE),
                        new Revisal.Content(Optional.of(after), Findings.NONE))
                .changes();
    }

    private static Declaration form(String total, String... lines) {
        List<Line> list = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            list.add(new Line(list.size() + 1, Map.of("名", text(words[0]), "数", number(words[1]))));
        }
        return new Declaration(new FormId("demo", "1"), Map.of("合计", number(total)), Map.of("清单", list));
    }

    private static Value number(String shown) {
        return new Value(new Content.Decimal(new BigDecimal(shown), 2), shown, Place.NONE);
    }

    private static Value text(String shown) {
        return new Value(new Content.Text(shown), shown, Place.NONE);
    }
}
