package org.huizong.rollup;

import java.util.List;

/**
 * What closes a consolidated workbook: whom it is about, who is missing, and how everything ties out.
 *
 * @param scope name of the district that the workbook is about, or the empty string when it is about all
 * @param unsent in tree order
 * @param control from the files to the totals
 * @param columns what the columns of the tables along the tree are, by their codes
 */
public record Closing(String scope, List<UnsentRow> unsent, ControlTotals control, List<TotalColumn> columns) {
    /** Nobody owes anything, and nothing came. */
    public static final Closing NONE = new Closing("", List.of(), ControlTotals.NONE, List.of());

    /** Copies. */
    public Closing {
        unsent = List.copyOf(unsent);
        columns = List.copyOf(columns);
    }
}
