package org.huizong.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of amounts in a coarser unit of account, rounded so that what is printed adds up (舍位平衡): the
 * units to their county, the counties to their city, and across a row the parts to their sum.
 *
 * <p>The first row, which adds up all others, is balanced across, from the sums that are part of no other downwards; these
 * are rounded half up. Then every column that is no sum is balanced down the tree, and sums are added up of what is
 * printed. A sum of columns counts when it is true, to the last digit, of some unit. What the parts of a row lack of
 * their sum, because a unit gave no parts or wrong ones, is a part of its own that nobody sees: rows that add up exactly
 * lack nothing and add up in print, and what is not true of the exact figures is not made to look so. A figure that
 * nobody gave stays blank. The rows right below one are balanced at once, so that their sums across are neighbours of the
 * exact ones too ({@link FittedCells}); where no rounding is, {@link #tails} tells the figures that are further away.
 *
 * <p>A function of its arguments: the same rows give the same printed ones.
 */
final class BalancedRows {
    private final List<TreeRow> rows;
    private final List<List<Integer>> below;
    private final List<ColumnSum> sums;

    /** Each with what is lacking as its last part. */
    private final Map<Integer, ColumnSum> byTotal = new HashMap<>();

    /** How many columns are printed; behind them stands, for each sum, what its parts lack. */
    private final int width;

    private final int shift;
    private final int decimals;
    private final @Nullable BigDecimal[][] printed;

    /**
     * Balances at once.
     *
     * @param rows in tree order, the grand total first, totals exact
     * @param sums of columns, as the form has them
     * @param shift by how many powers of ten the printed unit of account is greater: 4 from 元 to 万元
     * @param decimals of what is printed
     */
    BalancedRows(List<TreeRow> rows, List<ColumnSum> sums, int shift, int decimals) {
        this.rows = List.copyOf(rows);
        this.below = below(this.rows);
        this.shift = shift;
        this.decimals = decimals;
        this.width = rows.isEmpty() ? 0 : rows.get(0).figures().size();
        this.sums = ColumnSums.together(sums, this::unitsItIsTrueOf);
        int columns = width + this.sums.size();
        for (int i = 0; i < this.sums.size(); i++) {
            byTotal.put(this.sums.get(i).total(), this.sums.get(i).with(width + i));
        }
        this.printed = new BigDecimal[rows.size()][columns];
        if (!rows.isEmpty()) {
            across(columns);
            down(columns);
        }
    }

    /** The rows as they are printed; the way to a figure's source stays. */
    List<TreeRow> rows() {
        return IntStream.range(0, rows.size()).mapToObj(this::row).toList();
    }

    /** Every figure that is not its own rounding, row by row. */
    List<Tail> tails() {
        List<Tail> tails = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < width; column++) {
                BigDecimal exact = exact(row, column);
                BigDecimal shown = printed[row][column];
                BigDecimal rounded = exact == null ? null : RoundedParts.halfUp(exact, decimals);
                if (exact != null && rounded != null && shown != null && shown.compareTo(rounded) != 0) {
                    tails.add(new Tail(row, column, exact, rounded, shown));
                }
            }
        }
        return tails;
    }

    /** The sums of columns that were kept. */
    List<ColumnSum> sums() {
        return sums;
    }

    private TreeRow row(int number) {
        TreeRow row = rows.get(number);
        List<Figure> figures = IntStream.range(0, width)
                .mapToObj(column -> new Figure(
                        printed[number][column], row.figures().get(column).source()))
                .toList();
        return row.with(figures);
    }

    private @Nullable BigDecimal exact(int row, int column) {
        if (column >= width) {
            return lacking(row, sums.get(column - width));
        }
        BigDecimal value = rows.get(row).figures().get(column).value();
        return value == null ? null : value.movePointLeft(shift);
    }

    private BigDecimal lacking(int row, ColumnSum sum) {
        return sum.parts().stream()
                .map(part -> orZero(exact(row, part)))
                .reduce(orZero(exact(row, sum.total())), BigDecimal::subtract);
    }

    private long unitsItIsTrueOf(ColumnSum sum) {
        return IntStream.range(0, rows.size())
                .filter(row -> !rows.get(row).isTotal() && exact(row, sum.total()) != null)
                .filter(row -> lacking(row, sum).signum() == 0)
                .count();
    }

    private void across(int columns) {
        Set<Integer> parts = new HashSet<>();
        byTotal.values().forEach(sum -> parts.addAll(sum.parts()));
        for (int column = 0; column < columns; column++) {
            BigDecimal exact = exact(0, column);
            if (!parts.contains(column) && exact != null) {
                printed[0][column] = RoundedParts.halfUp(exact, decimals);
                share(byTotal.get(column));
            }
        }
    }

    /** Gives the parts of a printed sum what they are to print, as far as no other sum did. */
    private void share(@Nullable ColumnSum sum) {
        if (sum == null) {
            return;
        }
        BigDecimal left = orZero(printed[0][sum.total()]);
        List<Integer> open = new ArrayList<>();
        for (int part : sum.parts()) {
            left = left.subtract(orZero(printed[0][part]));
            if (printed[0][part] == null && exact(0, part) != null) {
                open.add(part);
            }
        }
        print(open, open.stream().map(part -> orZero(exact(0, part))).toList(), left);
        open.forEach(part -> share(byTotal.get(part)));
    }

    private void print(List<Integer> columns, List<BigDecimal> exact, BigDecimal total) {
        List<BigDecimal> shown = RoundedParts.of(exact, total.setScale(decimals), decimals);
        for (int i = 0; i < columns.size(); i++) {
            printed[0][columns.get(i)] = shown.get(i);
        }
    }

    private void down(int columns) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                if (!byTotal.containsKey(column) && printed[row][column] != null) {
                    down(row, column);
                }
            }
            fit(row, columns);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (ColumnSum sum : sums) {
                printed[row][sum.total()] = added(row, sum.total());
            }
        }
    }

    private void down(int row, int column) {
        List<Integer> children = below.get(row).stream()
                .filter(child -> exact(child, column) != null)
                .toList();
        List<BigDecimal> shown = RoundedParts.of(
                children.stream().map(child -> orZero(exact(child, column))).toList(),
                orZero(printed[row][column]).setScale(decimals),
                decimals);
        for (int i = 0; i < children.size(); i++) {
            printed[children.get(i)][column] = shown.get(i);
        }
    }

    /** Brings the sums across the rows below one to neighbours of what they are, as far as the columns allow. */
    private void fit(int above, int columns) {
        if (sums.isEmpty() || below.get(above).isEmpty()) {
            return;
        }
        FittedCells cells = new FittedCells(columns);
        Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
        for (int row : below.get(above)) {
            Set<Integer> parts = new HashSet<>();
            byTotal.values().forEach(sum -> parts.addAll(sum.parts()));
            for (int column = 0; column < columns; column++) {
                if (!parts.contains(column)) {
                    lay(row, column, FittedCells.end(), cells, numbers);
                }
            }
        }
        cells.settle();
        numbers.forEach((spot, number) -> printed[spot.get(0)][spot.get(1)] = BigDecimal.valueOf(
                floor(spot.get(0), spot.get(1)).unscaledValue().longValueExact() + cells.flow(number), decimals));
    }

    /** Puts a figure into the network, or a sum with its parts; a part of two sums is one of the first only. */
    private void lay(int row, int column, int into, FittedCells cells, Map<List<Integer>, Integer> numbers) {
        ColumnSum sum = byTotal.get(column);
        List<Integer> spot = List.of(row, column);
        if (sum == null) {
            if (printed[row][column] != null && !numbers.containsKey(spot)) {
                numbers.put(spot, cells.cell(column, into, isWhole(row, column) ? 0 : 1, ups(row, column)));
            }
            return;
        }
        BigDecimal exact = exact(row, column);
        int down = exact == null ? 0 : steps(floor(row, column).subtract(orZero(lowest(row, column))));
        int flow = steps(orZero(added(row, column)).subtract(orZero(lowest(row, column))));
        int low = exact == null ? Math.min(flow, 0) : down;
        int high = exact == null ? Math.max(flow, columns()) : down + (isWhole(row, column) ? 0 : 1);
        int node = cells.sum(into, low, high, flow);
        sum.parts().forEach(part -> lay(row, part, node, cells, numbers));
    }

    private int columns() {
        return width + sums.size();
    }

    /** What a sum comes to when all of its parts are rounded down. */
    private @Nullable BigDecimal lowest(int row, int column) {
        ColumnSum sum = byTotal.get(column);
        if (sum == null) {
            return printed[row][column] == null ? null : floor(row, column);
        }
        return sum.parts().stream()
                .map(part -> lowest(row, part))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
    }

    private int ups(int row, int column) {
        return steps(orZero(printed[row][column]).subtract(floor(row, column)));
    }

    private BigDecimal floor(int row, int column) {
        return orZero(exact(row, column)).setScale(decimals, RoundingMode.FLOOR);
    }

    private boolean isWhole(int row, int column) {
        return floor(row, column).compareTo(orZero(exact(row, column))) == 0;
    }

    private int steps(BigDecimal difference) {
        return difference
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .intValueExact();
    }

    /** A printed figure, a sum added up of its printed parts. */
    private @Nullable BigDecimal added(int row, int column) {
        ColumnSum sum = byTotal.get(column);
        if (sum == null || exact(row, column) == null) {
            return printed[row][column];
        }
        return sum.parts().stream()
                .map(part -> added(row, part))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static List<List<Integer>> below(List<TreeRow> rows) {
        List<List<Integer>> below = new ArrayList<>();
        int[] last = new int[64];
        Arrays.fill(last, -1);
        for (int row = 0; row < rows.size(); row++) {
            below.add(new ArrayList<>());
            int level = rows.get(row).level();
            Arrays.fill(last, level + 1, last.length, -1);
            int above = level == 0
                    ? -1
                    : IntStream.iterate(level - 1, i -> i >= 0, i -> i - 1)
                            .map(i -> last[i])
                            .filter(i -> i >= 0)
                            .findFirst()
                            .orElse(-1);
            last[level] = row;
            if (above >= 0) {
                below.get(above).add(row);
            }
        }
        return below;
    }
}
