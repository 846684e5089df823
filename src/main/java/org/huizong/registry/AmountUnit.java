package org.huizong.registry;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The unit of account that a report prints amounts in (计量单位), such as 万元 without decimals.
 *
 * @param name one of {@link #NAMES}
 * @param decimals from none to {@link #MOST_DECIMALS}
 */
public record AmountUnit(String name, int decimals) {
    /** As many as an amount in 亿元 needs to be exact to a cent, and no more. */
    public static final int MOST_DECIMALS = 10;

    /** The units from 元 on, each ten times the one before; a step without a name is the empty string. */
    private static final List<String> STEPS = List.of("元", "", "百元", "千元", "万元", "十万元", "百万元", "千万元", "亿元");

    /** The units there are. */
    public static final List<String> NAMES =
            STEPS.stream().filter(name -> !name.isEmpty()).toList();

    /** The power of ten that a unit of account is of 元; none when it is none of them. */
    private static OptionalInt power(String unit) {
        return IntStream.range(0, STEPS.size())
                .filter(power -> !unit.isEmpty() && STEPS.get(power).equals(unit))
                .findFirst();
    }

    /** By how many powers of ten this unit is greater than another, negative when smaller; none for what is no such unit. */
    public OptionalInt above(String unit) {
        OptionalInt other = power(unit.strip());
        return other.isEmpty() ? other : OptionalInt.of(power(name).orElseThrow() - other.getAsInt());
    }
}
