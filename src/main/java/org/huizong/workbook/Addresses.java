package org.huizong.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.Origin;

/** Where the figures of the tables along the tree were written, so that the overview can point at them. */
final class Addresses {
    private static final int TOTAL = 0;

    private final Map<Key, String> cells = new HashMap<>();
    private final Map<Tied, TreeColumn> columns = new HashMap<>();

    /** A column of a tree of rows was written; figure 0 is the value, 1 the numerator, 2 the denominator. */
    void column(Origin origin, int figure, TreeColumn column) {
        columns.put(new Tied(origin, figure), column);
    }

    /** Where a column of a tree of rows stands. */
    Optional<TreeColumn> column(Origin origin, int figure) {
        return Optional.ofNullable(columns.get(new Tied(origin, figure)));
    }

    /** The grand total of a column was written here. */
    void total(Origin origin, Paper paper, int row, int column) {
        cells.put(new Key(origin, TOTAL), address(paper, row, column));
    }

    /** A unit's figure was written here; one without a line in 数据来源 cannot be asked for. */
    void figure(Origin origin, int source, Paper paper, int row, int column) {
        if (source != TOTAL) {
            cells.put(new Key(origin, source), address(paper, row, column));
        }
    }

    /** The cell of a grand total, such as {@code '汇总表'!D8}. */
    Optional<String> total(Origin origin) {
        return Optional.ofNullable(cells.get(new Key(origin, TOTAL)));
    }

    /** The cell of the figure that comes from a line of 数据来源. */
    Optional<String> figure(Origin origin, int source) {
        return source == TOTAL ? Optional.empty() : Optional.ofNullable(cells.get(new Key(origin, source)));
    }

    /** A sheet's name as formulas and links write it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private static String address(Paper paper, int row, int column) {
        return quoted(paper.name()) + "!" + new CellReference(row, column).formatAsString(false);
    }

    private record Key(Origin origin, int source) {}

    private record Tied(Origin origin, int figure) {}
}
