package org.huizong.workbook;

import java.util.BitSet;

/**
 * What of a sheet nobody sees.
 *
 * @param sheet whether the whole sheet is hidden
 * @param rows zero-based numbers of the hidden rows
 * @param columns zero-based numbers of the hidden columns
 */
record Hidden(Sight sheet, BitSet rows, BitSet columns) {
    /** How a sheet can be hidden. */
    enum Sight {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    /** Copies. */
    Hidden {
        rows = (BitSet) rows.clone();
        columns = (BitSet) columns.clone();
    }

    /** Nothing is hidden. */
    static Hidden nothing() {
        return new Hidden(Sight.VISIBLE, new BitSet(), new BitSet());
    }

    @Override
    public BitSet rows() {
        return (BitSet) rows.clone();
    }

    @Override
    public BitSet columns() {
        return (BitSet) columns.clone();
    }

    /** Whether everything can be seen. */
    boolean isNothing() {
        return sheet == Sight.VISIBLE && rows.isEmpty() && columns.isEmpty();
    }

    /** Whether the whole sheet is hidden. */
    boolean whole() {
        return sheet != Sight.VISIBLE;
    }

    /** Whether a row is hidden by itself. */
    boolean row(int row) {
        return rows.get(row);
    }

    /** Whether a column is hidden by itself. */
    boolean column(int column) {
        return columns.get(column);
    }
}
