package org.huizong.workbook.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huizong.rollup.Origin;

/** Where the tables along the tree stand, so that other sheets can point at their cells; known before they are written. */
final class Addresses {
    private static final int VALUE = 0;

    private final Map<Tied, TreeColumn> columns = new HashMap<>();

    /** A column of a tree of rows stands there; figure 0 is the value, 1 the numerator, 2 the denominator. */
    void column(Origin origin, int figure, TreeColumn column) {
        columns.put(new Tied(origin, figure), column);
    }

    /** Where a column of a tree of rows stands. */
    Optional<TreeColumn> column(Origin origin, int figure) {
        return Optional.ofNullable(columns.get(new Tied(origin, figure)));
    }

    /** The cell of a grand total, such as {@code '汇总表'!D8}. */
    Optional<String> total(Origin origin) {
        return column(origin, VALUE).map(TreeColumn::totalCell);
    }

    /** The cell of the figure that comes from a line of 数据来源; none for line 0. */
    Optional<String> figure(Origin origin, int source) {
        return column(origin, VALUE).flatMap(column -> column.unitCell(source));
    }

    /** The cell of the total of a district. */
    Optional<String> district(Origin origin, String code) {
        return column(origin, VALUE).flatMap(column -> column.districtCell(code));
    }

    private record Tied(Origin origin, int figure) {}
}
