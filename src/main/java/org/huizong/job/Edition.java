package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What one run publishes, reckoned once: the consolidated workbook and what is written beside it. */
public interface Edition {
    /** Writes the workbook; closing the stream does no harm. */
    void write(OutputStream out) throws IOException;

    /** What is written beside the workbook, made when it is filled. */
    List<Attachment> attachments();
}
