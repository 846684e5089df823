package org.huizong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.review.Slot;
import org.huizong.review.Subject;

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
     * @param digest SHA-256 of the file itself, in hex; of a zip the member's
     * @param part which form of the file, or the empty string when it is the only one
     * @param questions how many warnings nobody explained in the file
     */
    public record Form(
            String file,
            Optional<FormId> form,
            String unit,
            Optional<Period> period,
            Project project,
            Outcome outcome,
            String digest,
            String part,
            int questions) {
        /** What a decision about it is about; empty when it is not known whose it is, what, or for when. */
        public Optional<Subject> subject() {
            return unit.isEmpty() || digest.isEmpty()
                    ? Optional.empty()
                    : form.flatMap(its -> period.map(
                            year -> new Subject(new Slot(unit, its.code(), year, project.key()), digest, part)));
        }
    }
}
