package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.store.Upload;

/**
 * An upload as the API shows it.
 *
 * @param outcome as the worst of its forms
 * @param sender the unit that sent it, absent for the bureau
 */
record ApiSubmission(
        long number,
        String job,
        String received,
        String account,
        Optional<Api.Named> sender,
        String file,
        long bytes,
        String digest,
        String outcome,
        List<Form> forms) {
    /** One form of it, as it was examined when it came. */
    record Form(
            String file,
            Optional<String> form,
            Optional<String> version,
            Optional<String> title,
            Optional<Api.Named> unit,
            Optional<Integer> period,
            String outcome) {}

    static ApiSubmission of(Upload upload, Office office) {
        int folder = upload.file().lastIndexOf('/') + 1;
        return new ApiSubmission(
                upload.number(),
                office.name(),
                Api.time(upload.receivedAt(), office.clock().getZone()),
                upload.account(),
                unit(upload.sender(), office),
                upload.file().substring(folder),
                upload.bytes(),
                upload.digest(),
                Looks.ofOutcomes(upload.forms().stream()
                                .map(Upload.Form::outcome)
                                .toList())
                        .name(),
                upload.forms().stream().map(form -> of(form, folder, office)).toList());
    }

    private static Form of(Upload.Form form, int folder, Office office) {
        return new Form(
                form.file().substring(Math.min(folder, form.file().length())),
                form.form().map(FormId::code),
                form.form().map(FormId::version),
                form.form().map(office::formTitle),
                unit(form.unit(), office),
                form.period().map(Period::year),
                form.outcome().name());
    }

    /** A unit that the registry does not know has its name for a code. */
    static Optional<Api.Named> unit(String code, Office office) {
        return Api.known(code).map(known -> new Api.Named(known, office.unitName(known)));
    }
}
