package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.store.Revision;
import org.huizong.store.Upload;
import org.junit.jupiter.api.Test;

class RecollectionTest {
    private static final FormId DEMO = new FormId("demo", "1");

    private final Recollection recollection = new Recollection();
    private final AtomicInteger examinations = new AtomicInteger();

    private void ask(String digest, String basis) {
        assertThat(asked(digest, basis, Optional.of(new Declaration(DEMO, Map.of(), Map.of())))
                        .declared())
                .isTrue();
    }

    private Recollection.Found asked(String digest, String basis, Optional<Declaration> declaration) {
        Upload.Form form = new Upload.Form(
                "甲.xlsx",
                Optional.of(DEMO),
                "100001",
                Optional.of(new Period(2023)),
                Project.NONE,
                Outcome.ACCEPTED,
                digest,
                "",
                0);
        return recollection.of(form, basis, () -> {
            examinations.incrementAndGet();
            return new Revision.Content(Findings.NONE, List.of(), declaration);
        });
    }

    @Test
    void whatCouldNotBeReadIsReadAgain() {
        assertThat(asked("d", "b", Optional.empty()).declared()).isFalse();
        ask("d", "b");
        assertThat(examinations).hasValue(2);
    }

    @Test
    void theSameFormIsExaminedOnceUntilItsBytesOrItsRulesChange() {
        ask("d", "b");
        ask("d", "b");
        assertThat(examinations).hasValue(1);
        ask("e", "b");
        ask("d", "c");
        assertThat(examinations).hasValue(3);
    }

    @Test
    void onlyTheLastAreRemembered() {
        ask("d", "b");
        for (int i = 0; i < 2000; i++) {
            ask("d" + i, "b");
        }
        ask("d", "b");
        assertThat(examinations).hasValue(2002);
    }
}
