package org.huizong.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.huizong.form.RollupMethod;
import org.huizong.rollup.Subtotal;
import org.huizong.rollup.Subtotal.Both;

/**
 * The statements that answer a question, in words that every database knows. Numbers are read once for each node right
 * above them and added from there into all nodes above; nothing is divided.
 *
 * @param straight whether the columns are asked for whose axes all have one method, or the others, whose lines become one
 *     value of a declaration first, and its unit's periods one after that
 * @param fenced whether the planner must be told what to join first
 */
record AggregationSql(boolean straight, boolean fenced) {
    /** Stands for the methods of lines and periods where every number goes straight up. */
    static final String STRAIGHT = "straight";

    /** Every number of the pieces. */
    private static final String NUMBERS =
            "rollup_piece p join declared_number n on p.question = ? and n.id between p.first_id and p.last_id";

    /** The same for a planner that knows nothing of fresh rows: {@code offset 0} keeps it from joining others first. */
    private static final String FENCED_NUMBERS = """
            (select p.node, p.unit, p.place, n.line_no, n.section, n.field, n.number from %s offset 0) n""".formatted(NUMBERS);

    /** x is the value, y its numerator or weight, z its denominator. */
    private static final String SIDE_BY_SIDE = """
            select node, unit, place, line_no, wanted, whole, lines, periods,
                max(case slot when 0 then number end) x,
                max(case slot when 1 then number end) y,
                max(case slot when 2 then number end) z
            from %s
            join rollup_wanted c on c.question = ? and c.its_field = field and c.its_section = section
            where lines %s 'straight' %s
            group by node, unit, place, line_no, wanted, whole, lines, periods""";

    /** Numbers that are reckoned with nothing else need not be laid side by side; they are known by their names. */
    private static final String ALONE_SUMS = """
            select a.above, t.section, t.field, sum(n) n, sum(s) s, min(lo) lo, max(hi) hi
            from (
                select p.node, n.section, n.field, count(n.number) n, sum(n.number) s, min(n.number) lo, max(n.number) hi
                from %s
                group by p.node, n.section, n.field) t
            join rollup_above a on a.question = ? and a.node = t.node
            group by a.above, t.section, t.field""";

    /** Several values become one by the method that a column names; the last is the first one from behind. */
    private static final String ONE_OF_MANY = """
            case max(%1$s)
                when 'sum' then sum(x) when 'max' then max(x) when 'min' then min(x) when 'count' then count(x)
                else max(case when behind = 1 then x end)
            end x""";

    private static final String ONE_A_DECLARATION = """
            select node, unit, place, wanted, max(periods) periods, %2$s
            from (select v.*, row_number() over (partition by node, unit, place, wanted order by line_no desc) behind
                from (%1$s) v where x is not null) w
            group by node, unit, place, wanted""";

    private static final String ONE_A_UNIT = """
            select node, unit, max(place) place, wanted, %2$s
            from (select v.*, row_number() over (partition by node, unit, wanted order by place desc) behind
                from (%1$s) v where x is not null) w
            group by node, unit, wanted""";

    private static final String ALONE = """
            select node, place, 0 line_no, wanted, 0 whole, x, nullif(x, x) y, nullif(x, x) z from (%s) v""";

    private static final String SUMS = """
            select a.above, t.wanted, sum(n) n, sum(s) s, min(lo) lo, max(hi) hi,
                sum(pn) pn, sum(pa) pa, sum(pb) pb, sum(dn) dn, sum(da) da, sum(db) db, sum(wn) wn, sum(wa) wa, sum(wb) wb
            from (
                select node, wanted, count(x) n, sum(x) s, min(x) lo, max(x) hi,
                    count(case when y is not null and z is not null then 1 end) pn,
                    sum(case when z is not null then y end) pa,
                    sum(case when y is not null then z end) pb,
                    count(case when y is null and x is not null and z is not null then 1 end) dn,
                    sum(case when y is null then case when whole = 1 then round(x * z, 0) else x * z end end) da,
                    sum(case when y is null and x is not null then z end) db,
                    count(case when x is not null and y is not null then 1 end) wn,
                    sum(x * y) wa,
                    sum(case when x is not null then y end) wb
                from (%s) v
                group by node, wanted) t
            join rollup_above a on a.question = ? and a.node = t.node
            group by a.above, t.wanted""";

    private static final String LAST = """
            select above, wanted, x
            from (select a.above, v.wanted, v.x,
                    row_number() over (partition by a.above, v.wanted order by v.place desc, v.line_no desc) behind
                from (%s) v
                join rollup_above a on a.question = ? and a.node = v.node
                where v.x is not null) w
            where behind = 1""";

    /** Node, section, field and sums of all that is declared; the question's number is asked for twice. */
    static String alone() {
        return ALONE_SUMS.formatted(NUMBERS);
    }

    /** Node, column and all sums; the question's number is asked for three times, as for the last values. */
    String sums() {
        return SUMS.formatted(values(""));
    }

    /** Node, column and the last value. */
    String last() {
        return LAST.formatted(values("and method = 'last'"));
    }

    private String values(String more) {
        String numbers = fenced ? FENCED_NUMBERS : NUMBERS;
        if (straight) {
            return SIDE_BY_SIDE.formatted(numbers, "=", more);
        }
        String lines = SIDE_BY_SIDE.formatted(numbers, "<>", more);
        String declarations = ONE_A_DECLARATION.formatted(lines, ONE_OF_MANY.formatted("lines"));
        return ALONE.formatted(ONE_A_UNIT.formatted(declarations, ONE_OF_MANY.formatted("periods")));
    }

    /** How a method is called in these statements. */
    static String word(RollupMethod method) {
        if (method instanceof RollupMethod.Sum || method instanceof RollupMethod.Transfer) {
            return "sum";
        }
        if (method instanceof RollupMethod.Max) {
            return "max";
        }
        if (method instanceof RollupMethod.Min) {
            return "min";
        }
        if (method instanceof RollupMethod.Count) {
            return "count";
        }
        return method.divides() ? "quotient" : "last";
    }

    /** A row of {@link #alone}. */
    static Subtotal subtotal(ResultSet row) throws SQLException {
        return new Subtotal(
                row.getLong("n"),
                row.getBigDecimal("s"),
                row.getBigDecimal("lo"),
                row.getBigDecimal("hi"),
                null,
                Both.NONE,
                Both.NONE,
                Both.NONE);
    }

    /** A row of {@link #sums}; only what the method reckons with. */
    static Subtotal subtotal(ResultSet row, RollupMethod method) throws SQLException {
        boolean rate = method instanceof RollupMethod.Ratio;
        return new Subtotal(
                row.getLong("n"),
                row.getBigDecimal("s"),
                row.getBigDecimal("lo"),
                row.getBigDecimal("hi"),
                null,
                rate ? both(row, "p") : Both.NONE,
                rate ? both(row, "d") : Both.NONE,
                method instanceof RollupMethod.Weighted ? both(row, "w") : Both.NONE);
    }

    private static Both both(ResultSet row, String which) throws SQLException {
        return new Both(row.getLong(which + "n"), zero(row, which + "a"), zero(row, which + "b"));
    }

    private static BigDecimal zero(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? BigDecimal.ZERO : number;
    }
}
