package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import org.huizong.form.FormTemplate;
import org.huizong.intake.FormLibrary;
import org.huizong.job.RunRequest;
import org.huizong.registry.Schedule;

/**
 * A job on the desk, put together exactly as for the command line.
 *
 * @param request what a run of it would be asked for; the desk examines and returns with the same parts
 * @param library its forms
 * @param databaseUrl where its ledger is
 * @param schedule when it is run by itself, if ever
 */
public record DeskJob(RunRequest request, FormLibrary library, String databaseUrl, Optional<Schedule> schedule) {
    /** Its forms; those that are no longer used among them. */
    public List<FormTemplate> templates() {
        return library.templates();
    }

    /** One that is run when somebody wants it. */
    public DeskJob(RunRequest request, FormLibrary library, String databaseUrl) {
        this(request, library, databaseUrl, Optional.empty());
    }
}
