package org.huizong.job;

import java.nio.file.Path;

/**
 * Something that was written.
 *
 * @param path of a file, or of the folder of the returned ones
 * @param sha256 of its bytes in hex; of a folder over the names and digests of our files in it
 */
public record Output(Kind kind, Path path, String sha256) {
    /** What it is. */
    public enum Kind {
        /** The consolidated workbook. */
        WORKBOOK,
        /** The folder 退回. */
        RETURNED,
        /** A machine copy. */
        DATA,
        /** The folder 分市. */
        CITIES
    }
}
