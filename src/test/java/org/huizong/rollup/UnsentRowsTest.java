package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.huizong.finding.Outcome;
import org.junit.jupiter.api.Test;

/** Who is missing, sent back or late, and by how many days; the report is made at 2026-11-20. */
class UnsentRowsTest {
    private final Bureau bureau = Bureau.three()
            .form("annual", "年报", "收支/支出 金额 合计")
            .owesUntil("annual", 2023, "2026-11-10", "440103", "441721", "431102");

    @Test
    void aFormThatIsNotThereIsLateByTheDaysGoneBy() {
        assertThat(bureau.consolidation().closing().unsent())
                .extracting(UnsentRow::unit, UnsentRow::state, UnsentRow::daysLate)
                .contains(org.assertj.core.groups.Tuple.tuple("荔湾局", UnsentRow.State.MISSING, 10L))
                .hasSize(3);
    }

    @Test
    void aFormThatCameAfterTheLastDayIsLateByTheDaysUntilThen() {
        bureau.accepted("440103", "annual", "支出=1")
                .accepted("441721", "annual", "支出=1")
                .accepted("431102", "annual", "支出=1");
        Map<String, LocalDate> days = Map.of(
                "440103annual2023.xlsx", LocalDate.parse("2026-11-13"),
                "441721annual2023.xlsx", LocalDate.parse("2026-11-10"));
        UnsentRow late = only(new Received(3, 0, 0, days));
        assertThat(late.state()).isEqualTo(UnsentRow.State.LATE);
        assertThat(late.daysLate()).isEqualTo(3);
        assertThat(late.city()).isEqualTo("广州市");
    }

    @Test
    void aFormThatWasSentBackStaysOnTheListWithItsFile() {
        bureau.sends("440103", "annual", 2023, Outcome.RETURNED, "支出=1")
                .accepted("441721", "annual", "支出=1")
                .accepted("431102", "annual", "支出=1");
        UnsentRow returned = only(Received.UNKNOWN);
        assertThat(returned.state()).isEqualTo(UnsentRow.State.RETURNED);
        assertThat(returned.file()).isEqualTo("440103annual2023.xlsx");
        assertThat(returned.received()).isEmpty();
    }

    private UnsentRow only(Received received) {
        assertThat(bureau.consolidation(received).closing().unsent()).hasSize(1);
        return bureau.consolidation(received).closing().unsent().get(0);
    }
}
