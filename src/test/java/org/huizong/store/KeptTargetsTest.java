package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Target;
import org.huizong.form.FormTemplate;
import org.huizong.registry.Assignment;
import org.huizong.workbook.filled.TargetForms;
import org.junit.jupiter.api.Test;

class KeptTargetsTest {
    private static final FormTemplate FORM = TargetForms.form(TargetForms.threeColumns());

    @Test
    void aTargetMeansTheSameAfterItWasKept() {
        byte[] file = TargetForms.three(
                List.of("| 办结率 | ≥ | 97.5 | % | 98% |", "| 效果 | 定性 | 优 | | 达成 |", "| 办件 | 越多越好 | '≥5件 | 次 | |"));
        Declaration fresh = TargetForms.read(FORM, file).declaration().in("甲.xlsx");
        List<Target> targets = Target.of(FORM, fresh);
        assertThat(targets).hasSize(3);
        assertThat(Target.of(FORM, kept(fresh))).isEqualTo(targets);
    }

    private static Declaration kept(Declaration fresh) {
        Assignment assignment = Samples.assignment("targets");
        try (Database database = Databases.h2()) {
            Ledger ledger = database.ledger();
            ledger.keep(assignment.name(), 1, "b1", List.of(Samples.submission("甲.xlsx", "x", fresh)));
            return ledger.contributions(assignment).get(0).declaration().orElseThrow();
        }
    }
}
