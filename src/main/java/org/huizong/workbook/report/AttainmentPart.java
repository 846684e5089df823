package org.huizong.workbook.report;

import java.util.ArrayList;
import java.util.List;
import org.huizong.rollup.AttainmentTable;
import org.huizong.rollup.AttainmentTable.AttainmentRow;
import org.huizong.rollup.AttainmentTable.UnitAttainment;
import org.huizong.workbook.written.Longest;

/**
 * A table of 指标完成, as much of it as stands on one sheet.
 *
 * @param ofUnits whether it tells of units and not of their indicators
 * @param from its first line, counted from zero
 * @param to the line after its last
 */
record AttainmentPart(AttainmentTable table, boolean ofUnits, int from, int to) {
    /** As many lines as a page holds: so few stand together on one sheet. */
    private static final int FEW = 30;

    /**
     * The parts of each sheet, at least one sheet: those of the units before those of the indicators, form by form. A sheet repeats
     * one head on its pages, so each table has sheets of its own unless all of them are short.
     */
    static List<List<AttainmentPart>> sheets(List<AttainmentTable> tables, Longest longest) {
        int lines = tables.stream()
                .mapToInt(table -> table.units().size() + table.rows().size())
                .sum();
        Spread spread = new Spread(longest.lines(), lines > FEW);
        for (AttainmentTable table : tables) {
            spread.add(table, true, table.units().size());
            spread.add(table, false, table.rows().size());
        }
        return spread.sheets;
    }

    /** Sheets being filled. */
    private static final class Spread {
        private final List<List<AttainmentPart>> sheets = new ArrayList<>(List.of(new ArrayList<>()));
        private final int most;
        private final boolean apart;
        private int left;

        Spread(int most, boolean apart) {
            this.most = most;
            this.apart = apart;
            this.left = most;
        }

        void add(AttainmentTable table, boolean ofUnits, int size) {
            int from = 0;
            do {
                if (left == 0 || (apart && !last().isEmpty())) {
                    sheets.add(new ArrayList<>());
                    left = most;
                }
                int to = Math.min(size, from + left);
                last().add(new AttainmentPart(table, ofUnits, from, to));
                left -= to - from;
                from = to;
            } while (from < size);
        }

        private List<AttainmentPart> last() {
            return sheets.get(sheets.size() - 1);
        }
    }

    /** What stands above it. */
    String caption() {
        return table.title() + (ofUnits ? "：各单位" : "：各指标") + (from > 0 ? "（续）" : "");
    }

    int size() {
        return to - from;
    }

    /** Its units, none when it tells of indicators. */
    List<UnitAttainment> units() {
        return ofUnits ? table.units().subList(from, to) : List.of();
    }

    /** Its indicators, none when it tells of units. */
    List<AttainmentRow> rows() {
        return ofUnits ? List.of() : table.rows().subList(from, to);
    }
}
