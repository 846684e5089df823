package org.huizong.intake;

/**
 * Looks inside one received file: recognises, reads and checks it.
 *
 * <p>Never throws for what is in the file: a bad file is a submission with findings. Safe for several threads; the same
 * bytes under the same name always give equal submissions.
 */
@FunctionalInterface
public interface Examination {
    /** Examines the bytes of one file; every form in it is a part of its own. */
    Examined examine(Receipt receipt, byte[] bytes);
}
