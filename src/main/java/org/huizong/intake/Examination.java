package org.huizong.intake;

/**
 * Looks inside one received file: recognises, reads and checks it.
 *
 * <p>Never throws for what is in the file: a bad file is a submission with findings. Safe for several threads; the same
 * bytes under the same name always give an equal submission.
 */
@FunctionalInterface
public interface Examination {
    /** Examines the bytes of one file. */
    Submission examine(Receipt receipt, byte[] bytes);
}
