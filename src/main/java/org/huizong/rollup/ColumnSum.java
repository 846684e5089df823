package org.huizong.rollup;

import java.util.List;

/**
 * A column that is the sum of others on the form, such as 合计 = 基本支出 + 项目支出; columns count from zero.
 *
 * @param total the sum
 * @param parts at least one, in the order of the formula
 */
public record ColumnSum(int total, List<Integer> parts) {
    /** Copies. */
    public ColumnSum {
        parts = List.copyOf(parts);
    }
}
