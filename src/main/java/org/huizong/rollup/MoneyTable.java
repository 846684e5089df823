package org.huizong.rollup;

import java.util.List;

/**
 * Amounts of one form along the tree of districts, every total the sum of the rows below it.
 *
 * @param title such as {@code 部门整体支出绩效自评表（2023年度）}
 * @param unitOfAccount such as 万元
 * @param columns header paths without the section, in the form's order; columns nobody filled are left out
 * @param rows in tree order, the grand total first
 * @param owing how many units owe the form, or gave it all the same
 */
public record MoneyTable(String title, String unitOfAccount, List<Column> columns, List<TreeRow> rows, int owing) {
    /** Copies. */
    public MoneyTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One column.
     *
     * @param group name of the section
     * @param row label of the row on the form
     * @param header header of the column on the form, or the empty string
     */
    public record Column(String group, String row, String header) {}
}
