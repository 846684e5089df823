package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.registry.District;
import org.junit.jupiter.api.Test;

/** One city with what is below it, and nothing of the others. */
class CitiesTest {
    private final Bureau bureau = Bureau.threeOwing("收支/支出 金额 合计")
            .accepted("440103", "annual", "支出=1")
            .accepted("441721", "annual", "支出=2");

    @Test
    void everyCityWithAUnitHasAReport() {
        assertThat(bureau.consolidator().cities()).extracting(District::name).containsExactly("广州市", "阳江市", "永州市");
    }

    @Test
    void itsTotalsAreThoseOfItsUnits() {
        District city = bureau.consolidator().cities().get(1);
        Consolidation its = bureau.consolidation(city);
        assertThat(its.closing().scope()).isEqualTo("阳江市");
        assertThat(Bureau.shown(its.money().get(0).rows())).containsExactly("0 合计 2", "1 阳江市 2", "2 阳西县 阳西局 2");
        assertThat(its.files()).hasSize(1);
        assertThat(its.heading().arrivals().outcomes()).hasSize(1);
    }
}
