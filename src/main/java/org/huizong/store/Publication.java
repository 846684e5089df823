package org.huizong.store;

/**
 * A workbook that was written.
 *
 * @param run the run that wrote it
 * @param fingerprint what it was made of, see {@link Fingerprint}
 * @param path below the output folder, with {@code /} between its parts
 */
public record Publication(int run, String fingerprint, String path, String sha256, long bytes) {}
