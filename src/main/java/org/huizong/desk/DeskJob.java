package org.huizong.desk;

import java.util.List;
import org.huizong.form.FormTemplate;
import org.huizong.job.RunRequest;

/**
 * A job on the desk, put together exactly as for the command line.
 *
 * @param request what a run of it would be asked for; the desk examines and returns with the same parts
 * @param templates its forms
 * @param databaseUrl where its ledger is
 */
public record DeskJob(RunRequest request, List<FormTemplate> templates, String databaseUrl) {
    /** Copies. */
    public DeskJob {
        templates = List.copyOf(templates);
    }
}
