package org.huizong.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Correction;
import org.huizong.intake.Corrections;
import org.huizong.intake.Examination;
import org.huizong.intake.Receipt;
import org.huizong.intake.Returning;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.store.Database;
import org.huizong.store.KeptCorrections;
import org.huizong.store.Ledger;
import org.huizong.store.LiveFile;
import org.huizong.store.Uploads;

/** A job that is open on the desk, with its books. Safe for several threads. */
record Office(
        DeskJob job,
        Ledger ledger,
        Uploads uploads,
        KeptCorrections corrections,
        Clock clock,
        Recollection recollection) {
    /** A job with the books of its database. */
    static Office of(DeskJob job, Database books, Uploads uploads, Clock clock) {
        return new Office(job, books.ledger(), uploads, books.corrections(), clock, new Recollection());
    }

    /** Public for the pages. */
    public String name() {
        return job.request().assignment().name();
    }

    /** Public for the pages. */
    public String title() {
        return job.request().assignment().title();
    }

    Registry registry() {
        return job.request().assignment().registry();
    }

    Path inbox() {
        return job.request().assignment().inbox();
    }

    /** What a run of now examines with: its forms, and what people said of received ones. */
    Examination examination() {
        return examination(List.of());
    }

    /** The same when more is said than was kept. */
    Examination examination(List<Correction> said) {
        List<Correction> all = new ArrayList<>(corrections.of(name()).list());
        all.addAll(said);
        return job.request().examination().knowing(new Corrections(all));
    }

    /** Whether more was said of a file than its run knew: its upload tells how it stands until the next run. */
    boolean outdates(LiveFile file, Corrections said) {
        Receipt receipt = new Receipt(file.file(), file.digest(), 0);
        return !said.bearingOn(receipt).list().isEmpty()
                && !job.request().basis().knowing(said).of(receipt).equals(file.basis());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What goes back to submitters today. */
    Optional<Returning> returning() {
        return job.request().returning().map(returning -> returning.on(today()));
    }

    /** The title of a form in this version, or of any; its code when there is none. */
    String formTitle(FormId form) {
        return job.templates().stream()
                .filter(template -> template.id().equals(form))
                .findFirst()
                .map(FormTemplate::title)
                .orElseGet(() -> formTitle(form.code()));
    }

    /** In whatever version; public for the pages. */
    public String formTitle(String code) {
        return job.templates().stream()
                .filter(template -> template.id().code().equals(code))
                .findFirst()
                .map(FormTemplate::title)
                .orElse(code);
    }

    /** The codes of the forms that anybody owes, in the order of the templates; public for the pages. */
    public List<String> forms() {
        Set<String> owed =
                registry().obligations().stream().map(Obligation::form).collect(Collectors.toSet());
        return job.templates().stream()
                .map(template -> template.id().code())
                .distinct()
                .filter(owed::contains)
                .toList();
    }

    /** The name of a unit's code; a name that is no code stands for itself. Public for the pages. */
    public String unitName(String unit) {
        return registry().unit(unit).map(Unit::name).orElse(unit);
    }
}
