package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.huizong.registry.Unit;
import org.huizong.rollup.DistrictTree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Lays figures out along the tree: a unit's row is what it printed, a total adds up the rows right below it.
 *
 * @param columns how many figures a row has
 * @param noteOfTotal what the notes of totals say
 * @param coverage what the notes of units say
 * @param printed the figures of a unit, asked for in print order
 * @param finish changes a total's sums before they are shown
 */
record TreeTable(
        int columns,
        Function<List<Unit>, String> noteOfTotal,
        Coverage coverage,
        Function<Unit, List<Figure>> printed,
        UnaryOperator<List<Figure>> finish) {

    /** The rows of a node and of all below it. */
    List<TreeRow> rows(Node node) {
        return lay(node).rows();
    }

    private record Laid(List<Figure> sums, List<TreeRow> rows) {}

    private Laid lay(Node node) {
        Unit unit = node.unit();
        if (unit != null) {
            List<Figure> figures = printed.apply(unit);
            return new Laid(figures, List.of(unitRow(node, unit, figures)));
        }
        List<Laid> below = node.children().stream().map(this::lay).toList();
        List<Figure> sums = IntStream.range(0, columns)
                .mapToObj(column -> sum(below, column))
                .toList();
        List<TreeRow> rows = new ArrayList<>();
        String note = noteOfTotal.apply(node.units());
        rows.add(new TreeRow(node.level(), node.code(), node.name(), "", note, false, finish.apply(sums)));
        below.forEach(laid -> rows.addAll(laid.rows()));
        return new Laid(sums, rows);
    }

    private TreeRow unitRow(Node node, Unit unit, List<Figure> figures) {
        return new TreeRow(
                node.level(),
                node.code(),
                node.name(),
                unit.name(),
                coverage.ofUnit(unit),
                coverage.sheaf().returned(unit),
                figures);
    }

    private static Figure sum(List<Laid> below, int column) {
        @Nullable
        BigDecimal total = below.stream()
                .map(laid -> laid.sums().get(column).value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        return total == null ? Figure.NONE : new Figure(total, 0);
    }
}
