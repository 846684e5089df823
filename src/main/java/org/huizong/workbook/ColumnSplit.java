package org.huizong.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.huizong.rollup.MoneyTable.Column;

/** The columns of a wide table cut into parts that a page can hold; groups stay whole when they fit. */
final class ColumnSplit {
    private final List<Column> columns;
    private final int most;
    private final List<List<Integer>> parts = new ArrayList<>();
    private List<Integer> part = new ArrayList<>();

    private ColumnSplit(List<Column> columns, int most) {
        this.columns = columns;
        this.most = most;
    }

    /** Numbers of the columns of each part, none with more than so many. */
    static List<List<Integer>> of(List<Column> columns, int most) {
        ColumnSplit split = new ColumnSplit(columns, most);
        List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
        split.runs(all, ColumnSplit::sameGroup).forEach(split::placeGroup);
        split.close();
        return split.parts;
    }

    static boolean sameGroup(Column one, Column other) {
        return one.group().equals(other.group());
    }

    static boolean sameRow(Column one, Column other) {
        return sameGroup(one, other) && one.row().equals(other.row());
    }

    private void placeGroup(List<Integer> group) {
        if (group.size() <= most) {
            place(group);
        } else {
            close();
            runs(group, ColumnSplit::sameRow).forEach(this::place);
        }
    }

    private void place(List<Integer> run) {
        if (part.size() + run.size() > most) {
            close();
        }
        for (int column : run) {
            if (part.size() == most) {
                close();
            }
            part.add(column);
        }
    }

    private void close() {
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
            part = new ArrayList<>();
        }
    }

    private List<List<Integer>> runs(List<Integer> numbers, BiPredicate<Column, Column> same) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int number : numbers) {
            if (!run.isEmpty() && !same.test(columns.get(run.get(run.size() - 1)), columns.get(number))) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(number);
        }
        runs.add(run);
        return runs;
    }
}
