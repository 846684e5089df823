package org.huizong.rollup;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same sum with one part more. */
    ColumnSum with(int part) {
        return new ColumnSum(
                total, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }
}
