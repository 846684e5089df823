package org.huizong.intake;

import java.util.Optional;
import org.huizong.workbook.returned.ReturnedWorkbook;

/**
 * What goes back to a submitter: his workbook with its marks, and the text to be sent with it.
 *
 * @param path below the folder 退回, with {@code /} between its parts and without an ending; free of anything unsafe
 * @param workbook empty when the file could not be opened
 * @param notice ready to paste, lines ended by a line feed
 */
public record ReturnedFile(String path, Optional<ReturnedWorkbook> workbook, String notice) {
    /** The name of the marked workbook without its folders; empty when there is none. */
    public Optional<String> name() {
        return workbook.map(marked -> path.substring(path.lastIndexOf('/') + 1) + marked.ending());
    }

    /** The marked workbook itself; none when there is none. */
    public byte[] bytes() {
        return workbook.map(ReturnedWorkbook::bytes).orElse(new byte[0]);
    }
}
