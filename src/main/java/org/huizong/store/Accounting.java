package org.huizong.store;

/**
 * What became of the files of an inbox; every file is in exactly one of the parts.
 *
 * @param received how many files there were
 */
public record Accounting(
        int received, int accepted, int warned, int returned, int unreadable, int unchanged, int ignored) {
    /** Nothing received. */
    public static final Accounting NONE = new Accounting(0, 0, 0, 0, 0, 0, 0);

    /** All parts together. */
    public int sum() {
        return accepted + warned + returned + unreadable + unchanged + ignored;
    }

    /** Whether no file was lost or counted twice. */
    public boolean addsUp() {
        return received == sum();
    }
}
