package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.huizong.form.Period;
import org.huizong.registry.UnitFinder.Evidence;
import org.huizong.registry.UnitFinder.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job files that we ship can be read. */
class JobFilesTest {
    private final Assignment judicial = AssignmentFile.read(Path.of("jobs/judicial-2023.yaml"));

    @Test
    void theJudicialJobAsksFiveUnitsForTwelveForms() {
        assertThat(judicial.name()).isEqualTo("judicial-2023");
        assertThat(judicial.templates()).isEqualTo(Path.of("templates-xlsx"));
        assertThat(judicial.inbox()).isEqualTo(Path.of("jobs/judicial-2023/inbox"));
        assertThat(judicial.registry().units()).hasSize(5);
        assertThat(judicial.registry().obligations()).hasSize(12);
        assertThat(judicial.registry().obligations())
                .filteredOn(owed -> owed.form().equals("dept-target-gz"))
                .containsExactly(
                        new Obligation("440103", "dept-target-gz", new Period(2024)),
                        new Obligation("440113", "dept-target-gz", new Period(2024)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"441721阳西县司法局-年报.xlsx", "440881廉江市司法局-年报.xlsx", "440103荔湾区司法局-年报.xlsx"})
    void theFilesOfItsInboxNameTheirUnits(String file) {
        assertThat(new UnitFinder(judicial.registry()).find(file))
                .isEqualTo(new Match.Known(
                        judicial.registry().unit(file.substring(0, 6)).orElseThrow(), Evidence.CODE_IN_TEXT));
    }
}
