package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huizong.check.Surroundings;
import org.huizong.declaration.Declaration;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Relation;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final FormLibrary LIBRARY = FormLibrary.load(Path.of("templates-xlsx"));
    private static final FormId FORM = new FormId("dept-target", "2024");
    private static final Relation PEERS = new Relation("同类", FORM.code(), Relation.Kind.PEERS);
    private static final Relation BEFORE = new Relation("上年", FORM.code(), Relation.Kind.YEAR_BEFORE);
    private static final Period Y2024 = new Period(2024);

    @Test
    void peersAreThoseThatTheAssignmentOwesForThePeriod() {
        Kept own = kept(1, "甲", Y2024);
        Kept owed = kept(2, "乙", Y2024);
        Surroundings around =
                around(own, List.of(own, kept(3, "不应报", Y2024), owed, kept(4, "丙", new Period(2023))), List.of());
        assertThat(around.of(PEERS)).containsExactly(owed.declaration());
    }

    @Test
    void otherAssignmentsLendTheYearBeforeButNoPeers() {
        Kept own = kept(1, "甲", Y2024);
        Kept lastYear = kept(2, "甲", new Period(2023));
        Surroundings around = around(own, List.of(own), List.of(lastYear, kept(3, "乙", Y2024)));
        assertThat(around.of(PEERS)).isEmpty();
        assertThat(around.of(BEFORE)).containsExactly(lastYear.declaration());
    }

    @Test
    void aRelationIsLookedForOnce() {
        Kept own = kept(1, "甲", Y2024);
        Surroundings around = around(own, List.of(own, kept(2, "乙", Y2024)), List.of());
        assertThat(around.of(PEERS)).isSameAs(around.of(PEERS));
    }

    private static Surroundings around(Kept own, List<Kept> present, List<Kept> others) {
        Registry registry = new Registry(
                List.of(),
                List.of(),
                List.of(
                        new Obligation("甲", FORM.code(), Y2024),
                        new Obligation("乙", FORM.code(), Y2024),
                        new Obligation("丙", FORM.code(), Y2024)));
        return new Neighbourhood(present, others, registry, LIBRARY).around(own);
    }

    private static Kept kept(long id, String unit, Period period) {
        return new Kept(id, unit, FORM, period, new Declaration(FORM, Map.of(), Map.of(unit + id, List.of())));
    }
}
