package org.huizong.workbook.written;

import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet of a layout, and the cell where its block begins.
 *
 * @param anchor the cell of the block's word, with those it is merged with: they show how wide the block is
 */
public record LayoutSheet(String name, ReportBlock block, CellRangeAddress anchor) {
    /** The row where the block begins, from zero. */
    public int top() {
        return anchor.getFirstRow();
    }
}
