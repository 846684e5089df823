package org.huizong.intake;

import java.util.Optional;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.FilledWorkbook.Resemblance;

/** Reads forms of a workbook as the forms that people said they are. */
record Rereading(FilledWorkbook workbook, FormLibrary library) {
    /** A file that nobody recognises, when somebody said what it is. */
    Optional<Resemblance> of(Corrected said) {
        Optional<Resemblance> form = said.form(library).flatMap(other -> workbook.resembles(library.index(other)));
        form.ifPresent(other -> said.read(other.template(), ""));
        return form;
    }

    /** A form that is all of its sheet: as it was recognised unless somebody said otherwise. */
    Resemblance of(Resemblance form, Corrected said) {
        FormTemplate before = form.template();
        Optional<Resemblance> other = said.form(library)
                .filter(id -> !id.equals(before.id()))
                .flatMap(id -> workbook.resembles(library.index(id), form.sheet()));
        other.ifPresent(now -> said.read(now.template(), before.title()));
        return other.orElse(form);
    }
}
