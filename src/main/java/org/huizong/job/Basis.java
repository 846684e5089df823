package org.huizong.job;

import java.util.List;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Sha256;

/**
 * What files are examined with, apart from themselves; when it changes, all of them are examined again.
 *
 * @param digest SHA-256 over templates, job file and program version, in hex
 */
public record Basis(String digest) {
    /** The basis of these templates, in any order, with this job file and this version of the program. */
    public static Basis of(List<FormTemplate> templates, byte[] jobFile, String version) {
        String text = String.join(
                "\n",
                templates.stream()
                        .map(template -> template.id() + " " + template.digest())
                        .sorted()
                        .toList());
        return new Basis(Sha256.of(String.join("\n", version, Sha256.of(jobFile), text)));
    }
}
