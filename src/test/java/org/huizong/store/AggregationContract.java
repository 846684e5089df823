package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.form.RollupMethod;
import org.huizong.form.RollupMethod.Average;
import org.huizong.form.RollupMethod.Count;
import org.huizong.form.RollupMethod.Last;
import org.huizong.form.RollupMethod.Max;
import org.huizong.form.RollupMethod.Min;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.form.RollupMethod.Weighted;
import org.huizong.rollup.MemoryAggregation;
import org.huizong.rollup.Question;
import org.huizong.rollup.Question.Column;
import org.huizong.rollup.Question.Nesting;
import org.huizong.rollup.Question.Piece;
import org.huizong.rollup.Subtotal;
import org.huizong.rollup.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What adding up promises on every database: what adding up in memory, value by value, comes to. */
abstract class AggregationContract {
    private static final List<Column> COLUMNS = List.of(
            straight("", "甲", new Sum()),
            straight("", "乙", new Max()),
            straight("", "乙", new Min()),
            straight("", "甲", new Average()),
            straight("", "甲", new Count()),
            straight("", "丙", new Last()),
            straight("", "率", new Ratio("甲", "乙")),
            new Column("", "率", List.of(new Ratio("丙", "乙")), true),
            straight("", "甲", new Weighted("乙")),
            straight("清单", "额", new Sum()),
            straight("清单", "额", new Weighted("重")),
            straight("清单", "率", new Ratio("额", "重")),
            straight("清单", "额", new Last()),
            new Column("清单", "额", List.of(new Max(), new Sum()), false),
            new Column("清单", "额", List.of(new Count(), new Average()), false),
            new Column("清单", "额", List.of(new Sum(), new Last(), new Sum()), false),
            new Column("清单", "额", List.of(new Last(), new Sum(), new Last()), false),
            new Column("", "甲", List.of(new Last(), new Sum()), false),
            new Column("", "甲", List.of(new Sum(), new Average()), false),
            new Column("", "甲", List.of(new Min(), new Max()), false));

    abstract Database database();

    private static Column straight(String section, String field, RollupMethod method) {
        return new Column(section, field, List.of(method), false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyColumnOfARandomTreeComesToWhatItComesToInMemory(long seed) {
        World world = new World(new Random(seed), database());

        Totals totals = database().aggregation().of(world.question());

        assertThat(totals.subtotals())
                .containsExactlyInAnyOrderEntriesOf(new MemoryAggregation(world.declarations)
                        .of(world.question())
                        .subtotals());
    }

    @Test
    void decimalsAreExactToTheLastDigit() {
        Totals totals =
                of(Map.of("甲", "12345678901234567890.123456789", "乙", "3"), Map.of("甲", "0.0000000000000000000001"));

        assertThat(totals.of("all", 0).sum()).isEqualTo("12345678901234567890.1234567890000000000001");
    }

    @Test
    void zeroIsANumberAndABlankIsNone() {
        Totals totals = of(Map.of("甲", "0"), Map.of("乙", "5"));

        assertThat(totals.of("all", 0)).returns(1L, Subtotal::count).returns(BigDecimal.ZERO, Subtotal::sum);
        assertThat(totals.of("all", 6)).isEqualTo(Subtotal.NONE);
    }

    @Test
    void whatWasAskedLeavesNothingBehind() {
        of(Map.of("甲", "1"));

        JdbcTemplate jdbc = new JdbcTemplate(database().dataSource());
        assertThat(Stream.of("rollup_question", "rollup_piece", "rollup_above", "rollup_wanted")
                        .map(table -> jdbc.queryForObject("select count(*) from " + table, Long.class)))
                .containsOnly(0L);
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(database().aggregation().of(new Question(COLUMNS, List.of(), List.of())))
                .isEqualTo(Totals.NONE);
    }

    @SafeVarargs
    private Totals of(Map<String, String>... units) {
        World world = new World(database());
        for (Map<String, String> unit : units) {
            Map<String, Value> values = new LinkedHashMap<>();
            unit.forEach((field, number) -> values.put(field, Samples.decimal("甲.xlsx", number, 0, number)));
            world.keep("u" + world.pieces.size(), "leaf", new Declaration(Samples.FORM, values, Map.of()));
        }
        world.nestings.add(new Nesting("leaf", "all"));
        return database().aggregation().of(world.question());
    }

    /** A tree, its units, and what they declared, kept in a database. */
    private static final class World {
        private final Map<Long, Declaration> declarations = new HashMap<>();
        private final List<Piece> pieces = new ArrayList<>();
        private final Set<Nesting> nestings = new LinkedHashSet<>();
        private final Database database;
        private final String name = UUID.randomUUID().toString();

        World(Database database) {
            this.database = database;
        }

        World(Random random, Database database) {
            this(database);
            int leaves = 1 + random.nextInt(5);
            for (int leaf = 0; leaf < leaves; leaf++) {
                nestings.add(new Nesting("d" + leaf, "d" + leaf));
                nestings.add(new Nesting("d" + leaf, "city" + leaf / 2));
                nestings.add(new Nesting("d" + leaf, "all"));
            }
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                int unit = random.nextInt(10);
                keep("u" + unit, "d" + unit % leaves, declaration(random));
            }
        }

        Question question() {
            return new Question(COLUMNS, pieces, List.copyOf(nestings));
        }

        void keep(String unit, String node, Declaration declaration) {
            String file = pieces.size() + ".xlsx";
            database.ledger().keep(name, 1, "b", List.of(Samples.submission(file, name + file, declaration)));
            long reading = database.ledger().live(name).stream()
                    .filter(live -> live.file().equals(file))
                    .findFirst()
                    .orElseThrow()
                    .id();
            pieces.add(new Piece(reading, unit, node, pieces.size()));
            declarations.put(reading, declaration);
        }

        private static Declaration declaration(Random random) {
            Map<String, Value> values = new LinkedHashMap<>();
            List.of("甲", "乙", "丙", "率").forEach(field -> put(random, values, field));
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                Map<String, Value> line = new LinkedHashMap<>();
                List.of("额", "重", "率").forEach(column -> put(random, line, column));
                lines.add(new Line(i + 1, line));
            }
            return new Declaration(Samples.FORM, values, Map.of("清单", lines));
        }

        private static void put(Random random, Map<String, Value> values, String field) {
            if (random.nextInt(4) > 0) {
                String number = BigDecimal.valueOf(random.nextInt(4_000_000) - 400_000, random.nextInt(7) - 1)
                        .toPlainString();
                values.put(field, Samples.decimal("甲.xlsx", number, 0, number));
            }
        }
    }
}
