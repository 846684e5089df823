package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.intake.Examination;
import org.huizong.intake.Examined;
import org.huizong.intake.Involved;
import org.huizong.intake.Kept;
import org.huizong.intake.Receipt;
import org.junit.jupiter.api.Test;

/** Declarations are confronted when anything that takes part has changed, and what came of it stands otherwise. */
class ConfrontedTest extends RuntimeFixture {
    private final List<Integer> confronted = new ArrayList<>();

    @Test
    void nothingIsConfrontedAgainWhileEverythingIsTheSame() {
        Workshop workshop = workshop().fill(3);
        run(workshop, "b1");
        RunReport second = run(workshop, "b1");
        assertThat(confronted).containsExactly(3);
        assertThat(second.changed()).isFalse();
        assertThat(codes(second, "单位0002.txt")).containsExactly(FindingCode.C405);
    }

    @Test
    void aChangedFileAnotherBasisAndAWithdrawnFileAreEachConfrontedAnew() throws Exception {
        Workshop workshop = workshop().fill(3);
        run(workshop, "b1");
        workshop.put("单位0003.txt", "303");
        run(workshop, "b1");
        run(workshop, "b2");
        java.nio.file.Files.delete(workshop.inbox().resolve("单位0002.txt"));
        run(workshop, "b2");
        assertThat(confronted).containsExactly(3, 3, 3, 2);
    }

    @Test
    void whatIsFiledInAnotherAssignmentIsConfrontedAnewToo() {
        Workshop workshop = workshop().fill(2);
        run(workshop, "b1");
        Workshop other = new Workshop(folder.resolve("other"), "z-" + workshop.name()).fill(1);
        runtime.run(other.request());
        run(workshop, "b1");
        assertThat(confronted).containsExactly(2, 2);
    }

    @Test
    void withoutRulesThatNameOthersNothingIsLoaded() {
        Workshop workshop = workshop().fill(2);
        runtime.run(workshop.request("b1", new Comparing(Set.of())));
        assertThat(confronted).containsExactly(0);
    }

    private RunReport run(Workshop workshop, String basis) {
        return runtime.run(workshop.request(basis, new Comparing(Set.of("form"))));
    }

    /** Finds something in what follows another declaration. */
    private final class Comparing implements Examination {
        private final Set<String> forms;

        private Comparing(Set<String> forms) {
            this.forms = forms;
        }

        @Override
        public Examined examine(Receipt receipt, byte[] bytes) {
            return Workshop.examine(receipt, bytes);
        }

        @Override
        public Involved involved(Set<String> received) {
            return received.containsAll(forms) ? new Involved(forms, forms) : Involved.NOTHING;
        }

        @Override
        public Map<Long, Findings> confront(List<Kept> present, List<Kept> others) {
            confronted.add(present.size());
            Map<Long, Findings> found = new LinkedHashMap<>();
            present.stream()
                    .skip(1)
                    .forEach(kept -> found.put(kept.id(), Findings.of(Finding.of(FindingCode.C405, Place.NONE))));
            return found;
        }
    }
}
