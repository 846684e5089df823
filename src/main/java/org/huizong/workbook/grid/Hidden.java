package org.huizong.workbook.grid;

import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huizong.form.Position;

/**
 * What of a sheet nobody sees.
 *
 * @param sheet whether the whole sheet is hidden
 * @param rows zero-based numbers of the hidden rows
 * @param columns zero-based numbers of the hidden columns
 * @param gone the words of cells that take no room and are not read, by where they would stand
 */
public record Hidden(Sight sheet, BitSet rows, BitSet columns, NavigableMap<Position, String> gone) {
    /** How a sheet can be hidden. */
    enum Sight {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    /** Copies. */
    public Hidden {
        rows = (BitSet) rows.clone();
        columns = (BitSet) columns.clone();
        gone = new TreeMap<>(gone);
    }

    /** Nothing is hidden. */
    public static Hidden nothing() {
        return new Hidden(Sight.VISIBLE, new BitSet(), new BitSet(), new TreeMap<>());
    }

    @Override
    public BitSet rows() {
        return (BitSet) rows.clone();
    }

    @Override
    public BitSet columns() {
        return (BitSet) columns.clone();
    }

    /** Whether everything that is read can be seen. */
    public boolean isNothing() {
        return sheet == Sight.VISIBLE && rows.isEmpty() && columns.isEmpty();
    }

    /** Whether the whole sheet is hidden. */
    public boolean whole() {
        return sheet != Sight.VISIBLE;
    }

    /** Whether a row is hidden by itself. */
    public boolean row(int row) {
        return rows.get(row);
    }

    /** Whether a column is hidden by itself. */
    public boolean column(int column) {
        return columns.get(column);
    }
}
