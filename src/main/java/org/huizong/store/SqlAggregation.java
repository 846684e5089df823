package org.huizong.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huizong.form.RollupMethod;
import org.huizong.rollup.Aggregation;
import org.huizong.rollup.Question;
import org.huizong.rollup.Question.Column;
import org.huizong.rollup.Question.Nesting;
import org.huizong.rollup.Question.Piece;
import org.huizong.rollup.Subtotal;
import org.huizong.rollup.Totals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up in the database: what is asked is put beside the numbers, and grouped statements answer it.
 *
 * @param fenced whether the database's planner needs to be told what to join first
 */
record SqlAggregation(JdbcTemplate jdbc, TransactionTemplate transactions, boolean fenced) implements Aggregation {
    private static final List<String> TABLES = List.of("rollup_piece", "rollup_above", "rollup_wanted");

    @Override
    public Totals of(Question question) {
        if (question.isEmpty()) {
            return Totals.NONE;
        }
        return Objects.requireNonNull(transactions.execute(status -> answer(question)));
    }

    private Totals answer(Question question) {
        long id = number();
        Nodes nodes = new Nodes();
        new ManyRows(jdbc, "rollup_piece", "question, first_id, last_id, unit, node, place")
                .insert(question.pieces().stream()
                        .map(each -> piece(id, each, nodes))
                        .toList());
        new ManyRows(jdbc, "rollup_above", "question, node, above")
                .insert(question.nestings().stream()
                        .map(nesting -> above(id, nesting, nodes))
                        .toList());
        new ManyRows(
                        jdbc,
                        "rollup_wanted",
                        "question, its_field, its_section, wanted, slot, whole, method, lines, periods")
                .insert(wanted(id, question.columns()));
        Totals totals = ask(id, question.columns(), nodes);
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where question = ?", id));
        jdbc.update("delete from rollup_question where id = ?", id);
        return totals;
    }

    private Totals ask(long id, List<Column> columns, Nodes nodes) {
        Map<Totals.Spot, Subtotal> all = new HashMap<>();
        alone(id, columns, nodes, all);
        for (boolean straight : List.of(true, false)) {
            List<Column> some = columns.stream()
                    .filter(column -> !isAlone(column) && column.isStraight() == straight)
                    .toList();
            AggregationSql sql = new AggregationSql(straight, fenced);
            if (!some.isEmpty()) {
                RowCallbackHandler put = row -> {
                    Totals.Spot spot = nodes.spot(row);
                    all.put(
                            spot,
                            AggregationSql.subtotal(
                                    row, columns.get(spot.column()).method()));
                };
                jdbc.query(sql.sums(), put, id, id, id);
            }
            if (some.stream().anyMatch(column -> column.method() instanceof RollupMethod.Last)) {
                RowCallbackHandler end = row -> {
                    BigDecimal last = row.getBigDecimal("x");
                    all.computeIfPresent(nodes.spot(row), (spot, sums) -> sums.ending(last));
                };
                jdbc.query(sql.last(), end, id, id, id);
            }
        }
        return new Totals(all);
    }

    /** Whether a column is reckoned with nothing else: no partner, no order, no other method below. */
    private static boolean isAlone(Column column) {
        return column.isStraight()
                && column.method().partners().isEmpty()
                && !(column.method() instanceof RollupMethod.Last);
    }

    private void alone(long id, List<Column> columns, Nodes nodes, Map<Totals.Spot, Subtotal> all) {
        Map<List<String>, List<Integer>> wanted = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (isAlone(columns.get(i))) {
                wanted.computeIfAbsent(key(columns.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        if (!wanted.isEmpty()) {
            RowCallbackHandler put = row -> {
                List<String> key = List.of(row.getString("section"), row.getString("field"));
                for (int column : wanted.getOrDefault(key, List.of())) {
                    all.put(new Totals.Spot(nodes.name(row), column), AggregationSql.subtotal(row));
                }
            };
            jdbc.query(AggregationSql.alone(), put, id, id);
        }
    }

    private static List<String> key(Column column) {
        return List.of(Storable.text(column.section()), Storable.text(column.field()));
    }

    private long number() {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> connection.prepareStatement(
                        "insert into rollup_question (asked) values ('')", new String[] {"id"}),
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static Object[] piece(long id, Piece piece, Nodes nodes) {
        long first = DeclarationRows.firstNumber(piece.reading());
        long last = DeclarationRows.firstNumber(piece.reading() + 1) - 1;
        return new Object[] {id, first, last, nodes.unit(piece.unit()), nodes.number(piece.node()), piece.place()};
    }

    private static Object[] above(long id, Nesting nesting, Nodes nodes) {
        return new Object[] {id, nodes.number(nesting.node()), nodes.number(nesting.above())};
    }

    private static List<Object[]> wanted(long id, List<Column> columns) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (isAlone(column)) {
                continue;
            }
            List<String> fields = new ArrayList<>(List.of(column.field()));
            fields.addAll(column.method().partners());
            for (int slot = 0; slot < fields.size(); slot++) {
                rows.add(new Object[] {
                    id,
                    Storable.text(fields.get(slot)),
                    Storable.text(column.section()),
                    i,
                    slot,
                    column.whole() ? 1 : 0,
                    AggregationSql.word(column.method()),
                    column.isStraight() ? AggregationSql.STRAIGHT : AggregationSql.word(column.ofLines()),
                    column.isStraight() ? AggregationSql.STRAIGHT : AggregationSql.word(column.ofPeriods())
                });
            }
        }
        return rows;
    }

    /** The numbers by which the database knows nodes and units. */
    private static final class Nodes {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> units = new HashMap<>();

        int number(String node) {
            return numbers.computeIfAbsent(node, its -> {
                names.add(its);
                return names.size() - 1;
            });
        }

        int unit(String unit) {
            return units.computeIfAbsent(unit, its -> units.size());
        }

        Totals.Spot spot(ResultSet row) throws SQLException {
            return new Totals.Spot(name(row), row.getInt("wanted"));
        }

        String name(ResultSet row) throws SQLException {
            return names.get(row.getInt("above"));
        }
    }
}
