package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huizong.declaration.Declaration;
import org.huizong.intake.Kept;
import org.junit.jupiter.api.Test;

/** What a ledger gives to those who confront declarations, on every database. */
abstract class CountingContract {
    private static final Set<String> FORMS = Set.of(Samples.FORM.code());
    private static final Set<String> UNITS = Set.of("441721");

    private final String name = UUID.randomUUID().toString();
    private final Declaration declaration = Samples.everything(name);

    abstract Database database();

    @Test
    void declarationsAreFoundByTheirForms() {
        Ledger ledger = kept();
        assertThat(ledger.forms(name)).isEqualTo(FORMS);
        assertThat(ledger.declared(ledger.counting(name, FORMS)))
                .extracting(Kept::declaration)
                .containsExactly(declaration);
        assertThat(ledger.counting(name, Set.of("other"))).isEmpty();
        assertThat(ledger.counting(name, Set.of())).isEmpty();
    }

    @Test
    void elsewhereTheyAreFoundByTheirUnitsToo() {
        Ledger ledger = kept();
        List<LiveFile> own = ledger.counting(name, FORMS);
        assertThat(ledger.countingElsewhere("elsewhere", FORMS, UNITS)).containsAll(own);
        assertThat(ledger.countingElsewhere(name, FORMS, UNITS)).doesNotContainAnyElementsOf(own);
        assertThat(ledger.countingElsewhere("elsewhere", FORMS, Set.of("441722")))
                .isEmpty();
    }

    private Ledger kept() {
        Ledger ledger = database().ledger();
        ledger.keep(name, 1, "b1", List.of(Samples.submission("甲.xlsx", "x", declaration)));
        return ledger;
    }
}
