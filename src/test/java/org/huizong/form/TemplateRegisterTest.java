package org.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huizong.form.TemplateAct.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateRegisterTest {
    private static final FormId OLD = new FormId("demo", "1");
    private static final FormId NEW = new FormId("demo", "2");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 15);

    private final TemplateRegister drafted = TemplateRegister.NONE.and(act(Kind.KEPT, "demo@2.xlsx", null));
    private final TemplateRegister activated = drafted.and(act(Kind.ACTIVATED, "", FIRST, "1"));

    private static TemplateAct act(Kind kind, String file, @Nullable LocalDate from, String... instead) {
        return new TemplateAct("2026-12-01 10:00", "甲", kind, NEW, file, from, List.of(instead), "");
    }

    @Test
    void aDraftIsUsedByNobody() {
        assertThat(drafted.kept()).containsEntry(NEW, "demo@2.xlsx");
        assertThat(drafted.hasBegun(NEW, FIRST)).isFalse();
    }

    @Test
    void anActivatedVersionBeginsOnItsDayAndNotBefore() {
        assertThat(activated.hasBegun(NEW, FIRST.minusDays(1))).isFalse();
        assertThat(activated.hasBegun(NEW, FIRST)).isTrue();
        assertThat(activated.validity(NEW)).isEqualTo(new Validity(FIRST, null));
    }

    @Test
    void theVersionInWhosePlaceItComesEndsTheDayBefore() {
        assertThat(activated.validity(OLD)).isEqualTo(new Validity(null, FIRST.minusDays(1)));
        assertThat(activated.isOver(OLD, FIRST.minusDays(1))).isFalse();
        assertThat(activated.isOver(OLD, FIRST)).isTrue();
    }

    @Test
    void anActivationThatIsTakenBackEndsNothing() {
        TemplateRegister withdrawn = activated.and(act(Kind.WITHDRAWN, "", null));
        assertThat(withdrawn.hasBegun(NEW, FIRST)).isFalse();
        assertThat(withdrawn.isOver(OLD, FIRST)).isFalse();
        assertThat(withdrawn.kept()).containsKey(NEW);
    }

    @Test
    void theLastActivationCounts() {
        TemplateRegister later =
                activated.and(act(Kind.WITHDRAWN, "", null)).and(act(Kind.ACTIVATED, "", FIRST.plusDays(10)));
        assertThat(later.validity(NEW).from()).isEqualTo(FIRST.plusDays(10));
        assertThat(later.validity(OLD)).isEqualTo(Validity.ALWAYS);
    }

    @Test
    void aDroppedDraftIsGoneAndMayBeHandedInAgain() {
        TemplateRegister dropped = drafted.and(act(Kind.DROPPED, "", null));
        assertThat(dropped.kept()).isEmpty();
        assertThat(dropped.and(act(Kind.KEPT, "b.xlsx", null)).kept()).containsEntry(NEW, "b.xlsx");
    }
}
