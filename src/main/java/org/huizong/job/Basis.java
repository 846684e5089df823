package org.huizong.job;

import java.util.List;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Corrections;
import org.huizong.intake.Receipt;
import org.huizong.intake.Sha256;

/**
 * What files are examined with, apart from themselves; when it changes, all of them are examined again.
 *
 * @param digest SHA-256 over whatever may change a verdict: templates, what the job file says of units and forms, program version
 * @param look digest of what else changes what is published; no file is examined again for it
 * @param corrections what people said of files; those that it bears on are examined again when more is said
 */
public record Basis(String digest, String look, Corrections corrections) {
    /** A basis of which nothing was said. */
    public Basis(String digest) {
        this(digest, "", Corrections.NONE);
    }

    /** The same with what people said. */
    public Basis knowing(Corrections said) {
        return new Basis(digest, look, said);
    }

    /** The same with what only changes how it is published. */
    public Basis showing(byte[] shown) {
        return new Basis(digest, Sha256.of(shown), corrections);
    }

    /** What one file is examined with. */
    public String of(Receipt receipt) {
        Corrections its = corrections.bearingOn(receipt);
        return its.list().isEmpty() ? digest : Sha256.of(digest + "\n" + its.list());
    }

    /** What a publication is made with, apart from what was received. */
    String published() {
        return digest + look;
    }

    /** The basis of these templates, in any order, with what the job says and this version of the program. */
    public static Basis of(List<FormTemplate> templates, byte[] job, String version) {
        String text = String.join(
                "\n",
                templates.stream()
                        .map(template -> template.id() + " " + template.digest())
                        .sorted()
                        .toList());
        return new Basis(Sha256.of(String.join("\n", version, Sha256.of(job), text)));
    }
}
