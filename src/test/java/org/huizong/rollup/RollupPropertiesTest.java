package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any tree of districts and any figures. */
class RollupPropertiesTest {
    private static final String[] FIELDS = {"收支/支出 金额 合计", "调解/纠纷数 整数 合计 件", "调解/成功数 整数 合计 件", "调解/成功率 百分比 比率(成功数/纠纷数)"
    };

    /** A unit of a random tree and what it gave, blanks as the empty string. */
    private record Given(String unit, String district, String amount, String cases, String solved) {}

    /** A random tree of districts, each line {@code code name parent}, and the units in it. */
    private record World(List<String> districts, List<Given> given) {
        static World of(long seed) {
            Random random = new Random(seed);
            List<String> districts = new ArrayList<>(List.of("d0 d0"));
            int many = 1 + random.nextInt(12);
            for (int i = 1; i < many; i++) {
                int parent = random.nextInt(i + 1);
                districts.add("d" + i + " d" + i + (parent == i ? "" : " d" + parent));
            }
            List<Given> given = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                String district = "d" + random.nextInt(many);
                given.add(new Given("u" + i, district, cents(random), count(random), count(random)));
            }
            return new World(districts, given);
        }

        private static String cents(Random random) {
            return random.nextInt(4) == 0
                    ? ""
                    : BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(4))
                            .toPlainString();
        }

        private static String count(Random random) {
            return random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(500));
        }

        Consolidation consolidation() {
            Bureau bureau =
                    new Bureau().district(districts.toArray(String[]::new)).form("annual", "年报", FIELDS);
            for (Given one : given) {
                bureau.unit(one.unit() + " " + one.unit() + " " + one.district())
                        .owes("annual", 2023, one.unit());
                bureau.accepted(
                        one.unit(), "annual", "支出=" + one.amount(), "纠纷数=" + one.cases(), "成功数=" + one.solved());
            }
            return bureau.consolidation();
        }

        BigDecimal sum() {
            return add(given.stream().map(Given::amount));
        }

        List<Given> pairs() {
            return given.stream()
                    .filter(one -> !one.cases().isEmpty() && !one.solved().isEmpty())
                    .toList();
        }
    }

    static Stream<World> worlds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(60).map(World::of);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theGrandTotalIsTheSumOverAllUnits(World world) {
        assertThat(total(world.consolidation())).isEqualByComparingTo(world.sum());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyTotalIsTheSumOfTheRowsOneLevelDeeper(World world) {
        for (MoneyTable table : world.consolidation().money()) {
            for (int i = 0; i < table.rows().size(); i++) {
                TreeRow row = table.rows().get(i);
                if (row.isTotal()) {
                    assertThat(value(row)).isEqualByComparingTo(add(children(table.rows(), i)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void pooledRatesAreAllNumeratorsOverAllDenominators(World world) {
        BigDecimal solved = add(world.pairs().stream().map(Given::solved));
        BigDecimal cases = add(world.pairs().stream().map(Given::cases));
        List<TreeRow> rows = world.consolidation().indicators().stream()
                .filter(block -> block.kind() == IndicatorBlock.Kind.POOLED)
                .flatMap(block -> block.rows().stream().limit(1))
                .toList();
        assertThat(rows).hasSize(world.pairs().isEmpty() ? 0 : 1);
        if (cases.signum() > 0) {
            assertThat(rows.get(0).figures().get(0).value())
                    .isEqualByComparingTo(solved.divide(cases, Subtotal.PRECISION));
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void rollingUpTotalsGivesTheSameTotals(World world) {
        Consolidation once = world.consolidation();
        List<Given> totals = new ArrayList<>();
        for (MoneyTable table : once.money()) {
            table.rows().stream()
                    .filter(row -> row.level() == 1)
                    .forEach(row -> totals.add(
                            new Given("t" + totals.size(), "d0", value(row).toPlainString(), "", "")));
        }
        assertThat(total(new World(List.of("d0 d0"), totals).consolidation())).isEqualByComparingTo(total(once));
    }

    private static List<BigDecimal> childValues(List<TreeRow> rows, int parent) {
        List<BigDecimal> values = new ArrayList<>();
        int level = rows.get(parent).level();
        for (int i = parent + 1; i < rows.size() && rows.get(i).level() > level; i++) {
            if (rows.get(i).level() == level + 1) {
                values.add(value(rows.get(i)));
            }
        }
        return values;
    }

    private static Stream<String> children(List<TreeRow> rows, int parent) {
        return childValues(rows, parent).stream().map(BigDecimal::toPlainString);
    }

    private static BigDecimal total(Consolidation consolidation) {
        return consolidation.money().stream()
                .map(table -> value(table.rows().get(0)))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal value(TreeRow row) {
        BigDecimal value = row.figures().get(0).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal add(Stream<String> numbers) {
        return numbers.filter(text -> !text.isEmpty()).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
