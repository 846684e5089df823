package org.huizong.workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.rollup.MoneyTable.Column;

/** The columns of a wide table cut into parts that a page can hold; groups stay whole when they fit. */
final class ColumnSplit {
    private final List<Column> columns;
    private final int most;
    private final List<List<Integer>> parts = new ArrayList<>();

    private ColumnSplit(List<Column> columns, int most) {
        this.columns = columns;
        this.most = most;
    }

    /** Numbers of the columns of each part, none with more than so many. */
    static List<List<Integer>> of(List<Column> columns, int most) {
        ColumnSplit split = new ColumnSplit(columns, most);
        List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
        split.runs(all, ColumnSplit::sameGroup).forEach(split::place);
        return split.parts;
    }

    static boolean sameGroup(Column one, Column other) {
        return one.group().equals(other.group());
    }

    static boolean sameRow(Column one, Column other) {
        return sameGroup(one, other) && one.row().equals(other.row());
    }

    private void place(List<Integer> group) {
        if (group.size() > most) {
            parts.addAll(evenly(runs(group, ColumnSplit::sameRow)));
            return;
        }
        List<Integer> last = parts.isEmpty() ? List.of() : parts.remove(parts.size() - 1);
        parts.addAll(pack(Stream.of(last, group).filter(run -> !run.isEmpty()).toList(), most));
    }

    /** The narrowest parts among the fewest. */
    private List<List<Integer>> evenly(List<List<Integer>> rows) {
        int fewest = pack(rows, most).size();
        return IntStream.rangeClosed(1, most)
                .mapToObj(width -> pack(rows, width))
                .filter(packed -> packed.size() == fewest)
                .findFirst()
                .orElseThrow();
    }

    /** Whole runs one after the other; only a run that is too wide by itself is torn. */
    private static List<List<Integer>> pack(List<List<Integer>> runs, int width) {
        List<List<Integer>> packed = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (List<Integer> run : runs) {
            boolean together = part.size() + run.size() <= width;
            for (int column : run) {
                if (!part.isEmpty() && (part.size() == width || (!together && column == run.get(0)))) {
                    packed.add(part);
                    part = new ArrayList<>();
                }
                part.add(column);
            }
        }
        packed.add(part);
        return packed;
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
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }
}
