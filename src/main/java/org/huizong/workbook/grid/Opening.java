package org.huizong.workbook.grid;

import org.huizong.finding.Finding;

/** How opening a file ended. */
public sealed interface Opening {
    /** It is a workbook. */
    record Opened(GridBook book) implements Opening {}

    /** It is not, and why. */
    record Refused(Finding reason) implements Opening {}
}
