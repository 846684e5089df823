package org.huizong.store;

import java.util.Optional;

/**
 * A workbook that was written, with what went back to the submitters beside it.
 *
 * @param run the run that wrote it
 * @param fingerprint what it was made of, see {@link Fingerprint}
 * @param path below the output folder, with {@code /} between its parts
 * @param returned digest of the folder 退回, the empty string when there was none; none where it was not written down
 */
public record Publication(
        int run, String fingerprint, String path, String sha256, long bytes, Optional<String> returned) {}
