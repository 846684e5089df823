package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * Targets against what was reached, of all units that filled in one form (指标完成).
 *
 * @param title such as {@code 部门整体支出绩效自评表（2023年度）}
 * @param rows in tree order, then in the order of the form
 * @param units one for each unit that has a row
 */
public record AttainmentTable(String title, List<AttainmentRow> rows, List<UnitAttainment> units) {
    /** Copies. */
    public AttainmentTable {
        rows = List.copyOf(rows);
        units = List.copyOf(units);
    }

    /**
     * One target of one unit.
     *
     * @param unit its name, with the project's where it fills in one form for each
     * @param indicator name of the line
     * @param target as written, with operator and unit
     * @param actual as written
     * @param attainment where both are figures of one unit of measure
     * @param place of the actual value
     */
    public record AttainmentRow(
            String district,
            String unit,
            String indicator,
            String target,
            String actual,
            Optional<Attainment> attainment,
            Place place) {}

    /**
     * How far one unit got.
     *
     * @param targets how many it set, with something written as reached
     * @param decided how many of them compare as figures
     * @param reached how many of those it reached
     * @param rank its place among the units by the share it reached, 0 when none is decided
     */
    public record UnitAttainment(String district, String unit, int targets, int decided, int reached, int rank) {
        /** Reached of those that compare, as a ratio; null when none does. */
        public @Nullable BigDecimal share() {
            return decided == 0
                    ? null
                    : BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(decided), Subtotal.PRECISION);
        }
    }
}
