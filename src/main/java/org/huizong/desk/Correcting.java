package org.huizong.desk;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.form.FormId;
import org.huizong.intake.Correction;
import org.huizong.intake.Correction.Subject;
import org.huizong.intake.Evidence;
import org.huizong.intake.Submission;
import org.huizong.registry.Unit;
import org.huizong.registry.UnitFinder;
import org.huizong.store.Account;
import org.huizong.store.Upload;

/** Keeps what somebody says of a received form against what it was recognised as, and lets it count at once. */
record Correcting(Office office, Account account) {
    /**
     * What somebody said of one form of an upload; what he left empty or as it is says nothing.
     *
     * @param index which file of the upload
     * @param part which form of the file
     * @param back what shall be taken back, or the empty string
     */
    record Said(int index, String part, String unit, String form, String year, String back) {
        static Said of(Map<String, String> fields) {
            String index = fields.getOrDefault("index", "");
            return new Said(
                    index.matches("\\d{1,6}") ? Integer.parseInt(index) : 0,
                    fields.getOrDefault("part", ""),
                    fields.getOrDefault("unit", ""),
                    fields.getOrDefault("form", ""),
                    fields.getOrDefault("year", ""),
                    fields.getOrDefault("back", ""));
        }
    }

    /**
     * Lets it count.
     *
     * @return the key of the sentence that tells what was wrong with it; the empty string when nothing was
     * @throws Absent when the upload has no such form
     */
    String correct(Upload upload, Said said) {
        Submission form = form(upload, said);
        String unit = unit(upload, said.unit());
        String fault = fault(said, unit);
        if (!fault.isEmpty()) {
            return fault;
        }
        List<Correction> corrections =
                said.back().isEmpty() ? changes(upload, form, said, unit) : back(upload, form, said.back());
        if (!corrections.isEmpty()) {
            office.corrections().keep(office.name(), corrections);
            boolean widely = corrections.stream().anyMatch(one -> !one.given().isEmpty());
            touched(upload, widely).forEach(this::examine);
        }
        return "";
    }

    private Submission form(Upload upload, Said said) {
        return Reading.one(office, office.inbox(), office.inbox().resolve(upload.file()), said.index()).stream()
                .flatMap(reading -> reading.examined().parts().stream())
                .filter(form -> form.part().equals(said.part()))
                .findFirst()
                .orElseThrow(Absent::new);
    }

    private String fault(Said said, String unit) {
        if (!said.unit().isBlank() && unit.isEmpty()) {
            return "amend.unit.wrong";
        }
        if (!said.form().isEmpty()
                && office.job().templates().stream()
                        .noneMatch(template -> template.id().toString().equals(said.form()))) {
            return "amend.form.wrong";
        }
        return said.year().isBlank() || said.year().strip().matches("(19|20)\\d{2}") ? "" : "amend.year.wrong";
    }

    /** The code of the unit that is meant, of those that the upload's sender may send in for; empty when it is none. */
    private String unit(Upload upload, String words) {
        String text = words.strip();
        String first = text.replaceFirst("\\s.*", "");
        Sight sight = new Sight(office.registry(), account);
        return office.registry()
                .unit(first)
                .or(() -> new UnitFinder(office.registry()).known(text).map(match -> match.unit()))
                .map(Unit::code)
                .filter(sight::sees)
                .filter(code -> upload.sender().isEmpty() || upload.sender().equals(code))
                .orElse("");
    }

    private List<Correction> changes(Upload upload, Submission form, Said said, String unit) {
        String year = form.period().map(period -> String.valueOf(period.year())).orElse("");
        String id = form.form().map(FormId::toString).orElse("");
        List<Correction> changes = new ArrayList<>();
        changed(unit, form.unit()).ifPresent(code -> changes.add(of(upload, form, Subject.UNIT, code)));
        changed(said.form(), id).ifPresent(other -> changes.add(of(upload, form, Subject.FORM, other)));
        changed(said.year().strip(), year).ifPresent(other -> changes.add(of(upload, form, Subject.PERIOD, other)));
        return changes;
    }

    private static Optional<String> changed(String said, String present) {
        return Optional.of(said).filter(Predicate.not(String::isEmpty)).filter(other -> !other.equals(present));
    }

    private List<Correction> back(Upload upload, Submission form, String back) {
        return form.evidence().corrections().stream()
                .filter(correction -> correction.subject().name().equals(back))
                .map(correction -> of(upload, form, correction.subject(), ""))
                .toList();
    }

    private Correction of(Upload upload, Submission form, Subject subject, String said) {
        return new Correction(
                Receiving.inside(upload),
                form.receipt().digest(),
                form.part(),
                subject,
                subject == Subject.UNIT ? given(form) : "",
                said,
                account.name(),
                LocalDateTime.now(office.clock()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The words of a cell that named no unit; a name that the registry knows is corrected in this file alone. */
    private String given(Submission form) {
        Evidence.Clue clue = form.evidence().unit();
        Optional<Correction> before = form.evidence().corrections().stream()
                .filter(correction -> correction.subject() == Subject.UNIT)
                .findFirst();
        boolean unknown = office.registry().unit(form.unit()).isEmpty() && clue.source() == Evidence.Source.CELL;
        return before.map(Correction::given).orElse(unknown ? clue.text().strip() : "");
    }

    /** The upload itself, and those of the same sender in which the same words may stand. */
    private List<Upload> touched(Upload upload, boolean widely) {
        return office.uploads().of(office.name(), upload.sender()).stream()
                .filter(other -> other.number() == upload.number() || (widely && mayHold(other)))
                .toList();
    }

    private boolean mayHold(Upload upload) {
        return office.corrections().of(office.name()).list().stream()
                        .map(Correction::said)
                        .anyMatch(said -> upload.forms().stream()
                                .anyMatch(form -> form.unit().equals(said)))
                || upload.forms().stream()
                        .anyMatch(form -> office.registry().unit(form.unit()).isEmpty());
    }

    private void examine(Upload upload) {
        java.nio.file.Path file = office.inbox().resolve(upload.file());
        if (java.nio.file.Files.isRegularFile(file)) {
            List<Reading> readings = Reading.of(office, office.inbox(), file);
            office.uploads().examined(upload.number(), Receiving.forms(readings));
        }
    }
}
