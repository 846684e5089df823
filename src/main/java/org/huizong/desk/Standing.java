package org.huizong.desk;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.registry.Obligation;
import org.huizong.store.LiveFile;
import org.huizong.store.Upload;

/**
 * Where every unit stands with every form at one moment: as the ledger says of what a run has taken over, and as it was
 * examined when it came of what lies in the inbox since.
 */
final class Standing {
    private final Office office;
    private final Map<Obligation, Sent> sent = new HashMap<>();

    /**
     * What counts for an obligation.
     *
     * @param upload its number, empty when it did not come through the desk
     */
    record Sent(Outcome outcome, Optional<Upload> upload) {}

    private Standing(Office office) {
        this.office = office;
    }

    static Standing of(Office office) {
        Standing standing = new Standing(office);
        List<LiveFile> live = office.ledger().live(office.name()).stream()
                .sorted(java.util.Comparator.comparing(LiveFile::receivedNo))
                .toList();
        List<Upload> uploads = office.uploads().all(office.name());
        Map<String, Upload> byFile = new HashMap<>();
        uploads.forEach(upload -> upload.forms().forEach(form -> byFile.put(form.file(), upload)));
        Set<String> taken = new HashSet<>();
        for (LiveFile file : live) {
            taken.add(file.file());
            standing.add(
                    file.unit(),
                    file.form(),
                    file.period(),
                    new Sent(file.outcome(), Optional.ofNullable(byFile.get(file.file()))));
        }
        uploads.stream()
                .filter(upload -> Files.isRegularFile(office.inbox().resolve(upload.file())))
                .forEach(upload -> upload.forms().stream()
                        .filter(form -> !taken.contains(form.file()))
                        .forEach(form -> standing.add(
                                form.unit(),
                                form.form(),
                                form.period(),
                                new Sent(form.outcome(), Optional.of(upload)))));
        return standing;
    }

    /** As in the ledger: one that could be read before one that could not, then the one that came last. */
    private void add(String unit, Optional<FormId> form, Optional<Period> period, Sent its) {
        form.flatMap(id -> period.map(year -> new Obligation(unit, id.code(), year)))
                .ifPresent(owed ->
                        sent.merge(owed, its, (before, now) -> now.outcome() == Outcome.UNREADABLE ? before : now));
    }

    Optional<Sent> sent(String unit, String form, Period period) {
        return Optional.ofNullable(sent.get(new Obligation(unit, form, period)));
    }

    /** How a unit stands with a form. */
    Looks look(String unit, String form, Period period) {
        Optional<Sent> its = sent(unit, form, period);
        if (its.isPresent()) {
            return Looks.of(its.get().outcome());
        }
        if (!office.registry().owes(unit, form, period)) {
            return Looks.NOT_REQUIRED;
        }
        LocalDate today = office.today();
        return office.registry().due(unit, form, period).filter(today::isAfter).isPresent()
                ? Looks.OVERDUE
                : Looks.MISSING;
    }
}
