package org.huizong.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.job.PublishedRow;

/**
 * The rows of a column as a tree, cut down to what somebody may see.
 *
 * @param rows the topmost first, then all below it; none when nothing is to be seen
 */
record FigureTree(List<PublishedRow> rows) {
    FigureTree {
        rows = List.copyOf(rows);
    }

    /** What of the rows somebody may see: all, or those of his district. */
    static FigureTree of(List<PublishedRow> all, Sight sight) {
        if (sight.whole()) {
            return new FigureTree(all);
        }
        Set<String> seen = sight.nodes();
        for (int i = 0; i < all.size(); i++) {
            if (seen.contains(all.get(i).code())) {
                return new FigureTree(below(all, i));
            }
        }
        return new FigureTree(List.of());
    }

    /** The topmost row that says more than the one below it: one 市 alone says the same as the grand total. */
    Optional<PublishedRow> top() {
        Optional<PublishedRow> top = rows.stream().findFirst();
        while (top.isPresent()) {
            List<PublishedRow> children = children(top.get());
            if (children.size() != 1 || children.get(0).kind() != PublishedRow.Kind.TOTAL) {
                return top;
            }
            top = Optional.of(children.get(0));
        }
        return top;
    }

    /** The row of a code, {@link #top} for none. */
    Optional<PublishedRow> at(String code) {
        return code.isEmpty()
                ? top()
                : rows.stream()
                        .filter(row -> row.code().equals(code) && row.kind() != PublishedRow.Kind.LESS)
                        .findFirst();
    }

    /** The rows right below one, in print order. */
    List<PublishedRow> children(PublishedRow row) {
        List<PublishedRow> inside = below(rows, rows.indexOf(row));
        List<PublishedRow> children = new ArrayList<>();
        int level = Integer.MAX_VALUE;
        for (PublishedRow one : inside.subList(1, inside.size())) {
            if (one.level() <= level) {
                level = one.level();
                children.add(one);
            }
        }
        return children;
    }

    /** The rows above one, the topmost first; none above {@link #top}. */
    List<PublishedRow> above(PublishedRow row) {
        List<PublishedRow> above = new ArrayList<>();
        int level = row.level();
        int from = top().map(rows::indexOf).orElse(0);
        for (int i = rows.indexOf(row) - 1; i >= from; i--) {
            if (rows.get(i).level() < level) {
                level = rows.get(i).level();
                above.add(0, rows.get(i));
            }
        }
        return above;
    }

    private static List<PublishedRow> below(List<PublishedRow> rows, int at) {
        int end = at + 1;
        while (end < rows.size() && rows.get(end).level() > rows.get(at).level()) {
            end++;
        }
        return rows.subList(at, end);
    }
}
