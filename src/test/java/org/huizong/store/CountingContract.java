package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huizong.declaration.Declaration;
import org.huizong.form.Project;
import org.huizong.intake.Kept;
import org.huizong.intake.Submission;
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

    @Test
    void theFormsOfOneUnitForSeveralProjectsAllCount() {
        Ledger ledger = database().ledger();
        List<Submission> sent =
                List.of(project("援助.xlsx", "法律援助专项"), project("调解.xlsx", "人民调解专项"), project("援助改.xlsx", "法律援助 专项"));
        ledger.keep(name, 1, "b1", sent);
        assertThat(ledger.contributions(Samples.assignment(name)))
                .extracting(one -> one.file() + " " + one.project().name())
                .containsExactly("援助改.xlsx 法律援助 专项", "调解.xlsx 人民调解专项");
        assertThat(ledger.live(name).stream().filter(file -> !file.findings().isEmpty()))
                .extracting(LiveFile::file)
                .containsExactly("援助.xlsx");
    }

    private static Submission project(String file, String project) {
        Submission plain = Samples.submission(file, project);
        return new Submission(
                plain.receipt(),
                plain.form(),
                plain.unit(),
                plain.period(),
                new Project(project),
                plain.outcome(),
                plain.findings(),
                plain.declaration(),
                "",
                plain.evidence(),
                List.of());
    }

    private Ledger kept() {
        Ledger ledger = database().ledger();
        ledger.keep(name, 1, "b1", List.of(Samples.submission("甲.xlsx", "x", declaration)));
        return ledger;
    }
}
