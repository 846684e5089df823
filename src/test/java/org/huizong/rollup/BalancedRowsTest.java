package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BalancedRowsTest {
    private static final ColumnSum FIRST_IS_THE_OTHERS = new ColumnSum(0, List.of(1, 2));

    @Test
    void unitsAddUpToTheirCountyAndCountiesToTheirCity() {
        BalancedRows balanced =
                balanced(List.of(), "0 20400 ", "1 10200 ", "2  5100 甲", "2  5100 乙", "1 10200 ", "2 10200 丙");
        assertThat(shown(balanced)).containsExactly("2", "1", "0", "1", "1", "1");
        assertThat(balanced.tails()).extracting(Tail::row).containsExactly(2);
    }

    @Test
    void acrossARowThePartsAddUpToTheirSum() {
        BalancedRows balanced = balanced(List.of(FIRST_IS_THE_OTHERS), "0 28000,14000,14000 ", "1 28000,14000,14000 甲");
        assertThat(shown(balanced)).containsExactly("3 2 1", "3 2 1");
        assertThat(balanced.tails())
                .extracting(tail -> tail.row() + " " + tail.column() + " " + tail.exact() + " " + tail.moved())
                .containsExactly("0 1 1.4000 1", "1 1 1.4000 1");
    }

    @Test
    void aSumThatIsNotTrueOfAUnitIsNotMadeToLookSo() {
        BalancedRows balanced = balanced(List.of(FIRST_IS_THE_OTHERS), "0 90000,14000,14000 ", "1 90000,14000,14000 甲");
        assertThat(shown(balanced)).containsExactly("9 1 1", "9 1 1");
        assertThat(balanced.sums()).isEmpty();
    }

    /** The year of five real bureaus: one gave no parts of its sum, one missed its sum by 0.01; the third adds up. */
    @Test
    void aRowThatAddsUpAddsUpInPrintWhateverOtherRowsLack() {
        List<ColumnSum> sums = List.of(new ColumnSum(0, List.of(1, 2)), new ColumnSum(1, List.of(3, 4)));
        BalancedRows balanced = balanced(
                sums,
                "0 116420900,75850400,40570400,22101300,3658800 ",
                "1 69289700,50090300,19199300,-,- 荔湾区司法局",
                "1 28733800,12385900,16347900,10844600,1541300 阳西县司法局",
                "1 18397400,13374200,5023200,11256700,2117500 零陵区司法局");
        assertThat(shown(balanced))
                .containsExactly(
                        "11642 7585 4057 2210 366",
                        "6929 5009 1920 - -",
                        "2873 1238 1635 1084 154",
                        "1840 1338 502 1126 212");
        assertThat(balanced.tails())
                .extracting(tail -> tail.row() + " " + tail.column() + " " + tail.moved())
                .containsExactly("2 1 -1", "3 1 1");
    }

    @Test
    void ofTwoSumsOfOneColumnTheOneCountsThatIsTrueMoreOften() {
        ColumnSum often = new ColumnSum(0, List.of(2));
        BalancedRows balanced = balanced(
                List.of(new ColumnSum(0, List.of(1)), often),
                "0 30000,20000,30000 ",
                "1 20000,20000,20000 甲",
                "1 10000,-,10000 乙");
        assertThat(balanced.sums()).containsExactly(often);
    }

    @Test
    void whatNobodyGaveStaysBlank() {
        BalancedRows balanced =
                balanced(List.of(FIRST_IS_THE_OTHERS), "0 14000,14000,- ", "1 14000,14000,- 甲", "1 -,-,- 乙");
        assertThat(shown(balanced)).containsExactly("1 1 -", "1 1 -", "- - -");
    }

    @Test
    void ofSumsThatLeadInACircleTheFirstCounts() {
        List<ColumnSum> circle = List.of(new ColumnSum(0, List.of(1)), new ColumnSum(1, List.of(0)));
        assertThat(balanced(circle, "0 5000,5000 ", "1 5000,5000 甲").sums()).containsExactly(circle.get(0));
    }

    @Test
    void theWayToTheSourceStays() {
        TreeRow total = row(0, "", Arrays.asList(new BigDecimal("14000")));
        TreeRow unit =
                new TreeRow(1, "1", "甲", "甲", "", false, List.of(new Figure(new BigDecimal("14000"), 7)), false, "");
        assertThat(new BalancedRows(List.of(total, unit), List.of(), 4, 0)
                        .rows()
                        .get(1)
                        .figures())
                .containsExactly(new Figure(BigDecimal.ONE, 7));
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingPrintedAddsUpAndIsANeighbourOfTheExactFigure(long seed) {
        List<TreeRow> rows = anyRows(new Random(seed));
        ColumnSum whole = new ColumnSum(0, List.of(1, 2));
        ColumnSum half = new ColumnSum(2, List.of(3, 4));
        BalancedRows balanced = new BalancedRows(rows, List.of(whole, half), 4, 0);
        List<TreeRow> printed = balanced.rows();
        assertThat(balanced.sums()).containsExactly(whole, half);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(value(printed, row, 0)).isEqualTo(value(printed, row, 1).add(value(printed, row, 2)));
            assertThat(value(printed, row, 2)).isEqualTo(value(printed, row, 3).add(value(printed, row, 4)));
            for (int column = 0; column < 5; column++) {
                BigDecimal exact = value(rows, row, column).movePointLeft(4);
                assertThat(value(printed, row, column))
                        .isIn(exact.setScale(0, RoundingMode.FLOOR), exact.setScale(0, RoundingMode.CEILING));
            }
        }
        for (int column = 0; column < 5; column++) {
            assertThat(added(printed, 1, column)).isEqualTo(value(printed, 0, column));
            assertThat(added(printed, 2, column)).isEqualTo(value(printed, 0, column));
        }
        assertThat(value(printed, 0, 0))
                .isEqualTo(RoundedParts.halfUp(value(rows, 0, 0).movePointLeft(4), 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void columnsAddUpAndSoDoTheRowsThatAreRightWhereSomeAreWrong(long seed) {
        Random random = new Random(seed);
        List<List<BigDecimal>> units = new ArrayList<>();
        for (int unit = 0; unit < 6; unit++) {
            List<BigDecimal> amounts = new ArrayList<>(anyUnit(random));
            amounts.set(0, amounts.get(0).add(BigDecimal.valueOf(unit % 2 * random.nextInt(90_000))));
            units.add(amounts);
        }
        List<TreeRow> rows = new ArrayList<>(List.of(row(0, "", sum(units))));
        units.forEach(unit -> rows.add(row(1, "单位", unit)));
        List<TreeRow> printed = new BalancedRows(
                        rows, List.of(new ColumnSum(0, List.of(1, 2)), new ColumnSum(2, List.of(3, 4))), 4, 0)
                .rows();
        for (int column = 0; column < 5; column++) {
            assertThat(added(printed, 1, column)).isEqualTo(value(printed, 0, column));
            assertThat(value(printed, 0, column)
                            .subtract(value(rows, 0, column).movePointLeft(4))
                            .abs())
                    .isLessThan(BigDecimal.ONE);
        }
        for (int row = 1; row < 7; row += 2) {
            assertThat(value(printed, row, 0)).isEqualTo(value(printed, row, 1).add(value(printed, row, 2)));
        }
    }

    private static BigDecimal added(List<TreeRow> rows, int level, int column) {
        return rows.stream()
                .filter(row -> row.level() == level)
                .map(row -> orZero(row.figures().get(column).value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A grand total, counties and their units, of five columns: 0 = 1 + 2 and 2 = 3 + 4. */
    private static List<TreeRow> anyRows(Random random) {
        List<TreeRow> rows = new ArrayList<>();
        List<List<BigDecimal>> counties = new ArrayList<>();
        for (int county = 0; county <= random.nextInt(5); county++) {
            List<List<BigDecimal>> units = new ArrayList<>();
            for (int unit = 0; unit <= random.nextInt(5); unit++) {
                units.add(anyUnit(random));
            }
            counties.add(sum(units));
            rows.add(row(1, "", sum(units)));
            units.forEach(unit -> rows.add(row(2, "单位", unit)));
        }
        rows.add(0, row(0, "", sum(counties)));
        return rows;
    }

    private static List<BigDecimal> anyUnit(Random random) {
        BigDecimal one = BigDecimal.valueOf(random.nextInt(3_000_000), 2);
        BigDecimal three = BigDecimal.valueOf(random.nextInt(3) * 5_000L);
        BigDecimal four = BigDecimal.valueOf(random.nextInt(900_000), 1);
        return List.of(one.add(three).add(four), one, three.add(four), three, four);
    }

    private static List<BigDecimal> sum(List<List<BigDecimal>> rows) {
        List<BigDecimal> sum = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int number = column;
            sum.add(rows.stream().map(row -> row.get(number)).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return sum;
    }

    /** Rows written as {@code level amount,amount unit}, {@code -} for a blank. */
    private static BalancedRows balanced(List<ColumnSum> sums, String... rows) {
        List<TreeRow> parsed = Arrays.stream(rows).map(BalancedRowsTest::row).toList();
        return new BalancedRows(parsed, sums, 4, 0);
    }

    private static TreeRow row(String written) {
        String[] words = written.split(" +", -1);
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        for (String amount : words[1].split(",")) {
            amounts.add(amount.equals("-") ? null : new BigDecimal(amount));
        }
        return row(Integer.parseInt(words[0]), words[2], amounts);
    }

    private static TreeRow row(int level, String unit, List<? extends @Nullable BigDecimal> amounts) {
        List<Figure> figures =
                amounts.stream().map(amount -> new Figure(amount, 0)).toList();
        return new TreeRow(level, "", unit, unit, "", false, figures, false, "");
    }

    private static List<String> shown(BalancedRows balanced) {
        return balanced.rows().stream()
                .map(row -> String.join(
                        " ",
                        row.figures().stream()
                                .map(figure -> figure.value() == null ? "-" : "" + figure.value())
                                .toList()))
                .toList();
    }

    private static BigDecimal value(List<TreeRow> rows, int row, int column) {
        return orZero(rows.get(row).figures().get(column).value());
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
