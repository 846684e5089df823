package org.huizong.rollup;

import java.util.List;
import java.util.Optional;
import org.huizong.registry.AmountUnit;

/**
 * Amounts of one form along the tree of districts, every total the sum of the rows below it.
 *
 * @param title such as {@code 部门整体支出绩效自评表（2023年度）}
 * @param unitOfAccount such as 万元
 * @param columns header paths without the section, in the form's order; columns nobody filled are left out
 * @param rows in tree order, the grand total first
 * @param owing how many forms are owed, or were given all the same: one a unit, or one a project
 * @param sums columns that are sums of others by the rules of the form
 * @param decimals of what is printed
 * @param changes for each column the grand total against the year before, over the units that have both; empty when nobody has
 */
public record MoneyTable(
        String title,
        String unitOfAccount,
        List<Column> columns,
        List<TreeRow> rows,
        int owing,
        List<ColumnSum> sums,
        int decimals,
        List<Optional<Change>> changes) {
    private static final int CENTS = 2;

    /** Copies. */
    public MoneyTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        changes = List.copyOf(changes);
    }

    /** Amounts to the cent, of which no column is a sum of others. */
    public MoneyTable(String title, String unitOfAccount, List<Column> columns, List<TreeRow> rows, int owing) {
        this(title, unitOfAccount, columns, rows, owing, List.of(), CENTS, List.of());
    }

    /** Whether units fill in the form once for each project. */
    public boolean perProject() {
        return rows.stream().anyMatch(row -> !row.project().isEmpty());
    }

    /** The same with its sums of columns and what has changed. */
    MoneyTable summing(List<ColumnSum> its, List<Optional<Change>> changed) {
        return new MoneyTable(title, unitOfAccount, columns, rows, owing, its, decimals, changed);
    }

    /** The same as it is printed in another unit of account. */
    MoneyTable printed(AmountUnit unit, List<TreeRow> printed, List<Optional<Change>> changed) {
        return new MoneyTable(title, unit.name(), columns, printed, owing, sums, unit.decimals(), changed);
    }

    /**
     * One column.
     *
     * @param group name of the section
     * @param row label of the row on the form
     * @param header header of the column on the form, or the empty string
     */
    public record Column(String group, String row, String header) {
        /** All of it, such as {@code 收支情况/支出合计/执行数}. */
        public String path() {
            return group + "/" + row + (header.isEmpty() ? "" : "/" + header);
        }
    }
}
