package org.huizong.rollup;

import org.huizong.declaration.Declaration;
import org.huizong.finding.Outcome;
import org.huizong.form.Period;
import org.huizong.form.Project;

/**
 * One submission as a published run had it.
 *
 * @param id of the reading; the same reading is never changed
 * @param unit its code
 * @param form its code
 * @param project which of its unit's forms it is, where there is one for each project
 * @param counted whether its figures were in the totals
 * @param outcome then
 * @param file path inside the inbox
 * @param digest SHA-256 of the file, in hex
 * @param basis what it was examined with
 * @param declaration what it says; without values where nothing of it is compared
 */
public record Published(
        long id,
        String unit,
        String form,
        Period period,
        Project project,
        boolean counted,
        Outcome outcome,
        String file,
        String digest,
        String basis,
        Declaration declaration) {
    /** What it is the only one of. */
    Claim claim() {
        return new Claim(unit, form, period, project);
    }

    /** A unit's form for a period, and for a project where there is one for each. */
    public record Claim(String unit, String form, Period period, Project project) {}

    /** The same with what it says. */
    public Published saying(Declaration words) {
        return new Published(id, unit, form, period, project, counted, outcome, file, digest, basis, words);
    }

    boolean standsAs(Published other) {
        return id == other.id && counted == other.counted && outcome == other.outcome;
    }
}
