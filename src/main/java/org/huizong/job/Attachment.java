package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is written beside the consolidated workbook.
 *
 * @param path inside the run's folder, with {@code /} between its parts
 */
public record Attachment(String path, Filling filling) {
    /** Fills it; closing the stream does no harm. */
    @FunctionalInterface
    public interface Filling {
        /** Writes all of it; the same bytes every time. */
        void fill(OutputStream out) throws IOException;
    }
}
