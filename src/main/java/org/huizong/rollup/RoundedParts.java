package org.huizong.rollup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds the parts of a printed total so that they add up to it (舍位平衡).
 *
 * <p>Each part is rounded half up. What then is missing from the total, or too much, goes to the parts that come nearest
 * to what they are when they are moved by one unit of the last place, each at most once; of equally near ones to the
 * first. Only parts that were rounded the other way are moved, so that every printed part is one of the two neighbours
 * of the exact one: whole numbers and zeros stay, and nothing changes its sign. Where the total is a neighbour of the
 * exact sum, that always suffices.
 */
final class RoundedParts {
    private final List<BigDecimal> exact;
    private final int decimals;
    private final List<BigDecimal> printed;

    private RoundedParts(List<BigDecimal> exact, int decimals) {
        this.exact = exact;
        this.decimals = decimals;
        this.printed = new ArrayList<>(
                exact.stream().map(part -> halfUp(part, decimals)).toList());
    }

    /** The printed parts, as many as there are exact ones; they miss the total only where it is no neighbour of their sum. */
    static List<BigDecimal> of(List<BigDecimal> exact, BigDecimal total, int decimals) {
        RoundedParts parts = new RoundedParts(exact, decimals);
        parts.meet(total);
        return List.copyOf(parts.printed);
    }

    /** A number by itself, away from zero when it stands in the middle. */
    static BigDecimal halfUp(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    private void meet(BigDecimal total) {
        BigDecimal missing = total.subtract(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigInteger steps = missing.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue();
        BigDecimal step = BigDecimal.valueOf(steps.signum(), decimals);
        IntStream.range(0, exact.size())
                .boxed()
                .filter(part -> rounding(part).signum() == -steps.signum() && steps.signum() != 0)
                .sorted(Comparator.comparing((Integer part) -> rounding(part).abs())
                        .reversed())
                .limit(steps.abs().min(BigInteger.valueOf(exact.size())).intValueExact())
                .forEach(part -> printed.set(part, printed.get(part).add(step)));
    }

    /** By how much a part was rounded up; negative when down. */
    private BigDecimal rounding(int part) {
        return halfUp(exact.get(part), decimals).subtract(exact.get(part));
    }
}
