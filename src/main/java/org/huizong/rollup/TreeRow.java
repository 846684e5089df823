package org.huizong.rollup;

import java.util.List;

/**
 * One row of a table that follows the tree of districts; its children are the following rows one level deeper.
 *
 * @param level 0 for the grand total, then 省, 市, 县(区), 单位, and 项目 where a unit has several
 * @param code of the district or unit
 * @param unit name of the unit when the row is one unit's or one of its projects', else the empty string
 * @param note coverage of a total ({@code 2/3 已报，缺：…}), standing of a unit's row
 * @param returned whether the unit's form was sent back
 * @param figures one for each column of the table
 * @param whole whether it adds up the projects of one unit
 * @param project name of the project when the row is one's, else the empty string
 */
public record TreeRow(
        int level,
        String code,
        String name,
        String unit,
        String note,
        boolean returned,
        List<Figure> figures,
        boolean whole,
        String project) {
    /** What a row is called that takes off what units passed on to lower levels. */
    public static final String LESS = "减：对下转移支付";

    /** Copies. */
    public TreeRow {
        figures = List.copyOf(figures);
    }

    /** The same with other figures. */
    public TreeRow with(List<Figure> others) {
        return new TreeRow(level, code, name, unit, note, returned, others, whole, project);
    }

    /** Whether it is named by a unit or a project, and not by a district. */
    public boolean isOfUnit() {
        return whole || name.equals(unitShown());
    }

    /** Whose figures they are as a column of units shows it, the empty string for any total. */
    public String unitShown() {
        return Filer.name(unit, project);
    }

    /** Whether it is of no unit: it adds up the rows below it, or takes off what they hold twice. */
    public boolean isTotal() {
        return unit.isEmpty();
    }

    /** Whether it takes off what the totals above it would hold twice. */
    public boolean isLess() {
        return unit.isEmpty() && name.equals(LESS);
    }
}
