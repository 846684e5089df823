package org.huizong.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.form.RollupMethod;
import org.huizong.rollup.Question.Column;
import org.huizong.rollup.Question.Piece;
import org.huizong.rollup.Subtotal.Both;
import org.jspecify.annotations.Nullable;

/** Adds up declarations in memory, value by value: what a database is compared with. */
public record MemoryAggregation(Map<Long, Declaration> declarations) implements Aggregation {

    /** One value with what it is reckoned with. */
    private record One(
            Piece piece,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable BigDecimal z) {}

    @Override
    public Totals of(Question question) {
        Map<Totals.Spot, Subtotal> all = new HashMap<>();
        for (int i = 0; i < question.columns().size(); i++) {
            Column column = question.columns().get(i);
            int number = i;
            Map<String, List<One>> nodes = new LinkedHashMap<>();
            for (One one : values(column, question.pieces())) {
                question.nestings().stream()
                        .filter(nesting -> nesting.node().equals(one.piece().node()))
                        .forEach(nesting -> nodes.computeIfAbsent(nesting.above(), node -> new ArrayList<>())
                                .add(one));
            }
            nodes.forEach((node, its) -> all.put(
                    new Totals.Spot(node, number),
                    its.stream().map(one -> subtotal(column, one)).reduce(Subtotal.NONE, Subtotal::and)));
        }
        return new Totals(all);
    }

    private List<One> values(Column column, List<Piece> pieces) {
        List<One> ones = pieces.stream()
                .sorted(Comparator.comparing(Piece::place))
                .flatMap(piece -> values(column, piece).stream())
                .filter(one -> Stream.of(
                                Optional.ofNullable(one.x), Optional.ofNullable(one.y), Optional.ofNullable(one.z))
                        .anyMatch(Optional::isPresent))
                .toList();
        if (column.isStraight()) {
            return ones;
        }
        List<One> ofPieces = reduced(ones, column.ofLines(), one -> one.piece().reading() + "");
        return reduced(ofPieces, column.ofPeriods(), one -> one.piece().unit());
    }

    private static List<One> reduced(
            List<One> ones, RollupMethod method, java.util.function.Function<One, String> key) {
        return ones.stream()
                .filter(one -> one.x() != null)
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new One(
                        same.get(same.size() - 1).piece(),
                        same.stream()
                                .map(one -> plain(one.x()))
                                .reduce(Subtotal.NONE, Subtotal::and)
                                .figure(method),
                        null,
                        null))
                .sorted(Comparator.comparing(one -> one.piece().place()))
                .toList();
    }

    private static Subtotal plain(@Nullable BigDecimal x) {
        return x == null ? Subtotal.NONE : new Subtotal(1, x, x, x, x, Both.NONE, Both.NONE, Both.NONE);
    }

    private List<One> values(Column column, Piece piece) {
        Declaration declaration = declarations.get(piece.reading());
        Stream<Line> lines = column.section().isEmpty()
                ? Stream.of(new Line(1, declaration.values()))
                : declaration.lines(column.section()).stream();
        List<String> partners = column.method().partners();
        return lines.map(line -> new One(
                        piece,
                        number(line, column.field()),
                        partners.isEmpty() ? null : number(line, partners.get(0)),
                        partners.size() < 2 ? null : number(line, partners.get(1))))
                .toList();
    }

    private static @Nullable BigDecimal number(Line line, String field) {
        return line.value(field).number().orElse(null);
    }

    private static Subtotal subtotal(Column column, One one) {
        Subtotal plain = plain(one.x());
        BigDecimal last = column.method() instanceof RollupMethod.Last ? one.x() : null;
        return new Subtotal(
                plain.count(),
                plain.sum(),
                plain.smallest(),
                plain.largest(),
                last,
                column.method() instanceof RollupMethod.Ratio ? both(one.y(), one.z()) : Both.NONE,
                column.method() instanceof RollupMethod.Ratio && one.y() == null
                        ? both(product(one, column.whole()), one.z())
                        : Both.NONE,
                column.method() instanceof RollupMethod.Weighted && one.x() != null && one.y() != null
                        ? new Both(1, one.x().multiply(one.y()), one.y())
                        : Both.NONE);
    }

    private static Both both(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first == null || second == null ? Both.NONE : new Both(1, first, second);
    }

    private static @Nullable BigDecimal product(One one, boolean whole) {
        if (one.x() == null || one.z() == null) {
            return null;
        }
        BigDecimal product = one.x().multiply(one.z());
        return whole ? product.setScale(0, RoundingMode.HALF_UP) : product;
    }
}
