package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;

/** The sums of a tree of rows: a total adds the rows right below it, nothing twice. */
final class TreeSums {
    /** Excel takes 255 arguments. */
    private static final int MOST_ARGUMENTS = 250;

    private final List<TreeRow> rows;
    private final List<List<Integer>> children = new ArrayList<>();

    TreeSums(List<TreeRow> rows) {
        this.rows = rows;
        Deque<Integer> above = new ArrayDeque<>();
        for (int i = 0; i < rows.size(); i++) {
            children.add(new ArrayList<>());
            while (!above.isEmpty()
                    && rows.get(above.peek()).level() >= rows.get(i).level()) {
                above.pop();
            }
            if (!above.isEmpty()) {
                children.get(above.peek()).add(i);
            }
            above.push(i);
        }
    }

    TreeRow row(int index) {
        return rows.get(index);
    }

    int size() {
        return rows.size();
    }

    /** Whether a row's figures are sums of others. */
    boolean adds(int index) {
        return rows.get(index).isTotal() && !children.get(index).isEmpty();
    }

    /** The rows right below a total, in order. */
    List<Integer> below(int index) {
        return children.get(index);
    }

    /** The last of all rows below a row, or the row itself. */
    int lastBelow(int index) {
        List<Integer> below = children.get(index);
        return below.isEmpty() ? index : lastBelow(below.get(below.size() - 1));
    }

    /** A figure of a row, added up when it is a sum; null when nobody gave one. */
    @Nullable
    BigDecimal value(int index, int figure) {
        if (!adds(index)) {
            return rows.get(index).figures().get(figure).value();
        }
        BigDecimal sum = null;
        for (int child : children.get(index)) {
            BigDecimal value = value(child, figure);
            if (value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum;
    }

    /** The formula of a sum in a column, for a tree whose first row stands at a row of the sheet, from zero. */
    String formula(int index, int firstRow, int column) {
        String letter = CellReference.convertNumToColString(column);
        return over("SUM", children.get(index), firstRow, letter);
    }

    /** What the units gave of a figure, each by itself. */
    List<BigDecimal> units(int figure) {
        return units().stream()
                .flatMap(unit ->
                        Stream.ofNullable(rows.get(unit).figures().get(figure).value()))
                .toList();
    }

    /** What is taken off totals of a figure, each by itself. */
    List<BigDecimal> less(int figure) {
        return rows.stream()
                .filter(TreeRow::isLess)
                .flatMap(row -> Stream.ofNullable(row.figures().get(figure).value()))
                .toList();
    }

    /** The formula of a function in a column over the rows right below a total, or over all units below it. */
    String over(String function, int index, int firstRow, int column, boolean units) {
        List<Integer> rowsBelow = units ? unitsBelow(index) : children.get(index);
        return over(function, rowsBelow, firstRow, CellReference.convertNumToColString(column));
    }

    private List<Integer> unitsBelow(int index) {
        return children.get(index).stream()
                .flatMap(child -> rows.get(child).isTotal() ? unitsBelow(child).stream() : Stream.of(child))
                .toList();
    }

    /** How many units gave a figure. */
    int given(int figure) {
        return (int) units().stream()
                .filter(unit -> rows.get(unit).figures().get(figure).value() != null)
                .count();
    }

    /** The formula of {@link #given} in a column. */
    String givenFormula(int firstRow, int column) {
        return over("COUNT", units(), firstRow, CellReference.convertNumToColString(column));
    }

    private List<Integer> units() {
        return IntStream.range(0, rows.size())
                .filter(index -> !rows.get(index).isTotal())
                .boxed()
                .toList();
    }

    /** The formula of a function in a column over some rows of a sheet, numbered from its first one. */
    static String over(String function, List<Integer> numbers, int firstRow, String letter) {
        List<String> parts = runs(numbers).stream()
                .map(run -> reference(letter, firstRow + 1 + run.first(), firstRow + 1 + run.last()))
                .toList();
        List<String> calls = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += MOST_ARGUMENTS) {
            List<String> some = parts.subList(from, Math.min(parts.size(), from + MOST_ARGUMENTS));
            calls.add(function + "(" + String.join(",", some) + ")");
        }
        return calls.isEmpty() ? "0" : String.join("+", calls);
    }

    private static String reference(String letter, int first, int last) {
        return first == last ? letter + first : letter + first + ":" + letter + last;
    }

    private static List<Run> runs(List<Integer> numbers) {
        List<Run> runs = new ArrayList<>();
        for (int number : numbers) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.last() + 1 == number) {
                runs.set(runs.size() - 1, new Run(last.first(), number));
            } else {
                runs.add(new Run(number, number));
            }
        }
        return runs;
    }

    private record Run(int first, int last) {}
}
