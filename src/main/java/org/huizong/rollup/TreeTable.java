package org.huizong.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huizong.rollup.DistrictTree.Node;

/**
 * Lays figures out along the tree: the row of a unit, or of one of its projects, is what it
 * printed, a total is what all below come to.
 *
 * @param noteOfTotal what the notes of totals say
 * @param coverage what the notes of units say
 * @param printed the figures of a unit, asked for in print order
 * @param totals the figures of a total
 * @param less rows below a total that take off what it would hold twice
 */
record TreeTable(
        Function<Node, String> noteOfTotal,
        Coverage coverage,
        Function<Filer, List<Figure>> printed,
        Function<Node, List<Figure>> totals,
        Function<Node, List<TreeRow>> less) {

    /** The rows of a node and of all below it. */
    List<TreeRow> rows(Node node) {
        List<TreeRow> rows = new ArrayList<>();
        lay(node, rows);
        return rows;
    }

    private void lay(Node node, List<TreeRow> rows) {
        Filer unit = node.filer();
        if (unit != null) {
            rows.add(unitRow(node, unit));
            return;
        }
        boolean whole = node.whole() != null;
        String note = whole ? coverage.ofProjects(node.filers()) : noteOfTotal.apply(node);
        rows.add(new TreeRow(node.level(), node.code(), node.name(), "", note, false, totals.apply(node), whole, ""));
        node.children().forEach(child -> lay(child, rows));
        rows.addAll(less.apply(node));
    }

    private TreeRow unitRow(Node node, Filer unit) {
        return new TreeRow(
                node.level(),
                node.code(),
                node.name(),
                unit.unit().name(),
                coverage.ofUnit(unit),
                coverage.sheaf().returned(unit),
                printed.apply(unit),
                false,
                unit.project().isNone() ? "" : unit.project().name());
    }
}
