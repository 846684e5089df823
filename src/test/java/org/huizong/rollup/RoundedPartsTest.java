package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundedPartsTest {
    @Test
    void partsThatRoundToTheirTotalStayAsTheyAre() {
        assertThat(parts("3", 0, "1.4", "1.6")).isEqualTo("1 2");
    }

    @Test
    void whatIsMissingGoesToThePartThatComesNearest() {
        assertThat(parts("4", 0, "1.4", "1.3", "1.3")).isEqualTo("2 1 1");
    }

    @Test
    void whatIsTooMuchIsTakenFromThePartThatComesNearest() {
        assertThat(parts("5", 0, "1.6", "1.7", "1.7")).isEqualTo("1 2 2");
    }

    @Test
    void ofEquallyNearPartsTheFirstIsMoved() {
        assertThat(parts("1", 0, "0.5", "0.5")).isEqualTo("0 1");
        assertThat(parts("1", 0, "0.25", "0.25", "0.25", "0.25")).isEqualTo("1 0 0 0");
    }

    @Test
    void wholeNumbersAndZerosTakeNoPart() {
        assertThat(parts("3", 0, "0", "1.4", "1", "0.4")).isEqualTo("0 2 1 0");
    }

    @Test
    void aSmallAmountNeverBecomesNegative() {
        assertThat(parts("2", 0, "0.03", "1.5", "0.5")).isEqualTo("0 1 1");
    }

    @Test
    void negativeAmountsAreRoundedAwayFromZeroAndMovedTowardsTheirTotal() {
        assertThat(parts("-1", 0, "-0.5", "-0.5")).isEqualTo("0 -1");
    }

    @Test
    void decimalsAreKeptWhereTheyArePrinted() {
        assertThat(parts("1.00", 2, "0.333", "0.333", "0.334")).isEqualTo("0.33 0.33 0.34");
    }

    @Test
    void aTotalThatIsNotTheirSumIsNotMadeToLookSo() {
        assertThat(parts("9", 0, "1.4", "1.4")).isEqualTo("2 2");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyNeighbourOfTheExactSumIsMetByNeighboursOfTheParts(long seed) {
        Random random = new Random(seed);
        int decimals = random.nextInt(3);
        List<BigDecimal> exact = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> BigDecimal.valueOf(random.nextInt(20_000) - 6_000, random.nextInt(6)))
                .toList();
        BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_UP)) {
            BigDecimal total = sum.setScale(decimals, mode);
            List<BigDecimal> printed = RoundedParts.of(exact, total, decimals);
            assertThat(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(total);
            for (int i = 0; i < exact.size(); i++) {
                assertThat(printed.get(i))
                        .isIn(
                                exact.get(i).setScale(decimals, RoundingMode.FLOOR),
                                exact.get(i).setScale(decimals, RoundingMode.CEILING));
            }
        }
    }

    private static String parts(String total, int decimals, String... exact) {
        List<BigDecimal> printed =
                RoundedParts.of(Arrays.stream(exact).map(BigDecimal::new).toList(), new BigDecimal(total), decimals);
        return String.join(" ", printed.stream().map(BigDecimal::toPlainString).toList());
    }
}
