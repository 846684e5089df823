package org.huizong.desk;

import java.util.List;
import org.huizong.form.FormTemplate;
import org.huizong.intake.FormLibrary;
import org.huizong.job.RunRequest;

/**
 * A job on the desk, put together exactly as for the command line.
 *
 * @param request what a run of it would be asked for; the desk examines and returns with the same parts
 * @param library its forms
 * @param databaseUrl where its ledger is
 */
public record DeskJob(RunRequest request, FormLibrary library, String databaseUrl) {
    /** Its forms; those that are no longer used among them. */
    public List<FormTemplate> templates() {
        return library.templates();
    }
}
