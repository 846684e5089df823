package org.huizong.intake;

import java.time.LocalDateTime;

/**
 * What somebody at the desk said of a received form, against what it was recognised as.
 *
 * @param inside the beginning of the paths in the inbox that it is about, which are one sender's
 * @param digest of the file in which it was said
 * @param part which form of that file, as in a {@link Submission}
 * @param given the words of a cell that told nothing, and mean the same in the sender's other files; or the empty string
 * @param said the code of a unit, a form as {@code code@version}, or a year; the empty string takes back what was said
 * @param account who said it
 * @param at when, in the bureau's time
 */
public record Correction(
        String inside,
        String digest,
        String part,
        Subject subject,
        String given,
        String said,
        String account,
        LocalDateTime at) {
    /** What is corrected. */
    public enum Subject {
        UNIT,
        FORM,
        PERIOD
    }

    /** Whether it may say anything about a file. */
    boolean bearsOn(Receipt receipt) {
        return receipt.file().startsWith(inside) && (digest.equals(receipt.digest()) || !given.isEmpty());
    }

    /** Whether it was said about this very form, and not about another one that says the same. */
    public boolean isAbout(Receipt receipt, String itsPart) {
        return receipt.file().startsWith(inside) && digest.equals(receipt.digest()) && part.equals(itsPart);
    }
}
