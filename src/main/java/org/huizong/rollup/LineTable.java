package org.huizong.rollup;

import java.util.List;

/**
 * The lines of one list of one form, all units one after the other in tree order.
 *
 * @param name short name of the sheet, such as 重点工作任务
 * @param title such as {@code 年度重点工作任务（部门整体预算绩效目标申报表，2024年度）}
 * @param columns headers
 * @param numeric for each column whether it is added up in the closing total
 * @param closings for each column what its lines come to by another method than a sum; {@link Closing#NONE} otherwise
 */
public record LineTable(
        String name,
        String title,
        String unitOfAccount,
        List<String> columns,
        List<Boolean> numeric,
        List<Closing> closings,
        List<UnitLine> lines) {
    /** Copies. */
    public LineTable {
        columns = List.copyOf(columns);
        numeric = List.copyOf(numeric);
        closings = List.copyOf(closings);
        lines = List.copyOf(lines);
    }

    /** What kind of list it is: some have a place of their own in the workbook. */
    public Kind kind() {
        return Kind.of(name);
    }

    /** Kinds of lists. */
    public enum Kind {
        /** 重点工作任务. */
        TASKS(LineTables.TASKS),
        /** 绩效指标明细: what was aimed at and what was reached. */
        INDICATORS(LineTables.INDICATORS),
        /** Any other. */
        OTHER("");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        /** What follows the name of its kind in the name of a list, such as （自评）; or the empty string. */
        public String ending(LineTable table) {
            return table.name().substring(name.length());
        }

        private static Kind of(String list) {
            if (list.startsWith(TASKS.name)) {
                return TASKS;
            }
            return list.startsWith(INDICATORS.name) ? INDICATORS : OTHER;
        }
    }

    /**
     * What the lines of a column come to.
     *
     * @param method such as 平均, or the empty string
     */
    public record Closing(String method, Figure figure) {
        /** Nothing. */
        public static final Closing NONE = new Closing("", Figure.NONE);
    }

    /**
     * One line of one unit.
     *
     * @param district name of its district
     * @param cells one for each column; a numeric column's text is ignored when the figure has a value
     */
    public record UnitLine(String district, String unit, List<LineCell> cells) {
        /** Copies. */
        public UnitLine {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One entry of a line.
     *
     * @param text as shown
     * @param figure its number and source; its value is absent for words
     */
    public record LineCell(String text, Figure figure) {}
}
