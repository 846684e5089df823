package org.huizong.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Returning;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.store.Ledger;
import org.huizong.store.Uploads;

/** A job that is open on the desk, with its books. Safe for several threads. */
record Office(DeskJob job, Ledger ledger, Uploads uploads, Clock clock) {
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

    String formTitle(String code) {
        return job.templates().stream()
                .filter(template -> template.id().code().equals(code))
                .findFirst()
                .map(FormTemplate::title)
                .orElse(code);
    }

    /** The name of a unit's code; a name that is no code stands for itself. */
    String unitName(String unit) {
        return registry().unit(unit).map(Unit::name).orElse(unit);
    }
}
