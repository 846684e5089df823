package org.huizong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;

/**
 * One file that was received at the desk, a zip with all that is in it.
 *
 * @param number by which the sender may ask for it; its folder in the inbox is named after it
 * @param sender code of the unit that sent it, or the empty string for the bureau
 * @param account who sent it
 * @param file path inside the inbox
 * @param forms what was in it, as it was examined when it came
 */
public record Upload(
        long number,
        String assignment,
        String sender,
        String digest,
        String account,
        String file,
        long bytes,
        Instant receivedAt,
        List<Form> forms) {
    /** Copies. */
    public Upload {
        forms = List.copyOf(forms);
    }

    /**
     * One form of it.
     *
     * @param file path inside the inbox; of a zip the member's
     * @param unit code of the unit when the registry knows it, else the name the file gives, else the empty string
     */
    public record Form(
            String file,
            Optional<FormId> form,
            String unit,
            Optional<Period> period,
            Project project,
            Outcome outcome) {}
}
