package org.huizong.workbook.written;

/** The way from a workbook to the files that its figures come from. */
@FunctionalInterface
public interface FileLinks {
    /** Nobody knows where the files are. */
    FileLinks NONE = file -> "";

    /**
     * A relative or absolute URI, with everything in ASCII that a URI cannot hold written as {@code %23}; the empty string
     * when there is no way. It is that of the archive for a file in an archive. The same for the same file every time.
     *
     * @param file path inside the inbox
     */
    String to(String file);
}
