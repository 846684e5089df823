package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.form.Period;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final District PROVINCE = new District("44", "广东省", "");
    private static final District CITY = new District("4417", "阳江市", "44");
    private static final Unit UNIT = new Unit("206", "司法局", List.of(), "4417");
    private static final Obligation OWED = new Obligation("206", "annual", new Period(2023));

    private final Registry registry = new Registry(List.of(PROVINCE, CITY), List.of(UNIT), List.of(OWED));

    @Test
    void unitsAndDistrictsAreFoundByTheirCodes() {
        assertThat(registry.unit("206")).contains(UNIT);
        assertThat(registry.unit("207")).isEmpty();
        assertThat(registry.district("44")).contains(PROVINCE);
    }

    @Test
    void theTreeIsWalkedDownwards() {
        assertThat(registry.below("")).containsExactly(PROVINCE);
        assertThat(registry.below("44")).containsExactly(CITY);
        assertThat(registry.unitsOf("4417")).containsExactly(UNIT);
        assertThat(registry.unitsOf("44")).isEmpty();
    }

    @Test
    void aUnitOwesWhatItIsObligedTo() {
        assertThat(registry.periods("206", "annual")).isNotEmpty();
        assertThat(registry.periods("206", "target")).isEmpty();
    }

    @Test
    void obligationsAreOrderedByUnitFormAndPeriod() {
        Obligation later = new Obligation("206", "annual", new Period(2024));
        Obligation other = new Obligation("206", "target", new Period(2020));
        Obligation next = new Obligation("207", "annual", new Period(2020));
        assertThat(List.of(next, other, later, OWED).stream().sorted()).containsExactly(OWED, later, other, next);
    }
}
