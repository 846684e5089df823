package org.huizong.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Corrections;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Involved;
import org.huizong.intake.Kept;
import org.huizong.intake.RuleTrial;
import org.huizong.registry.Assignment;
import org.huizong.registry.Registry;

/** Tries changed rules on what counts in an assignment, as the next run would read it; nothing is changed. */
public record RuleTrials(Ledger ledger, KeptCorrections corrections) {
    /**
     * Tries a template.
     *
     * @param library the forms as they are today
     * @throws org.huizong.finding.Refusal with the faults of the template's rules
     */
    public RuleTrial of(FormTemplate changed, FormLibrary library, Assignment assignment) {
        Involved involved = RuleTrial.involved(changed, library);
        Registry registry = assignment.registry();
        List<Kept> present = present(involved.present(), library, assignment);
        Set<String> units = present.stream().map(Kept::unit).collect(java.util.stream.Collectors.toSet());
        List<LiveFile> others = ledger.countingElsewhere(
                assignment.name(), involved.elsewhere(), registry.lineage().withForebears(units));
        return RuleTrial.of(changed, library, registry, present, ledger.declared(others));
    }

    private List<Kept> present(Set<String> forms, FormLibrary library, Assignment assignment) {
        Corrections said = corrections.of(assignment.name());
        if (said.list().isEmpty()) {
            return ledger.declared(ledger.counting(assignment.name(), forms));
        }
        CorrectedFiles files = new CorrectedFiles(
                said,
                Examiner.of(library, assignment.registry()).knowing(said),
                file -> ledger.original(assignment.name(), file.digest()));
        List<LiveFile> counting = Ledger.counting(files.of(ledger.live(assignment.name())), unit -> true).stream()
                .filter(file -> forms.contains(file.form().orElseThrow().code()))
                .toList();
        List<Kept> kept = new ArrayList<>(ledger.declared(
                counting.stream().filter(file -> !files.has(file)).toList()));
        counting.stream().filter(files::has).map(files::kept).forEach(kept::add);
        return kept;
    }
}
