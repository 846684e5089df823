package org.huizong.workbook.written;

import java.io.IOException;

/** The rows of a long sheet, below those that its frame has; written once, from top to bottom. */
@FunctionalInterface
public interface LongRows {
    /** Writes every row; the frame's own rows are written already. */
    void write(RowBytes rows) throws IOException;
}
